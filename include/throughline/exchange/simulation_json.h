#pragma once

#include <optional>
#include <string>

#include "throughline/engine/simulate.h"
#include "throughline/model/workspace.h"

namespace throughline::exchange {

/// What `throughline-cli simulate --format json` prints: one object, each number as {"estimate", "low",
/// "high", "exact"}; exact is null where there is no exact result. A public contract (docs/format.md): keys
/// are only ever added.
std::string writeSimulation(const model::Journey& journey, const std::string& scenarioName,
                            const engine::Simulation& simulation,
                            const std::optional<engine::Evaluation>& exact);

}  // namespace throughline::exchange
