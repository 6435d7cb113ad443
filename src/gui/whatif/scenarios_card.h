#pragma once

#include "app/what_if.h"
#include "gui/whatif/chart_card.h"

namespace throughline::gui {

/// All scenarios side by side, the reference first: how many customers each lets down with the 90 % range,
/// what it costs, what it loses. A click on one shows it.
class ScenariosCard : public ChartCard {
    Q_OBJECT

public:
    ScenariosCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale);

private:
    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    std::vector<model::ScenarioId> shown_;  ///< in the order of the bars
};

}  // namespace throughline::gui
