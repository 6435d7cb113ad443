#include "throughline/engine/rate_range.h"

#include <algorithm>
#include <variant>

#include <boost/math/special_functions/beta.hpp>

namespace throughline::engine {
namespace {

constexpr double lowest = 0.05;
constexpr double highest = 0.95;

Interval betaRange(double a, double b) {
    return {boost::math::ibeta_inv(a, b, lowest), boost::math::ibeta_inv(a, b, highest)};
}

Interval rangeOfForm(const base::Evidence& evidence) {
    return betaRange(evidence.errors + 0.5, evidence.visits - evidence.errors + 0.5);
}

Interval rangeOfForm(const base::ThreePoints& points) {
    const double width = points.high - points.low;
    if (width <= 0) return {points.low, points.low};
    const Interval unit = betaRange(1 + 4 * (points.likely - points.low) / width,
                                    1 + 4 * (points.high - points.likely) / width);
    return {points.low + width * unit.low, points.low + width * unit.high};
}

Interval rangeOfForm(double exact) {
    return {exact, exact};
}

}  // namespace

std::optional<Interval> rangeOf(const model::Rate& rate) {
    if (!rate.uncertain()) return std::nullopt;
    const Interval range = std::visit([](const auto& form) { return rangeOfForm(form); }, rate.form());
    return Interval{std::clamp(rate.factor() * range.low, 0.0, 1.0),
                    std::clamp(rate.factor() * range.high, 0.0, 1.0)};
}

}  // namespace throughline::engine
