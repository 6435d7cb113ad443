#include "throughline/model/estimates.h"

#include <algorithm>
#include <cmath>

namespace throughline::model {
namespace {

using base::ThreePoints;

double varianceOf(const ThreePoints& points) {
    const double mean = meanOf(points);
    return std::max(0.0, mean - points.low) * std::max(0.0, points.high - mean) / 7;
}

double weightOf(const Estimate& estimate, Weighting weighting) {
    return weighting == Weighting::Equal ? 1 : estimate.weight.value();
}

// Those whose word counts, with weights that add up to 1.
struct Weighted {
    ThreePoints points;
    double weight;
};

std::vector<Weighted> weighted(std::span<const Estimate> estimates, Weighting weighting) {
    double largest = 0;  // sums of the largest amounts would be infinite
    for (const Estimate& estimate : estimates) largest = std::max(largest, weightOf(estimate, weighting));
    std::vector<Weighted> said;
    double sum = 0;
    for (const Estimate& estimate : estimates) {
        if (weightOf(estimate, weighting) == 0) continue;
        said.push_back({estimate.points, weightOf(estimate, weighting) / largest});
        sum += said.back().weight;
    }
    for (Weighted& one : said) one.weight /= sum;
    return said;
}

template <class Of>
double average(const std::vector<Weighted>& said, const Of& of) {
    double sum = 0;
    for (const Weighted& one : said) sum += one.weight * of(one.points);
    return sum;
}

// The mean of each of the three points; its mean is that of the pool.
ThreePoints averaged(const std::vector<Weighted>& said) {
    return {average(said, [](const ThreePoints& points) { return points.low; }),
            average(said, [](const ThreePoints& points) { return points.likely; }),
            average(said, [](const ThreePoints& points) { return points.high; })};
}

// From the lowest low to the highest high.
ThreePoints hullOf(const std::vector<Weighted>& said) {
    ThreePoints hull = said.front().points;
    for (const Weighted& one : said) {
        hull.low = std::min(hull.low, one.points.low);
        hull.high = std::max(hull.high, one.points.high);
    }
    return hull;
}

// How far low and high are from the mean.
struct Arms {
    double down;
    double up;
};

// The arms of the averaged points, made longer or shorter until the variance is the pool's. They stay inside
// of what was said, and the likely value stays between them: neither is then more than five times the other.
Arms armsOf(const ThreePoints& averaged, const ThreePoints& hull, double mean, double variance) {
    const Arms most{mean - hull.low, hull.high - mean};
    Arms arms{mean - averaged.low, averaged.high - mean};
    if (arms.down * arms.up <= 0) arms = most;
    if (arms.down * arms.up <= 0) return {0, 0};
    const double stretch = std::sqrt(7 * variance / (arms.down * arms.up));
    arms = {arms.down * stretch, arms.up * stretch};
    if (arms.down > most.down) arms = {most.down, 7 * variance / most.down};
    if (arms.up > most.up) arms = {std::min(most.down, 7 * variance / most.up), most.up};
    return {std::min(arms.down, 5 * arms.up), std::min(arms.up, 5 * arms.down)};
}

ThreePoints pointsOf(const Arms& arms, const ThreePoints& hull, double mean) {
    const double low = std::clamp(mean - arms.down, hull.low, hull.high);
    const double high = std::clamp(mean + arms.up, low, hull.high);
    return {low, std::clamp((6 * mean - low - high) / 4, low, high), high};
}

std::size_t pairsApart(const std::vector<Weighted>& said) {
    std::size_t apart = 0;
    for (auto one = said.begin(); one != said.end(); ++one)
        apart += static_cast<std::size_t>(std::count_if(one + 1, said.end(), [&](const Weighted& other) {
            return other.points.low > one->points.high || other.points.high < one->points.low;
        }));
    return apart;
}

}  // namespace

double meanOf(const ThreePoints& points) {
    return (points.low + 4 * points.likely + points.high) / 6;
}

double deviationOf(const ThreePoints& points) {
    return std::sqrt(varianceOf(points));
}

std::optional<Pooled> pooled(std::span<const Estimate> estimates, Weighting weighting) {
    const auto said = weighted(estimates, weighting);
    if (said.empty()) return std::nullopt;
    Pooled pooled;
    pooled.mean = average(said, meanOf);
    const double within = average(said, varianceOf);
    const double between = average(said, [&](const ThreePoints& points) {
        return (meanOf(points) - pooled.mean) * (meanOf(points) - pooled.mean);
    });
    pooled.within = std::sqrt(within);
    pooled.between = std::sqrt(between);
    pooled.disagreement = within + between > 0 ? between / (within + between) : 0;
    pooled.apart = pairsApart(said);
    const ThreePoints hull = hullOf(said);
    const Arms arms = armsOf(averaged(said), hull, pooled.mean, within + between);
    pooled.points = pointsOf(arms, hull, pooled.mean);
    return pooled;
}

}  // namespace throughline::model
