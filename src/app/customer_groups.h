#pragma once

#include <vector>

#include <QString>

#include "app/evaluated.h"

namespace throughline::app {

/// Customers out of a hundred or a thousand who fare alike.
struct CustomerGroup {
    enum class Fate { LetDown, Added, Saved, Fine };
    Fate fate;
    QString name;   ///< "saved, compared with Baseline"
    QString value;  ///< "4 of 100"
    int count;
};

/// Those let down in the scenario shown, who they are more or fewer than in the reference, and the rest; they
/// add up to the total. Pre: the scenario shown has an evaluation.
std::vector<CustomerGroup> customerGroups(const Evaluated& results, int total);

}  // namespace throughline::app
