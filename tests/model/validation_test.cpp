#include "throughline/model/validation.h"

#include <algorithm>
#include <cmath>

#include "model/samples.h"
#include "support/catch.h"

using namespace throughline::model;
using namespace throughline::tests;

namespace {

const SiloId call("call");
const SiloId field("field");
const SiloId bill("bill");

Findings of(Findings findings, Severity severity) {
    std::erase_if(findings, [&](const Finding& finding) { return finding.severity != severity; });
    return findings;
}

// The one finding of that severity, as "place: message".
std::string only(const Findings& findings, Severity severity = Severity::Error) {
    const Findings found = of(findings, severity);
    std::string all;
    for (const Finding& finding : found) all += finding.place + ": " + finding.message.text() + "\n";
    INFO(all);
    CHECK(found.size() == 1);
    return found.empty() ? "" : found.front().place + ": " + found.front().message.text();
}

template <class Change>
std::string errorAfter(Change change) {
    Journey spoilt = journey();
    change(spoilt);
    return only(validate(spoilt));
}

std::string errorOf(Scenarios scenarios) {
    return only(validate(bundle(journey(), std::move(scenarios))));
}

}  // namespace

TEST_CASE("a sound journey with its scenarios has no findings") {
    CHECK(validate(bundle(journey(), {scenario("x", {scaling(AllSilos{}, Field::ErrorRate, 0.5)})})).empty());
}

TEST_CASE("a journey without silos says so") {
    CHECK(only(validate(Journey{})) == "/journey/silos: the journey has no silos yet");
}

TEST_CASE("ids that are missing or used twice are errors, kind by kind") {
    CHECK(errorAfter([](Journey& j) {
              j.silos[1].id = SiloId(), j.handoffs.clear(), j.sharedCauses.clear();
          }) == "/journey/silos/1/id: silo 2 has no id");
    CHECK(errorAfter([](Journey& j) { j.silos.push_back(j.silos[0]), j.silos[3].name = "other"; }) ==
          "/journey/silos/3/id: two entries have the id “call”; each silo needs its own");
    CHECK_THAT(errorAfter([](Journey& j) { j.handoffs[2].id = j.handoffs[0].id, j.sharedCauses.clear(); }),
               containsText("/journey/handoffs/2/id: two entries have the id “call->field”"));
    CHECK_THAT(errorAfter([](Journey& j) { j.departments.push_back(j.departments[0]); }),
               containsText("/journey/departments/1/id: "));
    CHECK_THAT(errorAfter([](Journey& j) { j.sharedCauses.push_back(j.sharedCauses[0]); }),
               containsText("/journey/shared_causes/1/id: "));
    CHECK_THAT(errorAfter([](Journey& j) { j.segments.push_back(j.segments[0]); }),
               containsText("/journey/segments/1/id: "));
    CHECK_THAT(errorOf({scenario("x", {}), scenario("x", {})}), containsText("/scenarios/1/id: "));
    CHECK_THAT(errorOf({scenario("", {})}), containsText("/scenarios/0/id: scenario 1 has no id"));
}

TEST_CASE("an id may be used again by another kind") {
    Journey given = journey();
    given.departments.push_back({DepartmentId("call"), "Call", "", ""});
    CHECK(validate(given).empty());
}

TEST_CASE("references to what does not exist are errors with their place") {
    CHECK(errorAfter([](Journey& j) { j.silos[1].department = DepartmentId("x"); }) ==
          "/journey/silos/1/department: field name belongs to a department “x” that does not exist");
    CHECK(errorAfter([](Journey& j) { j.silos[1].stage = "Pay"; }) ==
          "/journey/silos/1/stage: field name is in a stage “Pay” that does not exist");
    CHECK(errorAfter([](Journey& j) { j.handoffs[2].from = SiloId("x"); }) ==
          "/journey/handoffs/2/from: the hand-off x → bill name goes from a silo “x” that does not exist");
    CHECK(errorAfter([](Journey& j) { j.handoffs[2].to = SiloId("x"); }) ==
          "/journey/handoffs/2/to: the hand-off field name → x goes to a silo “x” that does not exist");
    CHECK(errorAfter([](Journey& j) { j.sharedCauses[0].affects[0].element = SiloId("x"); }) ==
          "/journey/shared_causes/0/affects/0/silo: CRM down affects a silo “x” that does not exist");
    CHECK(errorAfter([](Journey& j) { j.sharedCauses[0].affects[1].element = HandoffId("x"); }) ==
          "/journey/shared_causes/0/affects/1/handoff: CRM down affects a hand-off “x” that does not exist");
    CHECK(errorAfter([](Journey& j) { j.sharedCauses[0].affects[1] = j.sharedCauses[0].affects[0]; }) ==
          "/journey/shared_causes/0/affects/1/silo: CRM down affects call name twice");
    CHECK(errorOf({scenario("a", {}, "x")}) ==
          "/scenarios/0/based_on: “a name” is based on a scenario “x” that does not exist");
}

