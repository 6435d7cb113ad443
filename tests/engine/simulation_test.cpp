#include "throughline/engine/simulate.h"

#include <cmath>

#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Estimate;
using engine::Evaluation;
using engine::Simulation;

Simulation simulated(const model::Journey& journey, engine::SimulationRun run) {
    auto result = engine::simulate(journey, run);
    REQUIRE(result.ok());
    return std::move(result).value();
}

/// Twice as far out as the interval goes: about four standard errors.
void checkAgrees(const char* what, const Estimate& estimate, double exact) {
    INFO(what << ": " << estimate.value << " in " << estimate.interval.low << " to " << estimate.interval.high
              << ", exactly " << exact);
    const double rounding = 1e-9 * (1 + std::abs(exact));
    CHECK(exact >= estimate.interval.low - 1.1 * (estimate.value - estimate.interval.low) - rounding);
    CHECK(exact <= estimate.interval.high + 1.1 * (estimate.interval.high - estimate.value) + rounding);
}

void checkElements(const Simulation& simulation, const Evaluation& exact) {
    for (std::size_t i = 0; i < exact.silos.size(); ++i) {
        INFO("silo " << i);
        checkAgrees("visits", simulation.silos[i].visits, exact.silos[i].visits);
        checkAgrees("failures", simulation.silos[i].failures, exact.silos[i].failures);
        checkAgrees("recoveries", simulation.silos[i].recoveries, exact.silos[i].recoveries);
        checkAgrees("first impact", simulation.silos[i].firstImpact, exact.silos[i].influence.firstImpact);
    }
    for (std::size_t i = 0; i < exact.handoffs.size(); ++i) {
        INFO("hand-off " << i);
        checkAgrees("traversals", simulation.handoffs[i].traversals, exact.handoffs[i].traversals);
        checkAgrees("first impact", simulation.handoffs[i].firstImpact,
                    exact.handoffs[i].influence.firstImpact);
    }
}

void checkAll(const Simulation& simulation, const Evaluation& exact) {
    checkAgrees("impact rate", simulation.impactRate, exact.impactRate);
    checkAgrees("yield", simulation.rolledThroughputYield, exact.rolledThroughputYield);
    checkAgrees("abandonment", simulation.abandonmentRate, exact.abandonmentRate);
    checkAgrees("visits", simulation.expectedVisits, exact.expectedVisits);
    checkAgrees("failures", simulation.expectedFailures, exact.expectedFailures);
    checkAgrees("recoveries", simulation.expectedRecoveries, exact.expectedRecoveries);
    checkAgrees("cost", simulation.expectedCost, exact.expectedCost);
    for (std::size_t i = 0; i < 4; ++i)
        checkAgrees("distribution", simulation.failuresDistribution[i], exact.failuresDistribution[i]);
    checkElements(simulation, exact);
    for (std::size_t i = 0; i < exact.segments.size(); ++i)
        checkAgrees("segment", simulation.segments[i].impactRate, exact.segments[i].impactRate);
    REQUIRE(simulation.money.has_value() == exact.money.has_value());
    if (!exact.money) return;
    checkAgrees("impacted", simulation.money->customersImpacted, exact.money->customersImpacted);
    checkAgrees("lost", simulation.money->customersLost, exact.money->customersLost);
    checkAgrees("at risk", simulation.money->revenueAtRisk, exact.money->revenueAtRisk);
    checkAgrees("preventable", simulation.money->revenuePreventable, exact.money->revenuePreventable);
}

