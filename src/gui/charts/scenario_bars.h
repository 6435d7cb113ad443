#pragma once

#include <utility>

#include "gui/charts/chart.h"

namespace throughline::gui {

struct ScenarioBar {
    QString name;
    double value;  ///< not negative
    QString valueText;
    std::optional<std::pair<double, double>> range;  ///< of nine in ten draws
    QString rangeText;
    QString note;  ///< smaller, beneath; may be empty
    QString words;
    bool chosen = false;
};

/// Scenarios side by side, each with its range.
struct ScenarioBars {
    QString title;
    QString words;
    QString valueHeader;  ///< of the table: "Customers let down"
    std::vector<ScenarioBar> bars;
};

Chart scenarioBars(const ScenarioBars& values);

}  // namespace throughline::gui
