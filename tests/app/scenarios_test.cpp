#include "app/scenarios.h"

#include <QSignalSpy>

#include "app/differences.h"
#include "app/levers.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::Lever;
using model::Field;
using model::ScenarioId;
using model::SiloId;

namespace {

model::Rate exactly(double rate) {
    return *model::Rate::exactly(rate);
}

/// Four silos in a row at 2 %; "plan" halves the first, "more" on top of it scales all by 0.5.
struct OpenScenarios : app::Workbench {
    OpenScenarios() {
        model::JourneyBundle bundle = tests::silosInARow(4, 0.02);
        model::Scenario plan;
        plan.id = ScenarioId("plan");
        plan.name = "Plan";
        plan.changes = {{SiloId("s1"), {{Field::ErrorRate, exactly(0.01)}}, {}}};
        model::Scenario more;
        more.id = ScenarioId("more");
        more.name = "More";
        more.basedOn = plan.id;
        more.changes = {{model::AllSilos{}, {}, {{Field::ErrorRate, 0.5}}}};
        bundle.scenarios = std::make_shared<const model::Scenarios>(model::Scenarios{plan, more});
        document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
    }

    double rate(const char* silo) const { return model::find(journey(), SiloId(silo))->errorRate.mean(); }
    double rateWith(const char* scenario, const char* silo) {
        view().showScenario(ScenarioId(scenario));
        return rate(silo);
    }
    const model::Scenario* find(const char* id) const {
        return model::find(*bundle().scenarios, ScenarioId(id));
    }
    int steps() { return document().undoStack().count(); }
};

const Lever firstRate{SiloId("s1"), Field::ErrorRate, Lever::Way::Set};
const Lever allRates{model::AllSilos{}, Field::ErrorRate, Lever::Way::Scale};

}  // namespace

TEST_CASE("a fork is based on another scenario, has a free name, and is shown") {
    OpenScenarios bench;
    const auto first = app::fork(bench, ScenarioId("plan"));
    const auto second = app::fork(bench, {});
    REQUIRE(first);
    REQUIRE(second);
    CHECK(model::find(*bench.bundle().scenarios, *first)->basedOn == ScenarioId("plan"));
    CHECK(model::find(*bench.bundle().scenarios, *first)->name == "New scenario");
    CHECK(model::find(*bench.bundle().scenarios, *second)->name == "New scenario 2");
    CHECK(bench.view().scenario() == *second);
    bench.document().undoStack().undo();
    CHECK(bench.view().scenario().empty());
}

TEST_CASE("a scenario made the baseline is gone, in one step, and what rests on it comes out as before") {
    OpenScenarios bench;
    const double before = bench.rateWith("more", "s1");
    QSignalSpy offered(&bench, &app::Workbench::canBeTakenBack);
    app::promote(bench, ScenarioId("plan"));
    CHECK(bench.steps() == 1);
    CHECK(offered.count() == 1);
    CHECK(bench.find("plan") == nullptr);
    CHECK(model::find(bench.baseline(), SiloId("s1"))->errorRate.mean() == 0.01);
    CHECK_THAT(bench.rateWith("more", "s1"), WithinRel(before, 1e-12));
    bench.document().undoStack().undo();
    CHECK(bench.find("plan") != nullptr);
    CHECK(model::find(bench.baseline(), SiloId("s1"))->errorRate.mean() == 0.02);
}

TEST_CASE("a scaled rate that becomes the baseline keeps its mean and what is known of it") {
    OpenScenarios bench;
    bench.setField(SiloId("s2"), Field::ErrorRate, *model::Rate::counted(20, 999), "Count");
    bench.setField(SiloId("s3"), Field::ErrorRate, *model::Rate::estimated(0.01, 0.02, 0.06), "Guess");
    app::promote(bench, ScenarioId("more"));
    const model::Rate& counted = model::find(bench.baseline(), SiloId("s2"))->errorRate;
    CHECK_THAT(counted.mean(), WithinRel(0.5 * 20.5 / 1000, 1e-12));
    CHECK(counted.uncertain());
    CHECK(counted.factor() == 1);
    const model::Rate& guessed = model::find(bench.baseline(), SiloId("s3"))->errorRate;
    CHECK(guessed == *model::Rate::estimated(0.005, 0.01, 0.03));
}

