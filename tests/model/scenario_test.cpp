#include "throughline/model/scenario.h"

#include "model/samples.h"
#include "support/catch.h"

using namespace throughline::model;
using namespace throughline::tests;

namespace {

const SiloId call("call");
const SiloId field("field");
const SiloId bill("bill");

AppliedJourney applied(const JourneyBundle& bundle, const std::string& scenario) {
    const auto result = applyScenario(bundle, ScenarioId(scenario));
    REQUIRE(result.ok());
    return *result;
}

double errorRateOf(const Journey& journey, const SiloId& silo) {
    return find(journey, silo)->errorRate.mean();
}

Finding onlyError(const JourneyBundle& bundle, const std::string& scenario) {
    const auto result = applyScenario(bundle, ScenarioId(scenario));
    REQUIRE_FALSE(result.ok());
    REQUIRE(result.error().size() == 1);
    CHECK(result.error().front().severity == Severity::Error);
    return result.error().front();
}

Finding onlyWarning(const Journey& journey, const Change& change) {
    const auto result = applied(bundle(journey, {scenario("cuts", {change})}), "cuts");
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings.front().severity == Severity::Warning);
    return result.warnings.front();
}

}  // namespace

TEST_CASE("no scenario is the baseline") {
    const auto result = applied(bundle(journey()), "");
    CHECK(result.journey == journey());
    CHECK(result.warnings.empty());
}

TEST_CASE("inherited changes come first, then the scenario's own") {
    const auto given = bundle(journey(), {scenario("own", {scaling(call, Field::ErrorRate, 0.5)}, "base"),
                                          scenario("base", {setting(call, Field::ErrorRate, rate(0.6))})});
    CHECK_THAT(errorRateOf(applied(given, "base").journey, call), WithinRel(0.6, 1e-15));
    CHECK_THAT(errorRateOf(applied(given, "own").journey, call), WithinRel(0.3, 1e-15));
}

TEST_CASE("in one change sets come before scales") {
    const Change both{call, {{Field::ErrorRate, rate(0.2)}}, {{Field::ErrorRate, 2}}};
    CHECK_THAT(errorRateOf(applied(bundle(journey(), {scenario("x", {both})}), "x").journey, call),
               WithinRel(0.4, 1e-15));
}

TEST_CASE("a department stands for its silos, all silos for every one") {
    const auto ops = applied(
        bundle(journey(), {scenario("x", {scaling(DepartmentId("ops"), Field::ErrorRate, 0.5)})}), "x");
    CHECK_THAT(errorRateOf(ops.journey, call), WithinRel(0.1, 1e-15));
    CHECK_THAT(errorRateOf(ops.journey, field), WithinRel(0.1, 1e-15));
    CHECK_THAT(errorRateOf(ops.journey, bill), WithinRel(0.2, 1e-15));
    const auto all =
        applied(bundle(journey(), {scenario("x", {scaling(AllSilos{}, Field::ErrorRate, 0)})}), "x");
    for (const Silo& one : all.journey.silos) CHECK(one.errorRate.mean() == 0);
}

TEST_CASE("every kind of target can be changed") {
    const auto result =
        applied(bundle(journey(), {scenario("x", {setting(HandoffId("field->bill"), Field::Cost, 7.0),
                                                  setting(SharedCauseId("crm"), Field::Probability, 0.5),
                                                  setting(SegmentId("biz"), Field::Share, 0.9),
                                                  setting(OfBusiness{}, Field::Customers, 100.0),
                                                  setting(AllHandoffs{}, Field::When, When::Ok)})}),
                "x")
            .journey;
    CHECK(result.handoffs[2].cost.value() == 7);
    CHECK(result.sharedCauses[0].probability.value() == 0.5);
    CHECK(result.segments[0].share.value() == 0.9);
    CHECK(result.business.customers->value() == 100);
    for (const Handoff& one : result.handoffs) CHECK(one.when == When::Ok);
}

TEST_CASE("a share can be left blank by a scenario") {
    const auto result = applied(
        bundle(journey(), {scenario("x", {setting(HandoffId("call->bill"), Field::Share, {})})}), "x");
    CHECK_FALSE(result.journey.handoffs[1].share);
}

TEST_CASE("a rate scaled over 100 % is clipped with a warning") {
    const Finding warning = onlyWarning(journey(), scaling(bill, Field::ErrorRate, 3.25));
    CHECK(warning.place == "/scenarios/0/changes/0/scale/error_rate");
    CHECK(warning.message == "“cuts name” scales the error rate of bill name to 130 %; it is taken as 100 %");
    CHECK(warning.elements == std::vector<ElementId>{bill});
}

