#pragma once

#include "app/what_if.h"
#include "gui/whatif/chart_card.h"

namespace throughline::gui {

/// What moves the result most: the impact when one rate goes from its low to its high value, all else as in
/// the scenario shown.
class TornadoCard : public ChartCard {
    Q_OBJECT

public:
    TornadoCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale);

private:
    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
};

}  // namespace throughline::gui