TEST_CASE("the targets of changes are checked, each with the key of the file") {
    const auto dangling = [](Target target) {
        return errorOf({scenario("a", {{std::move(target), {}, {}}})});
    };
    CHECK_THAT(dangling(SiloId("x")), containsText("/scenarios/0/changes/0/silo: "));
    CHECK_THAT(dangling(HandoffId("x")), containsText("/scenarios/0/changes/0/handoff: "));
    CHECK_THAT(dangling(DepartmentId("x")), containsText("/scenarios/0/changes/0/department: "));
    CHECK_THAT(dangling(SharedCauseId("x")), containsText("/scenarios/0/changes/0/shared_cause: "));
    CHECK_THAT(dangling(SegmentId("x")), containsText("/scenarios/0/changes/0/segment: "));
}

TEST_CASE("what a change sets or scales is checked") {
    CHECK(errorOf({scenario("a", {setting(call, Field::RelativeRisk, 2000.0)})}) ==
          "/scenarios/0/changes/0/set/relative_risk: “a name” sets the relative risk of call name: 2000 is "
          "not between "
          "0 and 1000");
    CHECK_THAT(errorOf({scenario("a", {scaling(call, Field::ErrorRate, INFINITY)})}),
               containsText("/scenarios/0/changes/0/scale/error_rate: "));
    const Change twice{call, {{Field::VisitCost, 1.0}, {Field::VisitCost, 2.0}}, {}};
    CHECK_THAT(errorOf({scenario("a", {twice})}), containsText("/scenarios/0/changes/0/set/visit_cost: "));
}

TEST_CASE("a segment changes neither segments nor the number of customers") {
    const auto error = [](const Change& change) {
        return errorAfter([&](Journey& j) { j.segments[0].changes = {change}; });
    };
    CHECK(error(setting(OfBusiness{}, Field::Customers, 10.0)) ==
          "/journey/segments/0/changes/0/set/customers: “Small business” sets the customers per year: the "
          "customers of "
          "a segment come from its share");
    CHECK_THAT(error(setting(SegmentId("biz"), Field::Share, 0.5)),
               containsText("/journey/segments/0/changes/0/segment: "));
    CHECK_THAT(error(setting(SiloId("x"), Field::VisitCost, 1.0)),
               containsText("/journey/segments/0/changes/0/silo: “Small business” changes a silo “x”"));
}

TEST_CASE("shares of one silo that add up to more than all customers are an error that names the hand-offs") {
    const Journey given = [] {
        Journey j = journey();
        j.handoffs[1].share = Probability::from(0.45);
        return j;
    }();
    const Findings errors = of(validate(given), Severity::Error);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].place == "/journey/silos/0");
    CHECK(errors[0].message ==
          "the shares of the hand-offs from call name to field name and bill name add up to 120 %; "
          "they can be 100 % at most");
    CHECK(errors[0].elements ==
          std::vector<ElementId>{call, HandoffId("call->field"), HandoffId("call->bill")});
}

TEST_CASE("shares add up for each outcome by itself") {
    Journey given = journey();
    given.handoffs[0].when = When::Ok;
    given.handoffs[0].share = Probability::from(1);
    given.handoffs[1].when = When::Failed;
    given.handoffs[1].share = Probability::from(1);
    CHECK(validate(given).empty());
    given.handoffs[1].when = When::Always;
    CHECK_THAT(only(validate(given)),
               containsText("/journey/silos/0: ") && containsText("when the visit went well"));
}

