#pragma once

#include "gui/charts/chart.h"

namespace throughline::gui {

struct HeatCell {
    double value;
    QString text;
};

/// A two-way table: what one value makes of another. Less is better.
struct HeatMap {
    QString title;
    QString words;
    QString rowTitle;     ///< what the rows are: "Billing · error rate"
    QString columnTitle;  ///< what the columns are
    QStringList rows;
    QStringList columns;
    std::vector<std::vector<HeatCell>> cells;  ///< by row; as many as rows and columns say, at least one
    std::optional<std::pair<std::size_t, std::size_t>> chosen;  ///< row and column of what is so now
};

Chart heatMap(const HeatMap& values);

}  // namespace throughline::gui
