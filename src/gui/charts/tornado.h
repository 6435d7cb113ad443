#pragma once

#include "gui/charts/chart.h"

namespace throughline::gui {

/// The result when one rate goes from its low to its high value, all else unchanged.
struct TornadoBar {
    QString name;
    double atLow;  ///< the result at the rate's low value; may be above the one at its high value
    QString lowText;
    double atHigh;
    QString highText;
    QString words;
};

struct Tornado {
    QString title;
    QString words;
    QString nameHeader;  ///< of the table: "Rate"
    QString lowName;     ///< in the legend: "at its low value"
    QString highName;
    double base;
    QString baseText;
    std::vector<TornadoBar> bars;  ///< in any order
};

inline constexpr std::size_t mostTornadoBars = 20;

/// The widest on top; of more than mostTornadoBars the widest.
Chart tornado(const Tornado& values);

}  // namespace throughline::gui
