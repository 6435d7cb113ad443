#pragma once

#include "gui/charts/chart.h"

namespace throughline::gui {

struct WaterfallEnd {
    QString name;
    double value;  ///< not negative
    QString text;
};

/// One change added to those before it.
struct WaterfallStep {
    QString name;
    double difference;
    QString text;  ///< with sign: "−2.0"
    QString words;
};

/// From one result to another, each change added in turn. Less is better.
struct Waterfall {
    QString title;
    QString words;
    QString valueHeader;  ///< of the table: "Customers let down"
    WaterfallEnd start;
    std::vector<WaterfallStep> steps;
    WaterfallEnd end;
};

Chart waterfall(const Waterfall& values);

}  // namespace throughline::gui
