#pragma once

#include "gui/charts/chart.h"

namespace throughline::gui {

/// A value that the histogram points out: the 5th percentile, the median.
struct HistogramLine {
    double value;
    QString text;  ///< "5 % are below 11.0 %"
};

/// How often each range of a result came up.
struct Histogram {
    QString title;
    QString words;
    QString valueName;           ///< beneath the axis: "Customers let down"
    double low;                  ///< of the first bin
    double high;                 ///< of the last bin, more than low
    std::vector<double> counts;  ///< one a bin, all bins equally wide; at least one
    std::vector<HistogramLine> lines;
    std::function<QString(double)> write;  ///< a value in words: "11.0 %"
};

Chart histogram(const Histogram& values);

}  // namespace throughline::gui
