#pragma once

#include "app/what_if.h"
#include "gui/whatif/chart_card.h"

class QComboBox;

namespace throughline::gui {

/// What one lever makes of another: the result for values of both around where the scenario shown has them.
class PairCard : public ChartCard {
    Q_OBJECT

public:
    PairCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    /// The levers to choose from.
    void offer(const std::vector<app::Lever>& levers);
    void refresh(bool stale);
    /// What has to be calculated for it; nothing where there are no two levers.
    std::optional<app::WhatIfWish::Pair> wish() const;
    QComboBox& rowChoice() { return *row_; }
    QComboBox& columnChoice() { return *column_; }

signals:
    void wishChanged();

private:
    void fill(QComboBox& box, int first);

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    std::vector<app::Lever> levers_;
    QComboBox* row_;
    QComboBox* column_;
};

}  // namespace throughline::gui
