#pragma once

#include <memory>
#include <optional>

#include "app/document.h"
#include "throughline/engine/evaluation.h"
#include "throughline/model/finding.h"

namespace throughline::app {

/// One scenario (or the baseline) of a journey, evaluated. Findings hold errors, warnings and hints; with
/// errors there is no evaluation.
struct ScenarioResult {
    model::ScenarioId scenario;                     ///< empty: the baseline
    std::shared_ptr<const model::Journey> journey;  ///< with the scenario applied; null if that failed
    std::optional<engine::Evaluation> evaluation;
    model::Findings findings;
    double milliseconds = 0;
};

/// What the recalculator answers: the results of the journey and scenario that were asked for.
struct Evaluated {
    Snapshot snapshot;  ///< what it is a result of
    model::JourneyId journey;
    ScenarioResult baseline;
    ScenarioResult shown;      ///< the scenario shown; equals baseline for the baseline
    ScenarioResult reference;  ///< what the scenario shown is compared with
};

using EvaluatedPtr = std::shared_ptr<const Evaluated>;

}  // namespace throughline::app
