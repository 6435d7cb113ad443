#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "throughline/engine/evaluate.h"

namespace throughline::engine {

/// So many customers are played with the fixed seed 1; fewer, but at least 1,024, where they make so many
/// visits that it would take too long.
inline constexpr std::uint64_t simulatedCustomers = std::uint64_t{1} << 18;

/// The results of a journey that is too large for exact ones, estimated from customers played one by one. No
/// costs of failure. Pure: the same journey gives the same bits.
base::Result<Evaluation, NoEvaluation> evaluateBySimulation(const model::Journey& journey,
                                                            const std::stop_token& stop,
                                                            std::uint64_t customers = simulatedCustomers,
                                                            const std::function<void(double)>& progress = {});

}  // namespace throughline::engine
