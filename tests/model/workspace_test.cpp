#include "throughline/model/workspace.h"

#include "model/samples.h"
#include "support/catch.h"

using namespace throughline::model;
using namespace throughline::tests;

TEST_CASE("bundles are equal when they say the same") {
    const JourneyBundle one = bundle(journey(), {scenario("a", {})});
    JourneyBundle other = bundle(journey(), {scenario("a", {})});
    CHECK(one == other);
    other.layout = std::make_shared<const Layout>(Layout{{SiloId("call"), {1, 2}}});
    CHECK_FALSE(one == other);
    CHECK_FALSE(one == bundle(journey()));
    CHECK_FALSE(one == bundle({}, {scenario("a", {})}));
}

TEST_CASE("journeys and scenarios are found by their id") {
    const Workspace workspace{"Work", {bundle(journey())}};
    CHECK(find(workspace, JourneyId("repair")) == &workspace.journeys[0]);
    CHECK_FALSE(find(workspace, JourneyId("other")));
    const Scenarios scenarios{scenario("a", {})};
    CHECK(find(scenarios, ScenarioId("a")) == &scenarios[0]);
    CHECK_FALSE(find(scenarios, ScenarioId("b")));
}

TEST_CASE("fresh ids of journeys and scenarios are not taken") {
    const Workspace workspace{"Work", {bundle(journey())}};
    CHECK(freshJourneyId(workspace, "Repair") == JourneyId("repair-2"));
    CHECK(freshJourneyId(workspace, "") == JourneyId("journey"));
    CHECK(freshScenarioId({scenario("cuts", {})}, "Cuts!") == ScenarioId("cuts-2"));
    CHECK(freshScenarioId({}, "") == ScenarioId("scenario"));
}
