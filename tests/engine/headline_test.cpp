#include "throughline/engine/headline.h"

#include <cmath>

#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Headline;
using engine::HeadlineSolver;

model::Journey plain(std::mt19937& random, int silos) {
    model::Journey journey =
        randomJourney(random, {.silos = silos, .handoffs = 2 * silos, .choiceOnly = true, .rich = true});
    journey.sharedCauses.clear();
    journey.segments.clear();
    return journey;
}

void checkSame(const Headline& headline, const engine::Evaluation& evaluation) {
    const auto close = [](double value, double expected) {
        CHECK_THAT(value, WithinAbs(expected, 1e-11 * std::max(1.0, std::abs(expected))));
    };
    close(headline.impactRate, evaluation.impactRate);
    close(headline.abandonmentRate, evaluation.abandonmentRate);
    close(headline.expectedCost, evaluation.expectedCost);
    for (std::size_t i = 0; i < evaluation.silos.size(); ++i) {
        close(headline.visits[i], evaluation.silos[i].visits);
        close(headline.siloBirnbaum[i], evaluation.silos[i].influence.birnbaum);
    }
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i)
        close(headline.handoffBirnbaum[i], evaluation.handoffs[i].influence.birnbaum);
}

}  // namespace

TEST_CASE("the headline of a chain is that of its evaluation, with loops and all") {
    std::mt19937 random(7);
    int compared = 0;
    for (int i = 0; i < 300; ++i) {
        const model::Journey journey = plain(random, 3 + i % 6);
        const auto evaluation = engine::evaluate(journey);
        if (!evaluation) continue;
        auto solver = HeadlineSolver::of(journey);
        REQUIRE(solver);
        const Headline headline = solver->headline().value();
        checkSame(headline, *evaluation);
        CHECK(solver->impactRate() == headline.impactRate);
        ++compared;
    }
    CHECK(compared > 100);
}

TEST_CASE("an error rate changed in a solver gives the headline of the changed journey") {
    std::mt19937 random(8);
    int compared = 0;
    for (int i = 0; i < 100; ++i) {
        model::Journey journey = plain(random, 6);
        if (!engine::evaluate(journey)) continue;
        auto solver = HeadlineSolver::of(journey);
        REQUIRE(solver);
        for (std::size_t silo = 0; silo < journey.silos.size(); ++silo) {
            journey.silos[silo].errorRate = rate(0.01 + 0.1 * static_cast<double>(silo));
            solver->setSiloErrorRate(silo, share(0.01 + 0.1 * static_cast<double>(silo)));
        }
        journey.handoffs.back().errorRate = rate(0.25);
        solver->setHandoffErrorRate(journey.handoffs.size() - 1, share(0.25));
        const auto evaluation = engine::evaluate(journey);
        if (!evaluation) continue;
        checkSame(solver->headline().value(), *evaluation);
        ++compared;
    }
    CHECK(compared > 30);
}

TEST_CASE("the headline of one loop of many silos is that of its evaluation, however the loop is drawn") {
    constexpr int silos = 60;
    for (const int step : {1, silos - 1, 7}) {
        model::Journey journey;
        for (int i = 0; i < silos; ++i) journey.silos.push_back(silo(std::to_string(i), 0.01));
        journey.silos[5].abandonmentRate = rate(0.5);
        for (int i = 0; i < silos; ++i)
            connect(journey, std::to_string(i), std::to_string((i + step) % silos)).share = share(0.98);
        journey.handoffs[3].when = model::When::Ok;
        journey.silos.front().entryShare = share(1);
        auto solver = HeadlineSolver::of(journey);
        REQUIRE(solver);
        checkSame(solver->headline().value(), evaluated(journey));
    }
}

TEST_CASE("the headline of a journey so large that two threads work on it is that of its evaluation") {
    constexpr int silos = 12'000;
    model::Journey journey = series(silos, 1e-5);
    for (int i = 20; i < silos; i += 20) {
        connect(journey, std::to_string(i), std::to_string(i - 7)).share = share(0.1);
        connect(journey, std::to_string(i), std::to_string(std::min(i + 9, silos - 1))).cost =
            base::Amount::clamped(i % 5);
    }
    journey.handoffs[100].when = model::When::Ok;
    journey.silos[100].relativeRisk = base::RelativeRisk::clamped(3);
    journey.silos[4'000].abandonmentRate = rate(0.5);
    auto solver = HeadlineSolver::of(journey);
    REQUIRE(solver);
    const Headline headline = solver->headline().value();
    checkSame(headline, evaluated(journey));
    CHECK(solver->impactRate() == headline.impactRate);
}

TEST_CASE("journeys so large that their memory is used again give the same bits again") {
    model::Journey journey = series(40'000, 1e-5);
    for (int i = 20; i < 40'000; i += 20)
        connect(journey, std::to_string(i), std::to_string(i - 7)).share = share(0.1);
    const Headline first = HeadlineSolver::of(journey)->headline().value();
    const Headline second = HeadlineSolver::of(journey)->headline().value();
    CHECK(first.impactRate == second.impactRate);
    CHECK(first.visits == second.visits);
    CHECK(first.siloBirnbaum == second.siloBirnbaum);
    CHECK(first.handoffBirnbaum == second.handoffBirnbaum);
}

TEST_CASE("the headline of ten silos in a row has twelve digits") {
    auto solver = HeadlineSolver::of(series(10, 0.02));
    REQUIRE(solver);
    CHECK_THAT(solver->impactRate().value(), WithinRel(-std::expm1(10 * std::log1p(-0.02)), 1e-12));
}

TEST_CASE("journeys with parallel work, shared causes or segments have no quick headline") {
    CHECK_FALSE(HeadlineSolver::of(everyoneToEveryone(4, 0.02, 0.02)));
    model::Journey journey = series(3, 0.02);
    journey.sharedCauses.push_back({model::SharedCauseId("c"), "c", share(0.1), {}});
    CHECK_FALSE(HeadlineSolver::of(journey));
    journey = series(3, 0.02);
    journey.segments.push_back({model::SegmentId("g"), "g", share(0.1), {}});
    CHECK_FALSE(HeadlineSolver::of(journey));
}

}  // namespace throughline::tests