TEST_CASE("rounding in shares is no error") {
    Journey given = journey();
    given.handoffs[0].share = Probability::from(0.75 + 5e-10);
    CHECK(of(validate(given), Severity::Error).empty());
    given.handoffs[0].share = Probability::from(0.75 + 2e-9);
    CHECK_FALSE(of(validate(given), Severity::Error).empty());
}

TEST_CASE("given shares that leave some customers out are a hint") {
    Journey given = journey();
    given.handoffs[1].share = Probability::from(0.05);
    CHECK(only(validate(given), Severity::Hint) ==
          "/journey/silos/0: 20 % of customers end their journey after call name: the shares of its "
          "hand-offs add up to "
          "80 %");
    given.handoffs[1].share.reset();
    CHECK(validate(given).empty());
}

TEST_CASE("a share beside fan-out all is an error of the hand-off") {
    Journey given = journey();
    given.silos[0].fanOut = FanOut::All;
    given.handoffs[1].share.reset();
    CHECK(only(validate(given)) ==
          "/journey/handoffs/0/share: the hand-off call name → field name has a share, but call "
          "name hands over to all at once; leave the share blank");
}

TEST_CASE("entry shares add up to all customers, where any is given") {
    Journey given = journey();
    given.silos[0].entryShare = Probability::from(0.5);
    CHECK_THAT(
        only(validate(given)),
        containsText("/journey/silos: the shares of customers that start here or there add up to 50 %"));
    given.silos[1].entryShare = Probability::from(0.5);
    CHECK(validate(given).empty());
    given.silos[1].entryShare = Probability::from(0.6);
    CHECK_THAT(only(validate(given)), containsText("add up to 110 %"));
}

TEST_CASE("segments are at most all customers") {
    CHECK(errorAfter([](Journey& j) {
              j.segments.push_back({SegmentId("home"), "Home", *Probability::from(0.9), {}});
          }) == "/journey/segments: the shares of the segments add up to 110 %; they can be 100 % at most");
}

TEST_CASE("stages have names of their own") {
    CHECK(errorAfter([](Journey& j) { j.stages.push_back("Ask"); }) ==
          "/journey/stages/2: there are two stages “Ask”");
    CHECK(errorAfter([](Journey& j) { j.stages.push_back(""); }) == "/journey/stages/2: stage 3 has no name");
}

