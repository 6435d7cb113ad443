#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "throughline/base/result.h"
#include "throughline/engine/evaluate.h"
#include "throughline/model/journey.h"

namespace throughline::engine {

/// Where a result lies, given what is known about the rates.
struct Spread {
    double mean = 0;
    double p05 = 0;
    double p50 = 0;
    double p95 = 0;
};

/// How likely the silo or hand-off is to be the weakest link.
struct WeakestLinkChance {
    model::ElementId id;
    double probability = 0;
};

struct UncertaintyRun {
    std::uint32_t draws = 4096;  ///< at least 1
    std::uint64_t seed = 1;
    unsigned threads = 0;  ///< 0: as many as the machine has; the result does not depend on it
    /// Called now and then with the part that is done, from any of the threads but never at once from two.
    std::function<void(double)> progress = {};
};

/// The spread of the results when every rate with counted evidence or three points is drawn: the posterior of
/// the evidence, the PERT distribution of the points. Each draw is evaluated exactly.
struct Uncertainty {
    std::uint32_t draws = 0;
    std::uint64_t seed = 0;
    Spread impactRate;
    Spread expectedCost;
    std::optional<Spread> revenueAtRisk;  ///< only where customers and their value are given
    /// Those that ever were, the likeliest first.
    std::vector<WeakestLinkChance> weakestLink;
};

/// Pure: the same journey, seed and number of draws give the same bits for any number of threads. A rate that
/// is the same in two journeys (scenarios) is drawn the same in both. Refused as in evaluate().
base::Result<Uncertainty, NoEvaluation> uncertainty(const model::Journey& journey, const UncertaintyRun& run,
                                                    std::stop_token stop = {});

/// What common draws say of several journeys: which of them lets fewer customers down.
struct DrawnComparison {
    std::uint32_t draws = 0;
    std::uint64_t seed = 0;
    std::vector<Spread> impactRate;  ///< per journey
    /// [a][b]: the share of draws in which a's impact rate is the lower one. Draws in which they are the same
    /// count for neither.
    std::vector<std::vector<double>> beats;
    /// Per journey and draw: the impact rate. The same draw of two journeys has the same rates where theirs
    /// are the same.
    std::vector<std::vector<double>> drawn;
};

/// Where numbers lie: their mean and percentiles. Pre: at least one.
Spread spreadOf(std::vector<double> numbers);

/// Draws the rates of all journeys (the scenarios of one) together, so that a rate that is the same in two of
/// them is drawn the same in both. Pure, as uncertainty(). Pre: at least one journey.
base::Result<DrawnComparison, NoEvaluation> compareDraws(const std::vector<model::Journey>& journeys,
                                                         const UncertaintyRun& run,
                                                         std::stop_token stop = {});

}  // namespace throughline::engine
