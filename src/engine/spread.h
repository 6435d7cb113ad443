#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "throughline/engine/uncertainty.h"

namespace throughline::engine {

/// Between the two nearest draws, as R and NumPy do by default. Pre: sorted, not empty.
inline double quantile(const std::vector<double>& sorted, double part) {
    const double place = part * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Pre: draws are not empty.
inline Spread spread(std::vector<double> draws) {
    Spread spread;
    spread.mean = std::accumulate(draws.begin(), draws.end(), 0.0) / static_cast<double>(draws.size());
    std::ranges::sort(draws);
    spread.p05 = quantile(draws, 0.05);
    spread.p50 = quantile(draws, 0.5);
    spread.p95 = quantile(draws, 0.95);
    return spread;
}

}  // namespace throughline::engine
