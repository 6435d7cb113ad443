#pragma once

#include "gui/inspector/list_editor.h"

namespace throughline::gui {

/// The segments of customers: name, share, and what differs for them.
class SegmentList : public ListEditor {
    Q_OBJECT

public:
    explicit SegmentList(app::Workbench& workbench, QWidget* parent = nullptr);

    void refresh() override;

protected:
    QWidget* makeRow(std::size_t place) override;
    void add() override;

private:
    class Row;
    void showResults();
    const model::Segment& segment(std::size_t place) const { return workbench().baseline().segments[place]; }
};

}  // namespace throughline::gui
