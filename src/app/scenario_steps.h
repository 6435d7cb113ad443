#pragma once

#include <stop_token>
#include <vector>

#include "app/levers.h"
#include "throughline/engine/contributions.h"

namespace throughline::app {

/// What one step contributes on the way from the reference to the scenario shown.
struct ScenarioStep {
    engine::ScenarioStep what;
    double impact = 0;       ///< difference of the impact rate when it is added to those before it
    double impactAlone = 0;  ///< the same when it alone is added to the reference
};

/// From one scenario to another, each step added in turn.
struct ScenarioSteps {
    std::vector<ScenarioStep> steps;  ///< their impacts add up to the whole difference
    /// The whole difference minus what the steps make alone: more than nothing where they overlap.
    double interaction = 0;

    /// The step that the lever makes; null where it makes none.
    const ScenarioStep* find(const Lever& lever) const;
};

/// The lever of a step's first change.
Lever leverOf(const engine::ScenarioStep& step);
/// "Field engineering: error rate 1.9 %", "without Order desk: cost per visit €7.00".
QString stepWords(const model::Journey& journey, const engine::ScenarioStep& step);

/// The steps of these levers first and in their order, then the others in the order of the file. Empty where
/// it was stopped, or where a stage between the two has no result.
ScenarioSteps stepsBetween(const model::JourneyBundle& bundle, const model::ScenarioId& reference,
                           const model::ScenarioId& scenario, const std::vector<Lever>& order,
                           std::stop_token stop = {});

/// "−0.75": a difference with as many decimals as those of the steps beside it.
QString signedPointsBeside(const ScenarioSteps& steps, double difference);

}  // namespace throughline::app
