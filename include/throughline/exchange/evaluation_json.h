#pragma once

#include <string>

#include "throughline/engine/evaluation.h"
#include "throughline/model/workspace.h"

namespace throughline::exchange {

/// The results as the command line prints them with --format json: one object, numbers with 17 significant
/// digits, null for a ratio that has no value. A public contract (docs/format.md): keys are only ever added.
std::string writeEvaluation(const model::Journey& journey, const std::string& scenarioName,
                            const engine::Evaluation& evaluation);

}  // namespace throughline::exchange
