#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "throughline/engine/evaluate.h"
#include "throughline/model/workspace.h"

/// What each change of a scenario does to the impact rate. Exact, pure and deterministic.
namespace throughline::engine {

/// A step from one scenario towards another: changes that are made, or taken back.
struct ScenarioStep {
    enum class Kind { Made, TakenBack };
    Kind kind = Kind::Made;
    model::ScenarioId scenario;  ///< whose changes they are
    /// One field of one target each. Several only where they cannot be told apart: the shares, outcomes and
    /// fan-outs of one silo belong together, all entry shares do, and so do the shares of segments.
    std::vector<model::Change> changes;
    friend bool operator==(const ScenarioStep&, const ScenarioStep&) = default;
};

/// What differs between two scenarios (an empty id is the baseline): what the reference has and the scenario
/// has not is taken back, what the scenario has and the reference has not is made, in the order of the file.
/// Changes of a scenario that both are based on are in neither. Empty where one does not exist or is based on
/// itself in a circle.
std::vector<ScenarioStep> stepsBetween(const model::JourneyBundle& bundle, const model::ScenarioId& reference,
                                       const model::ScenarioId& scenario);

struct Contribution {
    std::size_t step = 0;   ///< which of stepsBetween()
    double impactRate = 0;  ///< after it and all before it
    double difference = 0;  ///< what it adds to the impact rate after those before it
    double alone = 0;       ///< what it adds to the impact rate of the reference by itself
};

/// The way from the reference to the scenario. The differences add up to the whole; the single effects
/// (alone) do so only with the interaction.
struct Contributions {
    double reference = 0;  ///< impact rate
    double scenario = 0;
    std::vector<Contribution> steps;  ///< in the order asked for
    /// scenario - reference - the sum of what each step does alone: negative where together they do more.
    double interaction = 0;
};

/// Takes the steps in that order; each position in stepsBetween() once. An empty order is that of the file.
/// Whatever the order, changes are carried out in the order of the file, as in applyScenario. Refused as in
/// impactRateOf, also where a stage on the way has no result.
base::Result<Contributions, NoEvaluation> contributions(const model::JourneyBundle& bundle,
                                                        const model::ScenarioId& reference,
                                                        const model::ScenarioId& scenario,
                                                        std::span<const std::size_t> order = {},
                                                        std::stop_token stop = {});

}  // namespace throughline::engine
