#pragma once

#include <optional>
#include <vector>

#include "throughline/engine/headline.h"
#include "throughline/engine/levers.h"

namespace throughline::engine {

/// The silos and hand-offs that the target stands for, by their place in the journey.
struct TargetedPlaces {
    TargetedPlaces(const model::Journey& journey, const model::Target& target);

    std::vector<std::size_t> silos;
    std::vector<std::size_t> handoffs;
};

/// The impact rate of one journey as one lever is turned, again and again.
class Turning {
public:
    /// Pre: impactRateOf(journey) has a result; both outlive it.
    Turning(const model::Journey& journey, const Lever& lever, std::stop_token stop);

    base::Result<double, NoEvaluation> at(double value);

private:
    base::Result<double, NoEvaluation> solved(double value);

    const model::Journey& journey_;
    const Lever& lever_;
    std::stop_token stop_;
    TargetedPlaces places_;
    std::optional<HeadlineSolver> solver_;  ///< only for error rates of chains
};

}  // namespace throughline::engine
