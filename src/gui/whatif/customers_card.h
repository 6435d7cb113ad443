#pragma once

#include "app/what_if.h"
#include "gui/whatif/chart_card.h"
#include "gui/whatif/result_figures.h"

class QComboBox;

namespace throughline::gui {

/// Customers out of 100 or 1,000 as figures, and beneath them the result of the scenario shown against the
/// reference.
class CustomersCard : public ChartCard {
    Q_OBJECT

public:
    CustomersCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale, bool isRangeStale);
    /// Only the figures beneath the chart.
    void refreshFigures(bool stale, bool isRangeStale) { figures_->refresh(stale, isRangeStale); }
    ResultFigures& figures() { return *figures_; }

private:
    app::Workbench& workbench_;
    QComboBox* outOf_;
    ResultFigures* figures_;
    bool isStale_ = false;
    bool isRangeStale_ = false;
};

}  // namespace throughline::gui
