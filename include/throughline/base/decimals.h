#pragma once

#include <cstddef>
#include <utility>
#include <vector>

/// How many decimals a figure is shown with: the same on the screen and on the command line.
namespace throughline::base {

/// So many that two digits of a small number show, at least `least` and at most 12. Pre: value is not
/// negative.
int decimalsFor(double value, int least);

/// Of a percentage from 0 to 100: 99.97 % must not read "100.0 %", so what is left to 100 shows too. None of
/// what is 0, or 100 but for rounding.
int decimalsOfPercentage(double percentage);

/// Of a difference in points, positive or negative: at least one, at most 6.
int decimalsOfPoints(double points);

/// How many decimals each of several figures is shown with that stand side by side (the ends of a range,
/// before and after, a list of differences): what it needs itself by decimalsOf, and for the sake of the
/// others as many as they need, up to two. One that needs none has none.
std::vector<int> decimalsSideBySide(const std::vector<double>& values, int (*decimalsOf)(double));

/// "1 in 5.5" has no digits beyond this; then it is 1 in more than a thousand million million.
inline constexpr double mostOfOneIn = 1e15;

/// A figure as it is shown: rounded to its decimals.
struct Shown {
    double value = 0;
    int decimals = 0;
};

/// From which to which of several percentages a difference is shown.
using Step = std::pair<std::size_t, std::size_t>;

struct ShownSteps {
    std::vector<Shown> percentages;
    std::vector<Shown> points;  ///< of each step
};

/// Percentages that stand beside their differences, such that the difference of what is shown is what is
/// shown: 16.94 and 15.36 with −1.58, not 16.9 and 15.4 with −1.6.
///
/// 1. All have as many decimals as they need side by side, the percentages up to three for a small
/// difference.
/// 2. Where one decimal does not add up for each step, all have two.
/// 3. Where two or more do not add up, the difference is that of the figures shown; so its last digit can be
/// one more or less than that of the difference itself.
/// 4. A tiny percentage or difference shows two digits of its own; then the three add up when they are
/// rounded to the decimals that all of them have.
ShownSteps stepsAsShown(const std::vector<double>& percentages, const std::vector<Step>& steps);

}  // namespace throughline::base
