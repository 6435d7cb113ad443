#pragma once

#include "gui/inspector/list_editor.h"

namespace throughline::gui {

/// The scenarios and what they change. Choosing one shows it; adding starts a new one on the one shown.
class ScenarioList : public ListEditor {
    Q_OBJECT

public:
    explicit ScenarioList(app::Workbench& workbench, QWidget* parent = nullptr);

    void refresh() override;

protected:
    QWidget* makeRow(std::size_t place) override;
    void add() override;

private:
    class Row;
    const model::Scenario& scenario(std::size_t place) const {
        return (*workbench().bundle().scenarios)[place];
    }
};

}  // namespace throughline::gui
