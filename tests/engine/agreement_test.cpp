#include "brute_force.h"
#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Evaluation;
using engine::Influence;

constexpr double tolerance = 1e-9;

void checkClose(const char* what, double value, double expected) {
    INFO(what);
    CHECK_THAT(value, WithinAbs(expected, tolerance * std::max(1.0, std::abs(expected))));
}

const Influence& influenceOf(const Evaluation& evaluation, std::size_t element) {
    const std::size_t silos = evaluation.silos.size();
    return element < silos ? evaluation.silos[element].influence
                           : evaluation.handoffs[element - silos].influence;
}

double costPerYear(const BruteResult& brute) {
    return 1000 * (brute.cost + brute.lostRevenue);
}

void checkResults(const Evaluation& evaluation, const BruteResult& brute) {
    checkClose("impact rate", evaluation.impactRate, brute.impactRate);
    checkClose("yield", evaluation.rolledThroughputYield, brute.noFailure);
    checkClose("abandonment", evaluation.abandonmentRate, brute.abandoned);
    checkClose("cost", evaluation.expectedCost, brute.cost);
    checkClose("revenue at risk", evaluation.money->revenueAtRisk, 1000 * brute.lostRevenue);
    for (std::size_t i = 0; i < 4; ++i)
        checkClose("failures", evaluation.failuresDistribution[i], brute.failures[i]);
    for (std::size_t i = 0; i < evaluation.silos.size(); ++i) {
        checkClose("visits", evaluation.silos[i].visits, brute.visits[i]);
        checkClose("failures", evaluation.silos[i].failures, brute.letDowns[i]);
        checkClose("recoveries", evaluation.silos[i].recoveries, brute.recoveries[i]);
    }
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i)
        checkClose("traversals", evaluation.handoffs[i].traversals, brute.traversals[i]);
    for (std::size_t i = 0; i < brute.firstImpact.size(); ++i)
        checkClose("first impact", influenceOf(evaluation, i).firstImpact, brute.firstImpact[i]);
}

double errorRateOf(const model::Journey& journey, std::size_t element) {
    const std::size_t silos = journey.silos.size();
    return element < silos ? journey.silos[element].errorRate.mean()
                           : journey.handoffs[element - silos].errorRate.mean();
}

void checkInfluence(const model::Journey& journey, const Evaluation& evaluation, const BruteResult& brute,
                    std::size_t element) {
    const Influence& influence = influenceOf(evaluation, element);
    const auto impactWith = [&](const BruteChange& change, const char* what, double value) {
        const BruteResult changed = bruteForce(journey, change);
        if (changed.settled) checkClose(what, value, changed.impactRate);
    };
    impactWith({element, 0, false, true}, "perfect", influence.impactIfPerfect);
    impactWith({element, 1, false, true}, "failing", influence.impactIfFailing);
    if (journey.segments.empty()) {
        const double errorRate = errorRateOf(journey, element);
        impactWith({element, errorRate, true, true}, "solo", influence.soloImpact);
        const BruteResult same = bruteForce(journey, {element, errorRate, false, true});
        if (same.settled) checkClose("birnbaum", influence.birnbaum, same.impactSlope);
    }
    const BruteResult perfect = bruteForce(journey, {element, 0});
    if (!perfect.settled) return;
    CHECK(influence.costOfFailure.has_value() == (perfect.unfinished < 1e-12));
    if (influence.costOfFailure)
        CHECK_THAT(*influence.costOfFailure, WithinAbs(costPerYear(brute) - costPerYear(perfect),
                                                       tolerance * (1 + costPerYear(brute))));
}

/// The sanitizers make each journey some ten times as slow; what they are for shows in fewer.
#ifdef __SANITIZE_ADDRESS__
constexpr int rounds = 1;
#else
constexpr int rounds = 3;
#endif

/// Compares `rounds` times so many random journeys that have a result, and come to an end soon enough to be
/// followed.
void compare(unsigned seed, int journeys, const RandomJourneys& kind) {
    std::mt19937 random(seed);
    int without = 0;
    for (int compared = 0; compared < rounds * journeys;) {
        const model::Journey journey = randomJourney(random, kind);
        const auto result = engine::evaluate(journey);
        const BruteResult brute = result.ok() ? bruteForce(journey) : BruteResult{};
        if (!result.ok() || !brute.settled) {
            ++without;
            continue;
        }
        INFO("seed " << seed << ", journey " << compared << " after " << without << " left out");
        CHECK(brute.unfinished < 1e-15);
        checkResults(*result, brute);
        for (std::size_t element = 0; element < brute.firstImpact.size(); ++element)
            checkInfluence(journey, *result, brute, element);
        ++compared;
    }
}

}  // namespace

TEST_CASE("choice-only journeys agree with following every outcome") {
    compare(1, 500, {.silos = 3, .handoffs = 4, .choiceOnly = true, .rich = false});
}

TEST_CASE("choice-only journeys with shared causes and segments agree with following every outcome") {
    compare(2, 400, {.silos = 4, .handoffs = 6, .choiceOnly = true});
}

TEST_CASE("journeys with parallel work agree with following every outcome") {
    compare(3, 500, {.silos = 4, .handoffs = 5, .rich = false});
}

TEST_CASE("journeys with parallel work, shared causes and segments agree with following every outcome") {
    compare(4, 350, {.silos = 4, .handoffs = 6});
}

TEST_CASE("larger journeys agree with following every outcome") {
    compare(5, 150, {.silos = 5, .handoffs = 8});
    compare(6, 60, {.silos = 7, .handoffs = 10});
}

}  // namespace throughline::tests
