#pragma once

#include "app/what_if.h"
#include "gui/whatif/chart_card.h"

namespace throughline::gui {

/// How often each result came up when what is known of the rates was drawn.
class HistogramCard : public ChartCard {
    Q_OBJECT

public:
    HistogramCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale);

private:
    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
};

}  // namespace throughline::gui
