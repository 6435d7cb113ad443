#pragma once

#include <fmt/format.h>

#include <functional>
#include <memory>

#include "failure.h"
#include "input.h"
#include "interruption.h"
#include "progress_bar.h"
#include "throughline/engine/evaluate.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/scenario.h"

namespace throughline::cli {

/// Where it has words, they follow the findings: what else can be done.
using Advice = std::function<std::string()>;

inline Failure stopped(const std::string& source) {
    return {ExitCode::Stopped, source + ": stopped"};
}

/// The value, or a Failure: NotValid with all findings, or Stopped.
template <class Value>
Value valueOrFailure(base::Result<Value, engine::NoEvaluation> result, const std::string& source,
                     const Advice& advice = {}) {
    if (result.ok()) return std::move(result).value();
    if (std::holds_alternative<engine::Stopped>(result.error())) throw stopped(source);
    std::string message = describeAll(source, std::get<model::Findings>(result.error()));
    if (const std::string more = advice ? advice() : ""; !more.empty())
        message += fmt::format("\n{}: {}", exchange::printable(source), more);
    throw Failure(ExitCode::NotValid, message);
}

/// Of draws that are refused though there is a result.
inline std::string adviceOnDraws(const engine::Evaluation& evaluation) {
    if (evaluation.method == engine::Method::Exact) return "";
    return "draws need exact results; without --draws the result comes from simulation";
}

/// A journey as a scenario changes it, and what changing it warned of.
struct Applied {
    std::shared_ptr<const model::Journey> journey;
    model::Findings warnings;
};

/// Nothing is the baseline. Throws Failure.
inline Applied applied(const model::JourneyBundle& bundle, const model::Scenario* scenario,
                       const std::string& source) {
    if (scenario == nullptr) return {bundle.journey, {}};
    auto result = model::applyScenario(bundle, scenario->id);
    if (!result.ok()) throw Failure(ExitCode::NotValid, describeAll(source, result.error()));
    model::AppliedJourney changed = std::move(result).value();
    return {std::make_shared<const model::Journey>(std::move(changed.journey)), std::move(changed.warnings)};
}

/// Its results, with roll-ups and with what applying it warned of. Throws Failure.
inline engine::Evaluation evaluated(const Applied& applied, const std::string& source) {
    ProgressBar bar;
    const Interruption interruption;
    const auto show = [&](double part) { bar.show(part); };
    engine::Evaluation evaluation =
        valueOrFailure(engine::evaluate(*applied.journey, interruption.token(), show), source);
    if (!engine::addRollUps(*applied.journey, evaluation, interruption.token())) throw stopped(source);
    evaluation.warnings.insert(evaluation.warnings.begin(), applied.warnings.begin(), applied.warnings.end());
    return evaluation;
}

}  // namespace throughline::cli
