#include "throughline/model/estimates.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "support/catch.h"

using namespace throughline;
using namespace throughline::model;

namespace {

Estimate says(const std::string& participant, double low, double likely, double high, double weight = 1) {
    return {participant, {low, likely, high}, *Amount::from(weight)};
}

void checkPoints(const base::ThreePoints& points, double low, double likely, double high) {
    CHECK_THAT(points.low, WithinAbs(low, 1e-12));
    CHECK_THAT(points.likely, WithinAbs(likely, 1e-12));
    CHECK_THAT(points.high, WithinAbs(high, 1e-12));
}

class RandomRounds {
public:
    std::vector<Estimate> operator()() {
        std::vector<Estimate> round;
        const double scale = unit();
        for (std::size_t left = 1 + random_() % 6; left > 0; --left) {
            std::array<double, 3> points{unit() * scale, unit() * scale, unit() * scale};
            if (random_() % 6 == 0) points[1] = points[2] = points[0];
            std::ranges::sort(points);
            round.push_back(says("Ada", points[0], points[1], points[2], random_() % 4 == 0 ? 0 : unit()));
        }
        return round;
    }

private:
    double unit() { return static_cast<double>(random_() >> 11) * 0x1p-53; }
    std::mt19937_64 random_{7};
};

}  // namespace

TEST_CASE("the worked figures of the model page: two people who disagree, equal weights and three to one") {
    const std::vector<Estimate> round{says("Ada", 0.02, 0.04, 0.06, 3), says("Ben", 0.06, 0.08, 0.10)};
    const auto equal = pooled(round, Weighting::Equal);
    checkPoints(equal->points, 0.02, 0.06, 0.10);
    CHECK_THAT(equal->mean, WithinAbs(0.06, 1e-15));
    CHECK_THAT(equal->within, WithinAbs(0.02 / std::sqrt(7), 1e-12));
    CHECK_THAT(equal->between, WithinAbs(0.02, 1e-12));
    CHECK_THAT(equal->disagreement, WithinAbs(0.875, 1e-12));
    CHECK(equal->apart == 0);
    const auto given = pooled(round);
    checkPoints(given->points, 0.02, 0.045, 0.10);
    CHECK_THAT(given->mean, WithinAbs(0.05, 1e-15));
}

TEST_CASE("people who agree are taken at their word") {
    const auto one = pooled(std::vector{says("Ada", 0.01, 0.02, 0.06)});
    checkPoints(one->points, 0.01, 0.02, 0.06);
    CHECK(one->disagreement == 0);
    CHECK_THAT(one->within, WithinAbs(deviationOf({0.01, 0.02, 0.06}), 1e-15));
    const auto many = pooled(std::vector<Estimate>(7, says("Ada", 0.01, 0.02, 0.06)));
    checkPoints(many->points, 0.01, 0.02, 0.06);
    checkPoints(pooled(std::vector<Estimate>(3, says("Ada", 0.05, 0.05, 0.05)))->points, 0.05, 0.05, 0.05);
}

TEST_CASE("whoever has no weight has no say; without any weight there is nothing") {
    const std::vector<Estimate> round{says("Ada", 0.01, 0.02, 0.06), says("Ben", 0.5, 0.6, 0.7, 0)};
    const auto result = pooled(round);
    checkPoints(result->points, 0.01, 0.02, 0.06);
    CHECK(result->apart == 0);
    CHECK(pooled(round, Weighting::Equal)->apart == 1);
    CHECK_FALSE(pooled({}));
    CHECK_FALSE(pooled(std::vector{says("Ada", 0, 0, 1, 0)}));
    CHECK(pooled(std::vector{says("Ada", 0, 0.1, 1, 1e300), says("Ben", 0, 0.1, 1, 1e300)}).has_value());
}

TEST_CASE("numbers that are sure and differ become a range between them") {
    const auto result = pooled(std::vector{says("Ada", 0.02, 0.02, 0.02), says("Ben", 0.06, 0.06, 0.06)});
    checkPoints(result->points, 0.02, 0.04, 0.06);
    CHECK(result->disagreement == 1);
    CHECK(result->apart == 1);
}

TEST_CASE(
    "the pooled points have the pool's mean, lie inside of what was said, and are not wider than the pool") {
    RandomRounds rounds;
    std::size_t exact = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto round = rounds();
        const auto result = pooled(round);
        double weights = 0, first = 0, second = 0, low = 1, high = 0;
        for (const Estimate& estimate : round) {
            const double weight = estimate.weight.value();
            const double mean = meanOf(estimate.points), deviation = deviationOf(estimate.points);
            weights += weight;
            first += weight * mean;
            second += weight * (mean * mean + deviation * deviation);
            if (weight == 0) continue;
            low = std::min(low, estimate.points.low);
            high = std::max(high, estimate.points.high);
        }
        REQUIRE(result.has_value() == (weights > 0));
        if (!result) continue;
        const double mean = first / weights;
        const double variance = std::max(0.0, second / weights - mean * mean);
        const base::ThreePoints& points = result->points;
        REQUIRE(Rate::estimated(points.low, points.likely, points.high));
        REQUIRE_THAT(Rate::estimated(points.low, points.likely, points.high)->mean(), WithinAbs(mean, 1e-12));
        REQUIRE(points.low >= low);
        REQUIRE(points.high <= high);
        REQUIRE(deviationOf(points) <= std::sqrt(variance) + 1e-7);
        if (std::abs(deviationOf(points) - std::sqrt(variance)) < 1e-7) ++exact;
        const double pool = result->within * result->within + result->between * result->between;
        REQUIRE_THAT(pool, WithinAbs(variance, 1e-12));
    }
    CHECK(exact > 5'000);
}
