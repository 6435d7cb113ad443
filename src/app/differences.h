#pragma once

#include <vector>

#include <QString>

#include "throughline/model/journey.h"

namespace throughline::app {

/// A figure that is another one in another scenario of the same journey.
struct Difference {
    model::Target target;
    model::Field field;
    model::FieldValue before;
    model::FieldValue after;
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// All figures that differ, in the order of the journey. Pre: both are the same journey with scenarios
/// applied.
std::vector<Difference> differences(const model::Journey& from, const model::Journey& to);

/// "error rate 4.0 % → 2.8 %".
QString differenceOf(const Difference& difference, const std::string& currency);
/// "Field engineering: error rate 4.0 % → 2.8 %".
QString differenceWords(const model::Journey& journey, const Difference& difference);

}  // namespace throughline::app
