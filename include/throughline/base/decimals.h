#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

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

/// How many decimals each of several figures is shown with that stand side by side (the ends of a range,
/// before and after, a list of differences): what it needs itself by decimalsOf, and for the sake of the
/// others as many as they need, up to two.
inline std::vector<int> decimalsSideBySide(const std::vector<double>& values, int (*decimalsOf)(double)) {
    constexpr int mostForOthers = 2;
    int common = 0;
    for (const double value : values) common = std::max(common, std::min(decimalsOf(value), mostForOthers));
    std::vector<int> decimals;
    for (const double value : values) decimals.push_back(std::max(common, decimalsOf(value)));
    return decimals;
}

}  // namespace throughline::base
