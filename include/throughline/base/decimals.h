#pragma once

#include <algorithm>
#include <cmath>

/// How many decimals a figure is shown with: the same on the screen and on the command line.
namespace throughline::base {

/// So many that two digits of a small number show, at least `least` and at most 12. Pre: value is not
/// negative.
inline int decimalsFor(double value, int least) {
    if (value <= 0) return least;
    constexpr double rounding = 1e-9;  // 0.00001 is no less than it is
    const int needed = 1 - static_cast<int>(std::floor(std::log10(value) + rounding));
    return std::clamp(needed, least, 12);
}

/// Of a percentage from 0 to 100: 99.97 % must not read "100.0 %", so what is left to 100 shows too, unless
/// it is no more than rounding.
inline int decimalsOfPercentage(double percentage) {
    constexpr double rounding = 1e-10;
    if (percentage == 0 || 100 - percentage < rounding) return 0;
    return decimalsFor(percentage > 99.9 ? 100 - percentage : percentage, 1);
}

/// Of a difference in points, positive or negative.
inline int decimalsOfPoints(double points) {
    return std::min(decimalsFor(std::abs(points), 1), 6);
}

/// Of a figure that stands beside others of its kind (the ends of a range, before and after, a list of
/// differences): what it needs itself, and for the sake of the others as many as they need, up to two. `all`
/// says how many each needs.
template <class Needs>
int decimalsBeside(int own, const Needs& all) {
    constexpr int mostForOthers = 2;
    int common = own;
    for (const int needed : all) common = std::max(common, std::min(needed, mostForOthers));
    return common;
}

}  // namespace throughline::base
