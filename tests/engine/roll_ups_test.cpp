#include <cmath>

#include "brute_force.h"
#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Evaluation;
using engine::RollUp;

Evaluation rolledUp(const model::Journey& journey) {
    Evaluation evaluation = evaluated(journey);
    REQUIRE(engine::addRollUps(journey, evaluation));
    return evaluation;
}

/// Silos by turns in departments "a" and "b"; the first two in the stage "start".
void assign(model::Journey& journey) {
    journey.departments = {{model::DepartmentId("a"), "A", "", ""},
                           {model::DepartmentId("b"), "B", "", ""},
                           {model::DepartmentId("idle"), "Idle", "", ""}};
    journey.stages = {"start", "end"};
    for (std::size_t i = 0; i < journey.silos.size(); ++i) {
        journey.silos[i].department = model::DepartmentId(i % 2 == 0 ? "a" : "b");
        if (i < 2) journey.silos[i].stage = "start";
    }
}

model::Journey withRate(model::Journey journey, const std::string& department, double value) {
    for (model::Silo& silo : journey.silos)
        if (silo.department == model::DepartmentId(department)) silo.errorRate = rate(value);
    return journey;
}

model::Journey alone(model::Journey journey, const std::string& department) {
    for (model::Silo& silo : journey.silos)
        if (silo.department != model::DepartmentId(department)) silo.errorRate = rate(0);
    for (model::Handoff& handoff : journey.handoffs) handoff.errorRate = rate(0);
    journey.sharedCauses.clear();
    return journey;
}

double costPerYear(const BruteResult& brute) {
    return 1000 * (brute.cost + brute.lostRevenue);
}

void checkDepartment(const model::Journey& journey, const RollUp& rollUp) {
    const BruteChange untilImpact{{}, 0, false, true};
    const BruteResult perfect = bruteForce(withRate(journey, rollUp.name, 0));
    const BruteResult failing = bruteForce(withRate(journey, rollUp.name, 1), untilImpact);
    const BruteResult solo = bruteForce(alone(journey, rollUp.name), untilImpact);
    if (perfect.settled) CHECK_THAT(*rollUp.impactIfPerfect, WithinAbs(perfect.impactRate, 1e-9));
    if (failing.settled) CHECK_THAT(*rollUp.impactIfFailing, WithinAbs(failing.impactRate, 1e-9));
    if (solo.settled) CHECK_THAT(*rollUp.soloImpact, WithinAbs(solo.impactRate, 1e-9));
    if (!perfect.settled || perfect.unfinished > 1e-12) return;
    REQUIRE(rollUp.costOfFailure);
    const double fall = costPerYear(bruteForce(journey)) - costPerYear(perfect);
    CHECK_THAT(*rollUp.costOfFailure, WithinAbs(fall, 1e-6 * (1 + std::abs(fall))));
}

}  // namespace

TEST_CASE("departments of random journeys agree with following every outcome") {
    std::mt19937 random(41);
    for (int compared = 0; compared < 60;) {
        model::Journey journey = randomJourney(random, {.silos = 4, .handoffs = 6});
        journey.segments.clear();
        assign(journey);
        const auto result = engine::evaluate(journey);
        if (!result.ok() || !bruteForce(journey).settled) continue;
        INFO("journey " << compared);
        const Evaluation evaluation = rolledUp(journey);
        REQUIRE(evaluation.departments.size() == 2);
        for (const RollUp& rollUp : evaluation.departments) checkDepartment(journey, rollUp);
        ++compared;
    }
}

TEST_CASE("what the silos of a department do adds up") {
    model::Journey journey = series(4, 0.1);
    assign(journey);
    const Evaluation evaluation = rolledUp(journey);
    const RollUp& first = evaluation.departments[0];
    CHECK(first.name == "a");
    CHECK_THAT(first.visits, WithinRel(2.0, 1e-12));
    CHECK_THAT(first.failures, WithinRel(0.2, 1e-12));
    CHECK_THAT(first.firstImpact, WithinRel(0.1 + 0.81 * 0.1, 1e-12));
    CHECK_THAT(first.firstImpact + evaluation.departments[1].firstImpact,
               WithinRel(evaluation.impactRate, 1e-12));
    CHECK_THAT(*first.impactIfPerfect, WithinRel(0.19, 1e-12));
    CHECK(*first.impactIfFailing == 1);
    CHECK_THAT(*first.soloImpact, WithinRel(0.19, 1e-12));
    CHECK_THAT(first.birnbaum, WithinRel(2 * 0.1 * std::pow(0.9, 3), 1e-12));
    CHECK(!first.costOfFailure);
}

TEST_CASE("a stage is made of the silos in it, and empty ones are left out") {
    model::Journey journey = series(4, 0.1);
    assign(journey);
    const Evaluation evaluation = rolledUp(journey);
    REQUIRE(evaluation.stages.size() == 1);
    CHECK(evaluation.stages[0].name == "start");
    CHECK_THAT(evaluation.stages[0].firstImpact, WithinRel(0.19, 1e-12));
}

TEST_CASE("the slope of a department is that of a factor on the error rates that each customer meets") {
    model::Journey journey = series(2, 0.1);
    assign(journey);
    model::Change change{journey.silos[0].id, {}, {{model::Field::ErrorRate, 2}}};
    journey.segments = {{model::SegmentId("vip"), "VIP", share(0.5), {change}}};
    CHECK_THAT(rolledUp(journey).departments[0].birnbaum,
               WithinRel(0.5 * 0.9 * 0.2 + 0.5 * 0.9 * 0.1, 1e-12));
}

TEST_CASE("what a segment changes of a department's silos is perfect too") {
    model::Journey journey = series(2, 0.1);
    assign(journey);
    model::Change change{journey.silos[0].id, {{model::Field::ErrorRate, rate(0.5)}}, {}};
    journey.segments = {{model::SegmentId("vip"), "VIP", share(0.5), {change}}};
    CHECK_THAT(*rolledUp(journey).departments[0].impactIfPerfect, WithinRel(0.1, 1e-12));
    CHECK_THAT(*rolledUp(journey).departments[0].soloImpact, WithinRel(0.3, 1e-12));
}

}  // namespace throughline::tests