TEST_CASE("one warning tells of all that one scaling clips") {
    const Finding warning = onlyWarning(journey(), scaling(AllSilos{}, Field::ErrorRate, 6));
    CHECK(warning.message ==
          "“cuts name” scales the error rate of field name to 120 % and of 1 other over 100 %; each is taken "
          "as 100 %");
    CHECK(warning.elements == std::vector<ElementId>{field, bill});
}

TEST_CASE("three points warn where their highest draws are clipped, counted evidence where its mean is") {
    Journey given = journey();
    given.silos[0].errorRate = *Rate::estimated(0.1, 0.2, 0.6);
    CHECK(onlyWarning(given, scaling(call, Field::ErrorRate, 2)).message ==
          "“cuts name” scales the error rate of call name to up to 120 %; what is over 100 % is taken as 100 "
          "%");
    given.silos[0].errorRate = *Rate::counted(9, 19);
    CHECK(
        applied(bundle(given, {scenario("x", {scaling(call, Field::ErrorRate, 2)})}), "x").warnings.empty());
    CHECK_THAT(onlyWarning(given, scaling(call, Field::ErrorRate, 4)).message, containsText("to 190 %"));
}

TEST_CASE("a relative risk scaled over 1000 is clipped with a warning") {
    Journey given = journey();
    given.silos[0].relativeRisk = *RelativeRisk::from(500);
    CHECK(onlyWarning(given, scaling(call, Field::RelativeRisk, 3)).message ==
          "“cuts name” scales the relative risk of call name to 1500; it is taken as 1000");
}

TEST_CASE("scaling what is left blank warns that there is nothing to scale") {
    const Finding warning = onlyWarning(journey(), scaling(HandoffId("field->bill"), Field::Share, 0.5));
    CHECK(warning.message ==
          "“cuts name” scales the share of field name → bill name, which is left blank: there is "
          "nothing to scale");
    CHECK_THAT(onlyWarning(journey(), scaling(OfBusiness{}, Field::Customers, 2)).message,
               containsText("scales the customers per year, which is left blank"));
}

TEST_CASE("scaling by very large factors again and again stays a number") {
    const auto huge = scaling(call, Field::ErrorRate, 1e300);
    Journey given = journey();
    given.silos[0].errorRate = *Rate::estimated(0, 0, 0);
    const auto result = applied(bundle(given, {scenario("x", {huge, huge, huge})}), "x");
    CHECK(errorRateOf(result.journey, call) == 0);
}

TEST_CASE("a change about something that does not exist is an error with its place") {
    const Scenario empty = scenario("empty", {});
    const auto given = bundle(
        journey(), {empty, empty, scenario("x", {setting(SiloId("gone"), Field::ErrorRate, rate(0))})});
    const Finding error = onlyError(given, "x");
    CHECK(error.place == "/scenarios/2/changes/0/silo");
    CHECK(error.message == "“x name” changes a silo “gone” that does not exist");
}

TEST_CASE("a field that does not belong to the target, or a value out of range, is an error") {
    const auto error = [](const Change& change) {
        return onlyError(bundle(journey(), {scenario("x", {change})}), "x");
    };
    CHECK(error(setting(call, Field::Share, 0.5)).place == "/scenarios/0/changes/0/set/share");
    CHECK(error(setting(call, Field::ErrorRate, {})).message ==
          "“x name” sets the error rate of call name: it cannot be left blank");
    CHECK_THAT(error(setting(SegmentId("biz"), Field::Share, {})).message,
               containsText("cannot be left blank"));
    CHECK_THAT(error(setting(HandoffId("call->bill"), Field::Share, 1.7)).message,
               containsText("1.7 is not between 0 and 1"));
    CHECK_THAT(error(scaling(call, Field::FanOut, 2)).message, containsText("not scaled"));
    CHECK_THAT(error(scaling(call, Field::ErrorRate, -1)).message,
               containsText("-1 is not a number of at least 0"));
}

TEST_CASE("scenarios based on each other in a circle are an error that names them") {
    const auto given =
        bundle(journey(), {scenario("a", {}, "b"), scenario("b", {}, "a"), scenario("self", {}, "self")});
    CHECK(onlyError(given, "a").place == "/scenarios/0/based_on");
    CHECK(onlyError(given, "a").message == "“a name” and “b name” are based on each other in a circle");
    CHECK(onlyError(given, "self").message == "“self name” is based on itself");
    CHECK_THAT(onlyError(given, "none").message, containsText("there is no scenario “none”"));
}

TEST_CASE("the journey of a segment has its changes and no segments") {
    Journey given = journey();
    given.segments[0].changes = {scaling(bill, Field::ErrorRate, 4)};
    const auto result = applySegment(given, given.segments[0]);
    CHECK(result.journey.segments.empty());
    CHECK(errorRateOf(result.journey, bill) == 1);
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings[0].place == "/journey/segments/0/changes/0/scale/error_rate");
}
