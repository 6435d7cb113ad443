#include "throughline/base/decimals.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "support/catch.h"

using namespace throughline::base;

namespace {

/// Whether to - from is the difference shown: exactly, or where one has more decimals to one unit
/// of the others' last one.
bool addsUp(const ShownSteps& shown, const Step& step, const Shown& points) {
    const Shown& from = shown.percentages[step.first];
    const Shown& to = shown.percentages[step.second];
    const auto [fewest, most] = std::minmax({from.decimals, to.decimals, points.decimals});
    const double allowed = fewest == most ? 1e-9 : std::pow(10.0, -fewest);
    return std::abs(to.value - from.value - points.value) <= allowed * (1 + 1e-6);
}

bool allAddUp(const std::vector<double>& percentages, const std::vector<Step>& steps) {
    const ShownSteps shown = stepsAsShown(percentages, steps);
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (!addsUp(shown, steps[i], shown.points[i])) return false;
    return true;
}

}  // namespace

TEST_CASE("figures whose rounded difference is another one than that of the rounded get one more decimal") {
    const ShownSteps shown = stepsAsShown({16.94, 15.36}, {{0, 1}});
    CHECK(shown.percentages[0].decimals == 2);
    CHECK_THAT(shown.percentages[0].value, WithinAbs(16.94, 1e-12));
    CHECK_THAT(shown.percentages[1].value, WithinAbs(15.36, 1e-12));
    CHECK(shown.points[0].decimals == 2);
    CHECK_THAT(shown.points[0].value, WithinAbs(-1.58, 1e-12));
}

TEST_CASE("figures that add up as they are get no decimals more than they need") {
    const ShownSteps shown = stepsAsShown({18.3, 13.9}, {{0, 1}});
    for (const Shown& one : {shown.percentages[0], shown.percentages[1], shown.points[0]})
        CHECK(one.decimals == 1);
    CHECK(stepsAsShown({18.29, 17.46}, {{0, 1}}).percentages[0].decimals == 2);  // 0.83 has two digits
}

TEST_CASE("with two decimals the difference is that of the figures shown") {
    const ShownSteps shown = stepsAsShown({18.2927, 19.1265}, {{0, 1}});  // 0.8338
    CHECK_THAT(shown.percentages[0].value, WithinAbs(18.29, 1e-12));
    CHECK_THAT(shown.percentages[1].value, WithinAbs(19.13, 1e-12));
    CHECK_THAT(shown.points[0].value, WithinAbs(0.84, 1e-12));
}

TEST_CASE("what is all, none or without difference but for rounding has no decimals of its own") {
    const ShownSteps shown = stepsAsShown({100 - 1e-13, 100, 0}, {{0, 1}, {0, 2}});
    CHECK(shown.percentages[0].decimals == 0);
    CHECK(shown.percentages[0].value == 100);
    CHECK(shown.points[0].value == 0);
    CHECK(shown.points[0].decimals == 1);
    CHECK(shown.points[1].value == -100);
}

TEST_CASE("a tiny rate and a tiny difference keep their digits, and do not burden what stands beside them") {
    const ShownSteps shown = stepsAsShown({18.3, 0.00012, 18.30002}, {{0, 1}, {0, 2}});
    CHECK(shown.percentages[1].decimals == 5);
    CHECK(shown.percentages[0].decimals <= 4);
    CHECK(shown.points[1].decimals == 6);
    CHECK_THAT(shown.points[1].value, WithinAbs(0.00002, 1e-12));
}

TEST_CASE("the difference of what is shown is what is shown, whatever the figures") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> size(-6, 2);
    for (int round = 0; round < 20'000; ++round) {
        std::vector<double> percentages;
        for (int i = 0; i < 5; ++i) percentages.push_back(std::min(100.0, std::pow(10.0, size(random))));
        REQUIRE(allAddUp(percentages, {{0, 1}}));
        REQUIRE(allAddUp(percentages, {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}}));
        REQUIRE(allAddUp(percentages, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}));
    }
}

TEST_CASE("side by side, what is all but for rounding reads as all") {
    CHECK(decimalsSideBySide({100 - 1e-13, 2, 0.95}, decimalsOfPercentage) == std::vector<int>{0, 2, 2});
}
