#pragma once

#include <optional>
#include <string>

#include "throughline/engine/evaluation.h"
#include "throughline/engine/uncertainty.h"

namespace throughline::cli {

/// The results for people: the headline, what stands behind it, the weakest links, warnings. Plain text, each
/// line ends with a line break.
std::string writeReport(const model::Journey& journey, const std::string& scenarioName,
                        const engine::Evaluation& evaluation,
                        const std::optional<engine::Uncertainty>& uncertainty = {});

}  // namespace throughline::cli
