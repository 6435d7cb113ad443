#include "gui/whatif/lever_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline::gui {
namespace {

constexpr int amountPositions = 200;
constexpr double factorUnit = 0.01;
constexpr double firstAmount = 5;

/// Arrows go a tenth of a percent where there is room for it, Page five percent.
constexpr std::array<LeverScale, 6> percentScales{{{0.00001, 100, 10},
                                                   {0.0001, 100, 10},
                                                   {0.0005, 100, 10},
                                                   {0.001, 200, 50},
                                                   {0.001, 500, 50},
                                                   {0.001, 1000, 50}}};

LeverScale percentScale(double highest) {
    for (const LeverScale& scale : percentScales)
        if (scale.end() >= std::min(1.0, 2 * highest)) return scale;
    return percentScales.back();
}

/// 1, 2 or 5 times a power of ten, not less than the value.
double roundUp(double value) {
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= value * (1 - 1e-9)) return step * power;
    return 10 * power;
}

}  // namespace

double LeverScale::valueAt(int position) const {
    // Through the number of units in one, so that 0.3 % is no 0.30000000000000004 %.
    const double inOne = std::round(1 / unit);
    return inOne >= 1 ? position / inOne : position * unit;
}

int LeverScale::positionOf(double value) const {
    return static_cast<int>(std::lround(std::clamp(value / unit, 0.0, double(positions))));
}

LeverScale scaleFor(app::LeverKind kind, double highest) {
    if (kind == app::LeverKind::Percent) return percentScale(highest > 0 ? highest : 0.05);
    if (kind == app::LeverKind::Factor) {
        const int positions =
            static_cast<int>(std::lround(std::max(2.0, std::ceil(2 * highest)) / factorUnit));
        return {factorUnit, positions, 25};
    }
    const double end = roundUp(2 * (highest > 0 ? highest : firstAmount));
    return {end / amountPositions, amountPositions, 20};
}

}  // namespace throughline::gui
