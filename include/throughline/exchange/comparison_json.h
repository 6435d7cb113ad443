#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/engine/evaluation.h"
#include "throughline/engine/uncertainty.h"
#include "throughline/model/workspace.h"

namespace throughline::exchange {

/// One scenario beside the others; the baseline has an empty id.
struct ComparedScenario {
    model::ScenarioId id;
    std::string name;
    engine::Evaluation evaluation;
};

/// What `throughline-cli compare --format json` prints: one object, with the baseline as the first scenario.
/// Pre: the baseline is the first. A public contract (docs/format.md): keys are only ever added.
std::string writeComparison(const model::Journey& journey, const std::vector<ComparedScenario>& scenarios,
                            const std::optional<engine::DrawnComparison>& draws);

}  // namespace throughline::exchange
