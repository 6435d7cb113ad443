#pragma once

#include "gui/charts/chart.h"

namespace throughline::gui {

/// A group of customers who fare alike.
struct IconGroup {
    enum class Look { Full, Hatched, Hollow, Quiet };
    QString name;   ///< "let down at least once"
    QString value;  ///< "18 of 100"
    QString words;
    int count;
    Look look;
};

/// So many customers as figures, grouped and not scattered: scattered ones are read as more.
struct IconArray {
    QString title;
    QString words;
    std::vector<IconGroup> groups;  ///< at least one customer in all
    bool legend = true;             ///< what the groups are, in words beside or beneath the figures
    double largest = 40;            ///< a customer is never wider, in pixels
};

Chart iconArray(const IconArray& values);

}  // namespace throughline::gui
