#pragma once

#include <optional>

#include "app/evaluated.h"

namespace throughline::app {

/// What the impact rate becomes where error rates differ from those evaluated: each silo and hand-off moves
/// it along the line between its "if perfect" and its "if failing", as if the others stood still. Exact for
/// one error rate outside of loops. Nothing where other figures differ, or there is no evaluation.
std::optional<double> estimatedImpact(const ScenarioResult& known, const model::Journey& now);

}  // namespace throughline::app
