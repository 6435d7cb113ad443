#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "throughline/base/rate.h"
#include "throughline/model/journey.h"

/// What a round of people makes of a rate together. docs/model.md, "Estimating together".
namespace throughline::model {

enum class Weighting { Equal, AsGiven };

/// What a round says together, and how far its participants are from each other.
struct Pooled {
    /// Has the mean of the linear opinion pool of the participants' PERT distributions, and its standard
    /// deviation as far as three points inside of what was said can have it.
    base::ThreePoints points;
    double mean = 0;     ///< of the pool, and of the points
    double within = 0;   ///< standard deviation: how unsure the participants are, each by themselves
    double between = 0;  ///< standard deviation of their means: how much they disagree
    /// The part of the pool's variance that is disagreement, from 0 to 1; 0 where all say the same number.
    double disagreement = 0;
    /// Pairs of participants with a weight whose ranges from low to high have no number in common.
    std::size_t apart = 0;
};

/// Nothing where nobody said anything, or nobody with a weight. Pre: points in order, in [0, 1].
std::optional<Pooled> pooled(std::span<const Estimate> estimates, Weighting weighting = Weighting::AsGiven);

/// The mean of the PERT distribution: (low + 4 likely + high) / 6.
double meanOf(const base::ThreePoints& points);
/// Its standard deviation: sqrt((mean - low) (high - mean) / 7).
double deviationOf(const base::ThreePoints& points);

}  // namespace throughline::model