TEST_CASE("text is UTF-8 without control characters and within its limit") {
    CHECK(errorAfter([](Journey& j) { j.name = "\xFF"; }) ==
          "/journey/name: the name of the journey is not valid UTF-8");
    CHECK(errorAfter([](Journey& j) { j.silos[0].name = "a\nb"; }) ==
          "/journey/silos/0/name: the name of silo 1 contains a control character");
    CHECK(errorAfter([](Journey& j) { j.silos[0].name = "paid\xE2\x80\xAEon"; }) ==
          "/journey/silos/0/name: the name of silo 1 contains a control character");
    CHECK(errorAfter([](Journey& j) { j.silos[0].notes = "a\xE2\x81\xA6z"; }) != "");
    CHECK(errorAfter([](Journey& j) { j.silos[0].notes = std::string("a\0b", 3); }) ==
          "/journey/silos/0/notes: the notes of call name contains a control character");
    CHECK_THAT(
        errorAfter([](Journey& j) { j.handoffs[0].owner = std::string(1001, 'x'); }),
        containsText("/journey/handoffs/0/owner: the owner of hand-off 1 is longer than 1000 characters"));
    CHECK_THAT(errorAfter([](Journey& j) { j.silos[0].notes = std::string(100'001, 'x'); }),
               containsText("/journey/silos/0/notes: "));
    CHECK_THAT(errorAfter([](Journey& j) { j.departments[0].name = "\xED\xA0\x80"; }),
               containsText("/journey/departments/0/name: "));
    CHECK_THAT(errorAfter([](Journey& j) { j.sharedCauses[0].name = "\xC0\xAF"; }),
               containsText("/journey/shared_causes/0/name: "));
    CHECK_THAT(errorAfter([](Journey& j) { j.segments[0].name = "\xC2\x85"; }),
               containsText("/journey/segments/0/name: "));
    CHECK_THAT(errorAfter([](Journey& j) { j.business.currency = "12345678901234567"; }),
               containsText("/journey/business/currency: the currency is longer than 16 characters"));
    CHECK_THAT(errorAfter([](Journey& j) { j.stages[1] = "\x80"; }), containsText("/journey/stages/1: "));
    CHECK_THAT(errorOf({{ScenarioId("a"), "\xFF", {}, {}}}), containsText("/scenarios/0/name: "));
}

TEST_CASE("a limit counts characters, and notes may have lines") {
    Journey given = journey();
    for (int i = 0; i < 1000; ++i) given.silos[0].owner += "ü";
    given.silos[0].owner.erase(0, 3);
    given.silos[0].notes = "one\n\ttwo";
    CHECK(validate(given).empty());
}

TEST_CASE("a message about broken text is itself valid and short") {
    Journey given = journey();
    given.silos[0].name = "\xFF" + std::string(500, 'x');
    given.silos[0].stage = "none";
    for (const Finding& finding : validate(given)) {
        CHECK(finding.message.text().find('\xFF') == std::string::npos);
        CHECK(finding.message.text().size() < 300);
    }
}

TEST_CASE("a colour is #RRGGBB or empty") {
    CHECK(errorAfter([](Journey& j) { j.departments[0].color = "blue"; }) ==
          "/journey/departments/0/color: the colour of Operations is “blue”; it must be like #7A5195, or "
          "empty");
    CHECK_THAT(errorAfter([](Journey& j) { j.departments[0].color = "#12345G"; }), containsText("/color: "));
}

TEST_CASE("more shared causes than the limit are an error") {
    CHECK(errorAfter([](Journey& j) {
              for (int i = 0; i < 1000; ++i)
                  j.sharedCauses.push_back({SharedCauseId(std::to_string(i)), "X", {}, {}});
          }) == "/journey/shared_causes: the journey has 1001 shared causes; at most 1000 are possible");
}

TEST_CASE("two silos with one name are a warning") {
    Journey given = journey();
    given.silos[2].name = given.silos[0].name;
    const Findings warnings = of(validate(given), Severity::Warning);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].place == "/journey/silos/2/name");
    CHECK(warnings[0].message == "two silos are called “call name”");
    CHECK(warnings[0].elements == std::vector<ElementId>{call, bill});
}

TEST_CASE("what nobody owns is a hint; a department's owner owns its silos") {
    Journey given = journey();
    given.silos[0].owner.clear();
    given.silos[1].owner.clear();
    CHECK(only(validate(given), Severity::Hint) == "/journey/silos/0/owner: nobody owns call name yet");
    given = journey();
    given.handoffs[2].owner.clear();
    CHECK(only(validate(given), Severity::Hint) ==
          "/journey/handoffs/2/owner: nobody owns the hand-off field name → bill name yet");
}

TEST_CASE("one hint tells of many that nobody owns") {
    Journey given;
    for (int i = 0; i < 30; ++i) given.silos.push_back(silo(std::to_string(i)));
    for (int i = 0; i < 25; ++i) given.silos[static_cast<std::size_t>(i)].owner.clear();
    const Findings hints = of(validate(given), Severity::Hint);
    REQUIRE(hints.size() == 1);
    CHECK(hints[0].message == "nobody owns 25 of the 30 silos yet");
    CHECK(hints[0].elements.size() == 25);
}

TEST_CASE("scenarios based on each other in a circle are told of once") {
    CHECK(errorOf(
              {scenario("a", {}), scenario("b", {}, "c"), scenario("c", {}, "b"), scenario("d", {}, "c")}) ==
          "/scenarios/1/based_on: “b name” and “c name” are based on each other in a circle");
    CHECK(errorOf({scenario("a", {}, "a")}) == "/scenarios/0/based_on: “a name” is based on itself");
}

TEST_CASE("the result of a scenario is checked, also what it inherits") {
    const Change more = setting(HandoffId("call->bill"), Field::Share, 0.45);
    CHECK_THAT(
        errorOf({scenario("a", {}), scenario("b", {more})}),
        containsText("/scenarios/1: In the scenario “b name”: the shares of the hand-offs from call name"));
    const Findings both =
        of(validate(bundle(journey(), {scenario("a", {more}), scenario("b", {}, "a")})), Severity::Error);
    REQUIRE(both.size() == 2);
    CHECK(both[1].place == "/scenarios/1");
}

TEST_CASE("what is wrong in the journey already is not told again for its scenarios") {
    Journey given = journey();
    given.handoffs[1].share = Probability::from(0.45);
    const auto other = setting(HandoffId("field->bill"), Field::Share, 1.0);
    CHECK_THAT(only(validate(bundle(given, {scenario("a", {other})}))), containsText("/journey/silos/0: "));
}

TEST_CASE("the result of a segment is checked, by itself and in a scenario") {
    Journey given = journey();
    given.segments[0].changes = {setting(HandoffId("call->bill"), Field::Share, 0.45)};
    CHECK_THAT(only(validate(given)),
               containsText("/journey/segments/0: In the segment “Small business”: the shares"));
    given.segments[0].changes = {setting(HandoffId("call->bill"), Field::Share, 0.2)};
    const auto raise = setting(HandoffId("call->field"), Field::Share, 0.9);
    const auto lower = setting(HandoffId("call->bill"), Field::Share, 0.1);
    CHECK_THAT(only(validate(bundle(given, {scenario("a", {raise, lower})}))),
               containsText("/scenarios/0: In the scenario “a name”: In the segment “Small business”: "));
}

TEST_CASE("positions belong to silos and are finite") {
    JourneyBundle given = bundle(journey());
    given.layout = std::make_shared<const Layout>(Layout{{field, {0, INFINITY}}});
    CHECK(only(validate(given)) == "/journey/silos/1/y: the position of field name is not a finite number");
    given.layout = std::make_shared<const Layout>(Layout{{SiloId("x"), {}}});
    CHECK_THAT(only(validate(given)), containsText("a position is given for a silo “x” that does not exist"));
}

TEST_CASE("findings stand in the order of the file") {
    Journey given = journey();
    given.name = "\xFF";
    given.silos[0].stage = "x";
    given.silos[0].department = DepartmentId("x");
    given.handoffs[1].share = Probability::from(0.45);
    given.handoffs[0].to = SiloId("x");
    given.segments[0].name = "\xFF";
    std::vector<std::string> places;
    for (const Finding& finding : validate(bundle(given, {scenario("", {})})))
        places.push_back(finding.place);
    CHECK(places == std::vector<std::string>{"/journey/name", "/journey/silos/0/department",
                                             "/journey/silos/0/stage", "/journey/silos/0",
                                             "/journey/handoffs/0/to", "/journey/segments/0/name",
                                             "/scenarios/0/id"});
}

TEST_CASE(
    "a large journey with something wrong everywhere is checked without walking it again for each finding") {
    Journey given;
    const int count = 20'000;
    for (int i = 0; i < count; ++i) {
        given.silos.push_back(silo(std::string("s").append(std::to_string(i))));
        given.silos.back().name = "same";
        given.silos.back().department = DepartmentId("none");
    }
    for (int i = 0; i < 3 * count; ++i) {
        given.handoffs.push_back(handoff(std::string("s").append(std::to_string(i % count)), "gone", 0.9));
        given.handoffs.back().id = HandoffId(std::string("h").append(std::to_string(i)));
    }
    Scenarios chain{scenario("0", {})};
    for (int i = 1; i < count; ++i)
        chain.push_back(
            scenario(std::to_string(i), {scaling(SiloId("s1"), Field::ErrorRate, 1)}, std::to_string(i - 1)));
    const Findings findings = validate(bundle(given, chain));
    CHECK(of(findings, Severity::Error).size() == static_cast<std::size_t>(5 * count));
    CHECK(of(findings, Severity::Warning).size() == static_cast<std::size_t>(count - 1));
}
