#pragma once

#include "app/what_if.h"
#include "gui/whatif/chart_card.h"

namespace throughline::gui {

/// From the reference to the scenario shown, each change added in turn. A step is taken elsewhere in the
/// order by dragging it, or with Alt and an arrow key.
class WaterfallCard : public ChartCard {
    Q_OBJECT

public:
    WaterfallCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// A step was chosen: its lever is to be shown.
    void leverWanted(const throughline::app::Lever& lever);

private:
    void showSteps(const app::WhatIfResults& results);
    bool press(const QKeyEvent& key);
    void drop(int mark);
    void moveStep(int from, int to);

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    std::vector<app::Lever> shown_;  ///< in the order of the steps
    int dragged_ = -1;               ///< the mark that the button went down on
};

}  // namespace throughline::gui
