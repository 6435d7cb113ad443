#pragma once

#include <stop_token>
#include <vector>

#include "app/differences.h"
#include "app/evaluated.h"
#include "app/levers.h"

namespace throughline::app {

/// What one lever contributes on the way from the reference to the scenario shown.
struct ScenarioStep {
    Lever lever;
    std::vector<Difference> differences;
    double impact = 0;       ///< difference of the impact rate when it is added to those before it
    double cost = 0;         ///< the same of the expected cost per customer
    double impactAlone = 0;  ///< difference of the impact rate when it alone is added to the reference
};

/// From one scenario to another, each lever added in turn.
struct ScenarioSteps {
    std::vector<ScenarioStep> steps;  ///< their impacts add up to the whole difference

    /// The whole difference of the impact rate minus what the steps would make alone: levers that overlap
    /// bring less together.
    double interaction() const;
    const ScenarioStep* find(const Lever& lever) const;
};

/// What differs between two scenarios, by the lever that changes it: those of the given levers that cover it,
/// or a lever of its own.
std::vector<ScenarioStep> groupedByLever(const model::Journey& from, const model::Journey& to,
                                         const std::vector<Lever>& levers);

/// Pre: both have an evaluation. Empty where it was stopped, or where a state between the two has no result.
ScenarioSteps stepsBetween(const ScenarioResult& from, const ScenarioResult& to,
                           const std::vector<Lever>& levers, std::stop_token stop = {});

}  // namespace throughline::app
