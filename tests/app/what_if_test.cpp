#include "app/what_if.h"

#include <QTest>
#include <cmath>

#include "app/estimate.h"
#include "app/scenarios.h"
#include "support/catch.h"
#include "support/journeys.h"
#include "throughline/engine/evaluate.h"

using namespace throughline;
using model::Field;
using model::ScenarioId;
using model::SiloId;

namespace {

/// Ten silos in a row, each counted as 20 of 999; "plan" sets the first to 1 %, "worse" the second to 10 %.
model::JourneyBundle bundleWithPlans() {
    model::JourneyBundle bundle = tests::countedInARow(10, 20, 999);
    model::Scenario plan;
    plan.id = ScenarioId("plan");
    plan.name = "Plan";
    plan.changes = {{SiloId("s1"), {{Field::ErrorRate, *model::Rate::exactly(0.01)}}, {}}};
    model::Scenario worse;
    worse.id = ScenarioId("worse");
    worse.name = "Worse";
    worse.changes = {{SiloId("s2"), {{Field::ErrorRate, *model::Rate::exactly(0.1)}}, {}}};
    bundle.scenarios = std::make_shared<const model::Scenarios>(model::Scenarios{plan, worse});
    return bundle;
}

struct OpenWhatIf {
    OpenWhatIf() : whatIf(bench) {
        bench.document().load(tests::workspaceOf(bundleWithPlans()), app::Document::Origin::Saved);
        whatIf.setActive(true);
    }
    bool settle() {
        return QTest::qWaitFor([this] { return whatIf.isSettled(); }, 10'000);
    }
    app::Workbench bench;
    app::WhatIf whatIf;
};

}  // namespace

TEST_CASE("scenarios are evaluated side by side, each exactly as the engine has it") {
    OpenWhatIf open;
    REQUIRE(open.settle());
    const app::WhatIfResults& results = *open.whatIf.results();
    REQUIRE(results.scenarios.size() == 3);
    for (const app::ScenarioResult& one : results.scenarios) {
        const auto wanted = engine::evaluate(*one.journey);
        REQUIRE(wanted);
        CHECK(one.evaluation->impactRate == wanted->impactRate);
    }
}

TEST_CASE("common draws say how sure it is that one scenario is better than another") {
    OpenWhatIf open;
    REQUIRE(open.settle());
    const app::WhatIfResults& results = *open.whatIf.results();
    CHECK(results.precision == app::Precision::AllDraws);
    const auto sure = app::howSure(results, ScenarioId("worse"), {});
    REQUIRE(sure);
    CHECK(sure->isLower == 0);
    CHECK(sure->isHigher == 1);
    CHECK(sure->difference.p05 > 0);
    CHECK_THAT(sure->difference.mean,
               WithinAbs(results.draws->impactRate[2].mean - results.draws->impactRate[0].mean, 1e-12));
    const auto spread = results.spread(ScenarioId("plan"));
    REQUIRE(spread);
    CHECK(spread->p05 < spread->p95);
}

TEST_CASE("few draws are said to be few, and all draws are those of the engine") {
    OpenWhatIf open;
    REQUIRE(open.settle());
    const auto few = app::withDraws(*open.whatIf.results(), app::WhatIf::fewDraws);
    REQUIRE(few);
    CHECK(few->precision == app::Precision::FewDraws);
    CHECK(few->draws->draws == app::WhatIf::fewDraws);
}

TEST_CASE("the steps from the reference to the scenario shown add up to the difference") {
    OpenWhatIf open;
    open.bench.view().pinReference(ScenarioId("worse"));
    open.bench.view().showScenario(ScenarioId("plan"));
    REQUIRE(open.settle());
    const app::WhatIfResults& results = *open.whatIf.results();
    REQUIRE(results.steps.steps.size() == 2);
    double sum = 0;
    for (const app::ScenarioStep& step : results.steps.steps) sum += step.impact;
    const double difference =
        results.of->shown.evaluation->impactRate - results.of->reference.evaluation->impactRate;
    CHECK_THAT(sum, WithinAbs(difference, 1e-14));
}

TEST_CASE("every uncertain rate swings the result, and so does one that the scenario sets to a number") {
    OpenWhatIf open;
    open.bench.view().showScenario(ScenarioId("worse"));
    REQUIRE(open.settle());
    const auto& swings = open.whatIf.results()->swings;
    REQUIRE(swings.size() == 10);
    CHECK(swings.front().name.toStdString() == "s2 · error rate");
    CHECK(swings.front().rate.high == 0.1);
    CHECK(swings.front().atHigh == open.whatIf.results()->of->shown.evaluation->impactRate);
    CHECK(swings.front().atLow < swings.front().atHigh);
}

TEST_CASE("nothing is calculated while nobody looks") {
    OpenWhatIf open;
    REQUIRE(open.settle());
    open.whatIf.setActive(false);
    open.bench.setField(SiloId("s1"), Field::ErrorRate, *model::Rate::exactly(0.3), "Set");
    REQUIRE(QTest::qWaitFor([&] { return open.bench.resultsAreCurrent(); }, 5000));
    CHECK_FALSE(open.whatIf.isCurrent());
    open.whatIf.setActive(true);
    REQUIRE(open.settle());
    CHECK(open.whatIf.isCurrent());
}

TEST_CASE("while an error rate moves, the result is estimated; outside of loops the estimate is exact") {
    app::ScenarioResult known;
    const model::JourneyBundle bundle = tests::silosInARow(10, 0.02);
    known.journey = bundle.journey;
    known.evaluation = engine::evaluate(*bundle.journey).value();
    model::Journey moved = *bundle.journey;
    moved.silos[3].errorRate = *model::Rate::exactly(0.2);
    const auto estimate = app::estimatedImpact(known, moved);
    REQUIRE(estimate);
    CHECK_THAT(*estimate, WithinRel(1 - std::pow(0.98, 9) * 0.8, 1e-12));
    moved.silos[3].recoveryRate = *model::Rate::exactly(0.5);
    CHECK_FALSE(app::estimatedImpact(known, moved));
}

TEST_CASE("the reference is evaluated with the scenario shown, and the results name both") {
    OpenWhatIf open;
    open.bench.view().showScenario(ScenarioId("plan"));
    open.bench.view().pinReference(ScenarioId("worse"));
    REQUIRE(open.settle());
    const app::Evaluated& results = *open.bench.results();
    CHECK(results.reference.scenario == ScenarioId("worse"));
    CHECK(results.reference.evaluation->impactRate > results.shown.evaluation->impactRate);
}
