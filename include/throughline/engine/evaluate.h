#pragma once

#include <functional>
#include <stop_token>
#include <variant>

#include "throughline/base/result.h"
#include "throughline/engine/evaluation.h"
#include "throughline/model/finding.h"
#include "throughline/model/journey.h"

namespace throughline::engine {

struct Stopped {};
/// Why there is no evaluation: everything that is wrong with the journey, or the caller asked to stop.
using NoEvaluation = std::variant<model::Findings, Stopped>;

/// All results of the journey as given (a scenario is applied before: model::applyScenario). Pure and
/// deterministic: the same journey gives the same bits. Never throws on any journey; never returns NaN.
/// progress: called now and then with the part that is done, never at once from two threads.
base::Result<Evaluation, NoEvaluation> evaluate(const model::Journey& journey, std::stop_token stop = {},
                                                const std::function<void(double)>& progress = {});

/// Fills the roll-ups of an evaluation of that journey: one solution each of "perfect", "failing" and "alone"
/// for every department and stage. False where it was asked to stop; the evaluation is then as it was.
bool addRollUps(const model::Journey& journey, Evaluation& evaluation, std::stop_token stop = {});

/// First what model::validate finds; where that has no errors, what needs a walk through the graph: a journey
/// that nothing can enter, loops that a case can never leave (their silos by name), fan-out "all" into a
/// loop, silos nobody can reach (warning); then what only the customers of one segment meet. Each part
/// ordered by place.
model::Findings check(const model::Journey& journey);

}  // namespace throughline::engine
