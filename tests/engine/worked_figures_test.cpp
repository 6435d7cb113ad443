#include <cmath>

#include "journeys.h"
#include "support/catch.h"

/// Every figure of docs/model.md, "Worked figures".
namespace throughline::tests {

TEST_CASE("one silo at 2 % lets 2 % of the customers down") {
    const auto evaluation = evaluated(series(1, 0.02));
    CHECK_THAT(evaluation.impactRate, WithinRel(0.02, 1e-12));
    CHECK_THAT(evaluation.rolledThroughputYield, WithinRel(0.98, 1e-12));
}

TEST_CASE("ten silos in a row at 2 % each let 18.3 % of the customers down, 1 in 5.47") {
    const auto evaluation = evaluated(series(10, 0.02));
    CHECK_THAT(evaluation.impactRate, WithinRel(-std::expm1(10 * std::log1p(-0.02)), 1e-12));
    CHECK_THAT(evaluation.impactRate, WithinAbs(0.182927, 5e-7));
    CHECK_THAT(*engine::oneIn(evaluation.impactRate), WithinAbs(5.47, 0.005));
    CHECK_THAT(evaluation.dependenceRange.low, WithinRel(0.02, 1e-12));
    CHECK_THAT(evaluation.dependenceRange.high, WithinRel(0.2, 1e-12));
    CHECK(evaluation.weakestLink == model::ElementId(model::SiloId("1")));
}

TEST_CASE("ten silos that each hand off to every later one at 2 % let 59.7 % of the customers down") {
    const auto evaluation = evaluated(everyoneToEveryone(10, 0, 0.02));
    CHECK(evaluation.handoffs.size() == 45);
    CHECK_THAT(evaluation.impactRate, WithinRel(-std::expm1(45 * std::log1p(-0.02)), 1e-12));
    CHECK_THAT(evaluation.impactRate, WithinAbs(0.597, 5e-4));
}

TEST_CASE("with 2 % per silo as well it is 67.1 %") {
    const auto evaluation = evaluated(everyoneToEveryone(10, 0.02, 0.02));
    CHECK_THAT(evaluation.impactRate, WithinRel(-std::expm1(55 * std::log1p(-0.02)), 1e-12));
    CHECK_THAT(evaluation.impactRate, WithinAbs(0.671, 5e-4));
}

TEST_CASE("recovery of 82 % takes ten silos at 2 % down to 3.5 %") {
    model::Journey journey = series(10, 0.02);
    for (model::Silo& silo : journey.silos) silo.recoveryRate = rate(0.82);
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.impactRate, WithinRel(-std::expm1(10 * std::log1p(-0.02 * 0.18)), 1e-12));
    CHECK_THAT(evaluation.impactRate, WithinAbs(0.035422, 5e-7));
    CHECK_THAT(evaluation.rolledThroughputYield, WithinRel(std::pow(0.98, 10), 1e-12));
}

TEST_CASE("better diagnosis takes the engineer's visits from 1.3 to 1.1 and the cost from 198 to 170") {
    model::Journey journey;
    journey.silos = {silo("call", 0), silo("engineer", 0)};
    journey.silos[0].visitCost = amount(3);
    journey.silos[1].visitCost = amount(150);
    connect(journey, "call", "engineer").errorRate = rate(0.3);
    model::Handoff& back = connect(journey, "engineer", "engineer");
    back.when = model::When::Failed;
    back.share = share(1);
    const auto before = evaluated(journey);
    CHECK_THAT(before.silos[1].visits, WithinRel(1.3, 1e-12));
    CHECK_THAT(before.expectedCost, WithinRel(198.0, 1e-12));
    journey.silos[0].visitCost = amount(5);
    journey.handoffs[0].errorRate = rate(0.1);
    const auto after = evaluated(journey);
    CHECK_THAT(after.silos[1].visits, WithinRel(1.1, 1e-12));
    CHECK_THAT(after.expectedCost, WithinRel(170.0, 1e-12));
}

TEST_CASE("a silo that retries on failure at 25 % is visited 4/3 times") {
    model::Journey journey;
    journey.silos = {silo("retry", 0.25)};
    model::Handoff& back = connect(journey, "retry", "retry");
    back.when = model::When::Failed;
    back.share = share(1);
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.silos[0].visits, WithinRel(4.0 / 3, 1e-12));
    CHECK_THAT(evaluation.impactRate, WithinRel(0.25, 1e-12));
}

TEST_CASE("half to A at 10 % and half to B at 30 % lets 20 % down") {
    model::Journey journey;
    journey.silos = {silo("A", 0.1), silo("B", 0.3)};
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.impactRate, WithinRel(0.2, 1e-12));
    CHECK_THAT(evaluation.silos[0].influence.birnbaum, WithinRel(0.5, 1e-12));
    CHECK_THAT(evaluation.silos[0].influence.firstImpact, WithinRel(0.05, 1e-12));
}

}  // namespace throughline::tests
