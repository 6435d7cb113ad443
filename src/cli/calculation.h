#pragma once

#include "failure.h"
#include "input.h"
#include "throughline/engine/evaluate.h"
#include "throughline/model/scenario.h"

namespace throughline::cli {

/// The value, or a Failure: NotValid with all findings, or Stopped.
template <class Value>
Value valueOrFailure(base::Result<Value, engine::NoEvaluation> result, const std::string& source) {
    if (result.ok()) return std::move(result).value();
    if (std::holds_alternative<engine::Stopped>(result.error()))
        throw Failure(ExitCode::Stopped, source + ": stopped");
    throw Failure(ExitCode::NotValid, describeAll(source, std::get<model::Findings>(result.error())));
}

/// The journey as the scenario changes it; nothing is the baseline. Throws Failure.
inline model::AppliedJourney applied(const model::JourneyBundle& bundle, const model::Scenario* scenario,
                                     const std::string& source) {
    auto result = model::applyScenario(bundle, scenario ? scenario->id : model::ScenarioId());
    if (!result.ok()) throw Failure(ExitCode::NotValid, describeAll(source, result.error()));
    return std::move(result).value();
}

/// Its results, with roll-ups and with what applying it warned of. Throws Failure.
inline engine::Evaluation evaluated(const model::AppliedJourney& applied, const std::string& source) {
    engine::Evaluation evaluation = valueOrFailure(engine::evaluate(applied.journey), source);
    engine::addRollUps(applied.journey, evaluation);
    evaluation.warnings.insert(evaluation.warnings.begin(), applied.warnings.begin(), applied.warnings.end());
    return evaluation;
}

}  // namespace throughline::cli
