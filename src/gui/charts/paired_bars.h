#pragma once

#include "gui/charts/chart.h"

namespace throughline::gui {

/// What one says of itself beside what others see of it.
struct PairedBar {
    QString name;
    QString detail;  ///< smaller, beneath the name; may be empty
    double own;      ///< not negative
    QString ownText;
    double other;  ///< not negative
    QString otherText;
    double gap;
    QString gapText;
    QString words;
};

struct PairedBars {
    QString title;
    QString words;
    QString nameHeader;  ///< of the table: "Silo"
    QString detailHeader;
    QString ownName;    ///< in the legend: "says of itself"
    QString otherName;  ///< in the legend
    QString gapName;
    std::vector<PairedBar> bars;  ///< in the order in which they stand
};

/// The picture has the first so many, and says that there are more; the table has all.
inline constexpr std::size_t mostPairedBars = 100;

Chart pairedBars(const PairedBars& values);

}  // namespace throughline::gui
