#pragma once

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <vector>

#include "throughline/engine/uncertainty.h"

namespace throughline::engine {

/// Between the two nearest draws, as R and NumPy do by default; puts them in another order. Pre: not empty.
inline double quantile(std::vector<double>& draws, double part) {
    const double place = part * static_cast<double>(draws.size() - 1);
    const double below = std::floor(place);
    const auto at = draws.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(draws.begin(), at, draws.end());
    const auto above = std::min_element(std::next(at), draws.end());
    return above == draws.end() ? *at : *at + (place - below) * (*above - *at);
}

/// Pre: draws are not empty.
inline Spread spread(std::vector<double> draws) {
    const double sum = std::accumulate(draws.begin(), draws.end(), 0.0);
    return {sum / static_cast<double>(draws.size()), quantile(draws, 0.05), quantile(draws, 0.5),
            quantile(draws, 0.95)};
}

}  // namespace throughline::engine