TEST_CASE("all changes of a scenario are taken back in one step; what it inherits stays") {
    OpenScenarios bench;
    app::resetAll(bench, ScenarioId("more"));
    CHECK(bench.find("more")->changes.empty());
    CHECK(bench.rateWith("more", "s1") == 0.01);
    CHECK(bench.steps() == 1);
}

TEST_CASE("scenarios are moved in their order, and a place that does not exist is refused") {
    OpenScenarios bench;
    app::move(bench, ScenarioId("more"), 0);
    CHECK(bench.bundle().scenarios->front().id == ScenarioId("more"));
    bench.document().undoStack().undo();
    CHECK(bench.bundle().scenarios->front().id == ScenarioId("plan"));
    QSignalSpy refused(&bench, &app::Workbench::refused);
    app::move(bench, ScenarioId("more"), 2);
    CHECK(refused.count() == 1);
}

TEST_CASE("a scenario that is removed while it is the reference leaves the baseline as the reference") {
    OpenScenarios bench;
    bench.view().pinReference(ScenarioId("plan"));
    app::remove(bench, ScenarioId("plan"));
    CHECK(bench.view().reference().empty());
}

TEST_CASE("a lever is set in the scenario shown and says where it stood and who set it") {
    OpenScenarios bench;
    bench.view().showScenario(ScenarioId("more"));
    app::LeverState state = app::stateOf(bench, firstRate);
    CHECK_THAT(state.value.value_or(0), WithinRel(0.005, 1e-12));
    CHECK(state.reference == 0.02);
    CHECK_FALSE(state.isOwn);
    CHECK(state.inheritedFrom == ScenarioId("plan"));
    app::turn(bench, firstRate, 0.03);
    state = app::stateOf(bench, firstRate);
    CHECK_THAT(state.value.value_or(0), WithinRel(0.03, 1e-12));
    CHECK(state.isOwn);
    app::reset(bench, firstRate);
    CHECK_THAT(app::stateOf(bench, firstRate).value.value_or(0), WithinRel(0.005, 1e-12));
}

TEST_CASE("a scale is one number over the whole chain; a factor of 1 takes it away") {
    OpenScenarios bench;
    const auto third = app::fork(bench, ScenarioId("more"));
    REQUIRE(third);
    CHECK(app::stateOf(bench, allRates).value == 0.5);
    app::turn(bench, allRates, 0.4);
    CHECK_THAT(bench.rate("s2"), WithinRel(0.02 * 0.4, 1e-12));
    CHECK_THAT(app::stateOf(bench, allRates).value.value_or(0), WithinRel(0.4, 1e-12));
    app::turn(bench, allRates, 0.5);
    CHECK(model::find(*bench.bundle().scenarios, *third)->changes.empty());
}

TEST_CASE("what differs between two scenarios is listed figure by figure, with both values") {
    OpenScenarios bench;
    bench.view().showScenario(ScenarioId("plan"));
    const auto found = app::differences(bench.baseline(), bench.journey());
    REQUIRE(found.size() == 1);
    CHECK(app::differenceWords(bench.baseline(), found.front()).toStdString() ==
          "s1: error rate 2.0 % → 1.0 %");
    bench.view().showScenario(ScenarioId("more"));
    CHECK(app::differences(bench.baseline(), bench.journey()).size() == 4);
}

TEST_CASE("every silo, hand-off, department, shared cause and figure can be searched as a lever") {
    model::Journey journey = *tests::silosInARow(2, 0.02).journey;
    journey.departments = {{model::DepartmentId("d"), "Care", "", ""}};
    journey.sharedCauses = {{model::SharedCauseId("c"), "CRM down", {}, {}}};
    journey.segments = {{model::SegmentId("g"), "Small business", {}, {}}};
    const auto levers = app::allLevers(journey);
    const auto has = [&](const Lever& lever) { return std::ranges::find(levers, lever) != levers.end(); };
    CHECK(has(firstRate));
    CHECK(has(allRates));
    CHECK(has({model::DepartmentId("d"), Field::ErrorRate, Lever::Way::Scale}));
    CHECK(has({model::SharedCauseId("c"), Field::Probability, Lever::Way::Set}));
    CHECK(has({model::SegmentId("g"), Field::Share, Lever::Way::Set}));
    CHECK(has({model::OfBusiness{}, Field::SwitchRate, Lever::Way::Set}));
    CHECK(std::ranges::none_of(
        levers, [](const Lever& lever) { return app::kindOf(lever) == app::LeverKind::Choice; }));
}
