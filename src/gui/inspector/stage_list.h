#pragma once

#include "gui/inspector/list_editor.h"

namespace throughline::gui {

/// The stages of the journey: add, rename, reorder, remove. Silos follow.
class StageList : public ListEditor {
    Q_OBJECT

public:
    explicit StageList(app::Workbench& workbench, QWidget* parent = nullptr);

    void refresh() override;

protected:
    QWidget* makeRow(std::size_t place) override;
    void add() override;

private:
    class Row;
    std::vector<std::string> stages() const { return workbench().baseline().stages; }
    void rename(std::size_t place, const QString& name);
    void move(std::size_t place, int by);
    void remove(std::size_t place);
};

}  // namespace throughline::gui
