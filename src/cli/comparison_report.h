#pragma once

#include "throughline/exchange/comparison_json.h"

namespace throughline::cli {

/// The scenarios for people, one a line, the baseline first; with draws, how likely each is to be better than
/// each other. Pre: the baseline is the first.
std::string writeComparisonReport(const model::Journey& journey,
                                  const std::vector<exchange::ComparedScenario>& scenarios,
                                  const std::optional<engine::DrawnComparison>& draws);

}  // namespace throughline::cli
