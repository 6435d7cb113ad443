#include "engine/rate_draws.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace throughline::engine {
namespace {

double drawNormal(RandomStream& random) {
    const double radius = std::sqrt(-2 * std::log(random.uniform()));
    return radius * std::cos(2 * std::numbers::pi * random.uniform());
}

/// The logarithm of a gamma draw of shape a (Marsaglia and Tsang 2000): small shapes would leave the range of
/// a double otherwise.
double drawLogGamma(double a, RandomStream& random) {
    if (a < 1) return drawLogGamma(a + 1, random) + std::log(random.uniform()) / a;
    const double d = a - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    while (true) {
        const double normal = drawNormal(random);
        const double base = 1 + c * normal;
        if (base <= 0) continue;
        const double cube = base * base * base;
        if (std::log(random.uniform()) < 0.5 * normal * normal + d - d * cube + d * std::log(cube))
            return std::log(d) + std::log(cube);
    }
}

double drawPert(const base::ThreePoints& points, RandomStream& random) {
    const double width = points.high - points.low;
    if (width <= 0) return points.low;
    const double a = 1 + 4 * (points.likely - points.low) / width;
    const double b = 1 + 4 * (points.high - points.likely) / width;
    return points.low + width * drawBeta(a, b, random);
}

}  // namespace

double drawBeta(double a, double b, RandomStream& random) {
    const double first = drawLogGamma(a, random);
    const double second = drawLogGamma(b, random);
    return 1 / (1 + std::exp(second - first));
}

double drawRate(const base::Rate& rate, RandomStream& random) {
    double drawn = rate.mean();
    if (const auto* evidence = std::get_if<base::Evidence>(&rate.form()))
        drawn = rate.factor() *
                drawBeta(evidence->errors + 0.5, evidence->visits - evidence->errors + 0.5, random);
    if (const auto* points = std::get_if<base::ThreePoints>(&rate.form()))
        drawn = rate.factor() * drawPert(*points, random);
    return std::clamp(drawn, 0.0, 1.0);
}

}  // namespace throughline::engine
