#pragma once

#include "engine/philox.h"
#include "throughline/base/rate.h"

namespace throughline::engine {

/// One draw of what is known about the rate; an exact rate is its number.
double drawRate(const base::Rate& rate, RandomStream& random);

/// One draw of a Beta distribution, both shapes over 0.
double drawBeta(double a, double b, RandomStream& random);

}  // namespace throughline::engine
