#pragma once

#include <optional>
#include <string>

#include "throughline/engine/simulate.h"

namespace throughline::cli {

/// The simulation for people: each number with its 95 % interval, beside the exact one where there is one.
std::string writeSimulationReport(const model::Journey& journey, const std::string& scenarioName,
                                  const engine::Simulation& simulation,
                                  const std::optional<engine::Evaluation>& exact);

}  // namespace throughline::cli