void compare(unsigned seed, int journeys, const RandomJourneys& kind) {
    std::mt19937 random(seed);
    for (int compared = 0; compared < journeys;) {
        const model::Journey journey = randomJourney(random, kind);
        const auto exact = engine::evaluate(journey);
        if (!exact.ok() || exact->expectedVisits > 1000) continue;
        INFO("seed " << seed << ", journey " << compared);
        checkAll(simulated(journey, {.customers = 40'000, .seed = 5}), *exact);
        ++compared;
    }
}

#ifdef __SANITIZE_ADDRESS__
constexpr int journeysOfAKind = 10;
#else
constexpr int journeysOfAKind = 60;
#endif

void checkSame(const Estimate& a, const Estimate& b) {
    CHECK(a.value == b.value);
    CHECK(a.interval.low == b.interval.low);
    CHECK(a.interval.high == b.interval.high);
}

}  // namespace

TEST_CASE("customers played one by one show the worked figures") {
    for (const model::Journey& journey : {series(1, 0.02), series(10, 0.02), everyoneToEveryone(10, 0, 0.02),
                                          everyoneToEveryone(10, 0.02, 0.02)})
        checkAll(simulated(journey, {.customers = 300'000}), evaluated(journey));
}

TEST_CASE("customers who are recovered, retry or part ways show the worked figures") {
    model::Journey journey = series(10, 0.02);
    for (model::Silo& silo : journey.silos) silo.recoveryRate = rate(0.82);
    checkAll(simulated(journey, {.customers = 300'000}), evaluated(journey));
    model::Journey retry = series(1, 0.25);
    model::Handoff& back = connect(retry, "1", "1");
    back.when = model::When::Failed;
    back.share = share(1);
    checkAll(simulated(retry, {.customers = 300'000}), evaluated(retry));
    model::Journey halves;
    halves.silos = {silo("A", 0.1), silo("B", 0.3)};
    checkAll(simulated(halves, {.customers = 300'000}), evaluated(halves));
}

TEST_CASE("customers of random choice-only journeys agree with the exact results") {
    compare(11, journeysOfAKind, {.silos = 4, .handoffs = 6, .choiceOnly = true, .rich = false});
    compare(12, journeysOfAKind, {.silos = 6, .handoffs = 10, .choiceOnly = true});
}

TEST_CASE("customers of random journeys with parallel work agree with the exact results") {
    compare(13, journeysOfAKind, {.silos = 4, .handoffs = 6, .rich = false});
    compare(14, journeysOfAKind, {.silos = 7, .handoffs = 11});
}

TEST_CASE("a large loop agrees with the exact results") {
    model::Journey journey = series(60, 0.01);
    for (int i = 5; i <= 60; i += 5) {
        model::Handoff& back = connect(journey, std::to_string(i), std::to_string(i - 4));
        back.share = share(0.3);
    }
    connect(journey, "60", "1").share = share(0.5);
    journey.silos[0].entryShare = share(1);
    for (model::Silo& silo : journey.silos) silo.visitCost = amount(2);
    checkAll(simulated(journey, {.customers = 100'000}), evaluated(journey));
}

TEST_CASE("rates of one in a trillion are as rare as they say") {
    model::Journey journey = series(1000, 1e-6);
    journey.silos[0].errorRate = rate(1e-12);
    const Simulation simulation = simulated(journey, {.customers = 1'000'000});
    checkAgrees("impact rate", simulation.impactRate, evaluated(journey).impactRate);
    CHECK(simulation.silos[0].failures.value == 0);
    CHECK(simulation.silos[0].failures.interval.high < 1e-5);
    model::Journey almost = series(1, 1 - 1e-12);
    CHECK(simulated(almost, {.customers = 1'000'000}).impactRate.value == 1);
}

TEST_CASE("the number of threads changes no bit of a simulation") {
    std::mt19937 random(21);
    for (int i = 0; i < 20; ++i) {
        const model::Journey journey = randomJourney(random, {.silos = 6, .handoffs = 9});
        const auto one = engine::simulate(journey, {.customers = 20'000, .seed = 9, .threads = 1});
        if (!one.ok()) continue;
        for (const unsigned threads : {2U, 3U}) {
            const Simulation more = simulated(journey, {.customers = 20'000, .seed = 9, .threads = threads});
            checkSame(one->impactRate, more.impactRate);
            checkSame(one->expectedCost, more.expectedCost);
            checkSame(one->money->revenueAtRisk, more.money->revenueAtRisk);
            for (std::size_t s = 0; s < more.silos.size(); ++s) {
                checkSame(one->silos[s].visits, more.silos[s].visits);
                checkSame(one->silos[s].firstImpact, more.silos[s].firstImpact);
            }
        }
    }
}

TEST_CASE("another seed plays other customers") {
    const model::Journey journey = series(10, 0.02);
    CHECK(simulated(journey, {.seed = 1}).impactRate.value !=
          simulated(journey, {.seed = 2}).impactRate.value);
}

TEST_CASE("intervals of the simulation hold the exact result in 95 of 100 runs") {
    const model::Journey journey = series(5, 0.05);
    const double exact = evaluated(journey).expectedFailures;
    const double impact = evaluated(journey).impactRate;
    int failuresInside = 0;
    int impactInside = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const Simulation simulation = simulated(journey, {.customers = 2'000, .seed = seed, .threads = 1});
        const auto inside = [](const Estimate& estimate, double value) {
            return value >= estimate.interval.low && value <= estimate.interval.high ? 1 : 0;
        };
        failuresInside += inside(simulation.expectedFailures, exact);
        impactInside += inside(simulation.impactRate, impact);
    }
    CHECK_THAT(failuresInside / 400.0, WithinAbs(0.95, 0.03));
    CHECK_THAT(impactInside / 400.0, WithinAbs(0.95, 0.03));
}

TEST_CASE("a simulation comes to the end of its progress, and stops when asked to") {
    double progress = 0;
    simulated(series(3, 0.1), {.customers = 100'000, .progress = [&](double part) { progress = part; }});
    CHECK(progress == 1);
    std::stop_source stop;
    engine::SimulationRun run;
    run.customers = engine::SimulationRun::mostCustomers;
    run.progress = [&](double) { stop.request_stop(); };
    const auto stopped = engine::simulate(series(3, 0.1), run, stop.get_token());
    REQUIRE(!stopped.ok());
    CHECK(std::holds_alternative<engine::Stopped>(stopped.error()));
}

TEST_CASE("a case that walks for too long is a finding that names the silo") {
    model::Journey journey;
    journey.silos = {silo("round", 0)};
    connect(journey, "round", "round").share = share(1 - 1e-9);
    const auto result = engine::simulate(journey, {.customers = 100});
    REQUIRE(!result.ok());
    const auto& findings = std::get<model::Findings>(result.error());
    CHECK_THAT(findings.at(0).message, containsText("round"));
    CHECK_THAT(findings.at(0).message, containsText("1000000 visits"));
}

TEST_CASE("what cannot be evaluated is not simulated either") {
    CHECK(!engine::simulate(model::Journey(), {}).ok());
}

}  // namespace throughline::tests
