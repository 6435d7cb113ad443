#pragma once

#include "app/what_if.h"
#include "gui/whatif/chart_card.h"

namespace throughline::gui {

/// From the reference to the scenario shown, each lever added in turn.
class WaterfallCard : public ChartCard {
    Q_OBJECT

public:
    WaterfallCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale);

signals:
    /// A step was chosen: its lever is to be shown.
    void leverWanted(const throughline::app::Lever& lever);

private:
    void showSteps(const app::WhatIfResults& results);

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    std::vector<app::Lever> shown_;  ///< in the order of the steps
};

}  // namespace throughline::gui
