#pragma once

#include <optional>
#include <string>

#include "throughline/engine/evaluation.h"
#include "throughline/engine/uncertainty.h"
#include "throughline/model/workspace.h"

namespace throughline::exchange {

/// The results as the command line prints them with --format json: one object, numbers with 17 significant
/// digits, null for a ratio that has no value, "uncertainty" only where it was asked for. A public contract
/// (docs/format.md): keys are only ever added.
std::string writeEvaluation(const model::Journey& journey, const std::string& scenarioName,
                            const engine::Evaluation& evaluation,
                            const std::optional<engine::Uncertainty>& uncertainty = {});

}  // namespace throughline::exchange
