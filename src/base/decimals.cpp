#include "throughline/base/decimals.h"

#include <algorithm>
#include <cmath>

namespace throughline::base {
namespace {

constexpr int mostForOthers = 2;
constexpr int mostForSteps = 3;  ///< what a small difference asks of the percentages beside it

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

/// Differences that are no more than rounding are none.
double pointsOf(const std::vector<double>& percentages, const Step& step) {
    constexpr double rounding = 1e-10;
    const double points = percentages[step.second] - percentages[step.first];
    return std::abs(points) < rounding ? 0 : points;
}

/// Of figures that have so many in common; one that needs none has none.
int decimalsBeside(int common, int own) {
    return own == 0 ? 0 : std::max(common, own);
}

/// The figures of one step, with the decimals that both percentages and the difference show.
class StepShown {
public:
    StepShown(double from, double to, double points, int common)
        : from_(from),
          to_(to),
          points_(points),
          own_(decimalsBeside(common, decimalsOfPoints(points))),
          shared_(own_) {
        for (const double percentage : {from, to})
            if (const int its = decimalsBeside(common, decimalsOfPercentage(percentage)))
                shared_ = std::min(shared_, its);
    }
    bool addsUp() const { return betweenShown() == rounded(points_, shared_); }
    Shown points() const {
        return addsUp() ? Shown{rounded(points_, own_), own_} : Shown{betweenShown(), shared_};
    }

private:
    double betweenShown() const { return rounded(rounded(to_, shared_) - rounded(from_, shared_), shared_); }

    double from_, to_, points_;
    int own_;
    int shared_;
};

StepShown stepShown(const std::vector<double>& percentages, const Step& step, int common) {
    return {percentages[step.first], percentages[step.second], pointsOf(percentages, step), common};
}

int decimalsNeeded(const std::vector<double>& percentages, const std::vector<Step>& steps) {
    int needed = 1;
    for (const double one : percentages)
        needed = std::max(needed, std::min(decimalsOfPercentage(one), mostForOthers));
    for (const Step& step : steps)
        needed = std::max(needed, std::min(decimalsOfPoints(pointsOf(percentages, step)), mostForSteps));
    return needed;
}

/// With one decimal all must add up; a second or third one more or less is nothing that anybody sees.
int commonDecimals(const std::vector<double>& percentages, const std::vector<Step>& steps) {
    const int needed = decimalsNeeded(percentages, steps);
    const auto addsUp = [&](const Step& step) { return stepShown(percentages, step, needed).addsUp(); };
    return needed == 1 && !std::ranges::all_of(steps, addsUp) ? 2 : needed;
}

}  // namespace

int decimalsFor(double value, int least) {
    if (value <= 0) return least;
    constexpr double rounding = 1e-9;  // 0.00001 is no less than it is
    const int needed = 1 - static_cast<int>(std::floor(std::log10(value) + rounding));
    return std::clamp(needed, least, 12);
}

int decimalsOfPercentage(double percentage) {
    constexpr double rounding = 1e-10;
    if (percentage == 0 || 100 - percentage < rounding) return 0;
    return decimalsFor(percentage > 99.9 ? 100 - percentage : percentage, 1);
}

int decimalsOfPoints(double points) {
    return std::min(decimalsFor(std::abs(points), 1), 6);
}

std::vector<int> decimalsSideBySide(const std::vector<double>& values, int (*decimalsOf)(double)) {
    int common = 0;
    for (const double value : values) common = std::max(common, std::min(decimalsOf(value), mostForOthers));
    std::vector<int> decimals;
    for (const double value : values) decimals.push_back(decimalsBeside(common, decimalsOf(value)));
    return decimals;
}

ShownSteps stepsAsShown(const std::vector<double>& percentages, const std::vector<Step>& steps) {
    const int common = commonDecimals(percentages, steps);
    ShownSteps made;
    for (const double one : percentages) {
        const int its = decimalsBeside(common, decimalsOfPercentage(one));
        made.percentages.push_back({rounded(one, its), its});
    }
    for (const Step& step : steps) made.points.push_back(stepShown(percentages, step, common).points());
    return made;
}

}  // namespace throughline::base
