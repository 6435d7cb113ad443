#pragma once

#include "gui/charts/chart.h"

namespace throughline::gui {

/// From low to high, with a mark at likely.
struct EstimateRange {
    QString name;
    double low;
    QString lowText;
    double likely;
    QString likelyText;
    double high;
    QString highText;
    QString words;
    bool isTogether = false;  ///< what all say together
};

/// What several people say of one rate, beneath each other.
struct EstimateRanges {
    QString title;
    QString words;
    QString nameHeader;  ///< of the table: "Participant"
    QString lowHeader;
    QString likelyHeader;
    QString highHeader;
    std::vector<EstimateRange> ranges;  ///< at least one
};

Chart estimateRanges(const EstimateRanges& values);

}  // namespace throughline::gui
