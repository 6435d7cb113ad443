#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "app/levers.h"
#include "throughline/engine/contributions.h"

namespace throughline::app {

/// Of the impact rate: a smaller difference is the rounding of sums.
inline constexpr double noPoints = 5e-7;

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

    /// The place of the step that the lever makes; nothing where it makes none.
    std::optional<std::size_t> find(const Lever& lever) const;
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

/// The way from one result to another in figures that add up.
struct StepFigures {
    struct Difference {
        QString text;   ///< "−0.75"
        QString words;  ///< "−0.75 points"
    };
    QString start;
    QString end;
    std::vector<Difference> steps;
    Difference none;  ///< "0.00": beside them, of what makes no difference
};

/// Of all steps; one that makes no difference but for rounding makes none.
StepFigures figuresOf(const ScenarioSteps& steps, double start, double end);

}  // namespace throughline::app
