#include "throughline/model/edit.h"

#include <cmath>

#include "model/samples.h"
#include "support/catch.h"
#include "throughline/model/fields.h"
#include "throughline/model/scenario.h"
#include "throughline/model/validation.h"

using namespace throughline::model;
using namespace throughline::tests;

namespace {

const SiloId call("call");
const SiloId field("field");
const SiloId bill("bill");
const HandoffId callField("call->field");
const HandoffId fieldBill("field->bill");
const DepartmentId ops("ops");
const ScenarioId cuts("cuts");

Workspace workspaceOf(JourneyBundle bundle) {
    Layout layout;
    for (const Silo& silo : bundle.journey->silos) layout[silo.id] = {10, 20};
    bundle.layout = std::make_shared<const Layout>(std::move(layout));
    return {"Work", {std::move(bundle)}};
}

Workspace sample(Scenarios scenarios = {}) {
    return workspaceOf(bundle(journey(), std::move(scenarios)));
}

throughline::base::Result<Workspace, Refusal> attempt(const Workspace& workspace,
                                                      std::vector<JourneyEdit> edits) {
    return applyEdit(workspace, EditJourney{workspace.journeys[0].id, std::move(edits)});
}

JourneyBundle after(const Workspace& workspace, std::vector<JourneyEdit> edits) {
    const auto result = attempt(workspace, std::move(edits));
    INFO((result ? std::string() : result.error().reason.text()));
    REQUIRE(result.ok());
    return result->journeys[0];
}

std::string refusal(const Workspace& workspace, std::vector<JourneyEdit> edits) {
    const auto result = attempt(workspace, std::move(edits));
    REQUIRE_FALSE(result.ok());
    return result.error().reason;
}

std::string refusal(JourneyEdit edit) {
    return refusal(sample(), {std::move(edit)});
}

std::vector<Change> changesAfter(std::vector<Change> changes, JourneyEdit edit) {
    return after(sample({scenario("cuts", std::move(changes))}), {std::move(edit)})
        .scenarios->front()
        .changes;
}

}  // namespace

TEST_CASE("a silo is added with its position and a trimmed name") {
    Silo added = silo("new");
    added.name = " \tNew one\n";
    added.owner = " Ada ";
    const auto result = after(sample(), {AddSilo{added, {1, 2}}});
    CHECK(find(*result.journey, added.id)->name == "New one");
    CHECK(find(*result.journey, added.id)->owner == "Ada");
    CHECK(result.layout->at(added.id) == Point{1, 2});
}

TEST_CASE("a silo that could not be saved is refused in words") {
    const auto refused = [](auto spoil) {
        Silo spoilt = silo("new");
        spoil(spoilt);
        return refusal(AddSilo{spoilt, {}});
    };
    CHECK(refused([](Silo& s) { s.name = "  "; }) == "a silo needs a name");
    CHECK_THAT(refused([](Silo& s) { s.id = SiloId("call"); }),
               containsText("two entries have the id “call”"));
    CHECK_THAT(refused([](Silo& s) { s.id = SiloId(); }), containsText("has no id"));
    CHECK_THAT(refused([](Silo& s) { s.name = "\xC3"; }), containsText("is not valid UTF-8"));
    CHECK_THAT(refused([](Silo& s) { s.name = "a\x07"; }), containsText("control character"));
    CHECK_THAT(refused([](Silo& s) { s.name = std::string(1001, 'x'); }),
               containsText("longer than 1000 characters"));
    CHECK_THAT(refused([](Silo& s) { s.department = DepartmentId("none"); }),
               containsText("department “none”"));
    CHECK_THAT(refused([](Silo& s) { s.stage = "none"; }), containsText("stage “none”"));
    CHECK_THAT(refused([](Silo& s) { s.errorRate = Rate::counted(1, 9)->scaledBy(2); }),
               containsText("already scaled"));
    CHECK(refusal(AddSilo{silo("new"), {std::nan(""), 0}}) == "a position must be finite");
}

TEST_CASE("a hand-off needs ends that exist and an id of its own") {
    CHECK_THAT(refusal(AddHandoff{handoff("call", "gone")}),
               containsText("to a silo “gone” that does not exist"));
    CHECK_THAT(refusal(AddHandoff{handoff("call", "field")}), containsText("two entries have the id"));
    const auto result = after(sample(), {AddHandoff{handoff("bill", "bill")}});
    CHECK(result.journey->handoffs.size() == 4);
}

TEST_CASE("hand-offs of a silo that hands over to all at once have no shares") {
    const auto toAll = after(sample(), {SetField{call, Field::FanOut, FanOut::All}});
    CHECK_FALSE(find(*toAll.journey, callField)->share);
    const Workspace all = workspaceOf(toAll);
    Handoff shared = handoff("call", "call", 0.5);
    CHECK_THAT(refusal(all, {AddHandoff{shared}}), containsText("hands over to all at once"));
    CHECK_THAT(refusal(all, {SetField{callField, Field::Share, 0.5}}),
               containsText("hands over to all at once"));
    CHECK_THAT(refusal(all, {SetField{AllHandoffs{}, Field::Share, 0.5}}),
               containsText("hands over to all at once"));
    CHECK(after(all, {SetField{fieldBill, Field::Share, 0.5}}).journey->handoffs[2].share->value() == 0.5);
    CHECK_THAT(refusal(all, {SetField{fieldBill, Field::Share, 0.5}, Reconnect{fieldBill, call, bill}}),
               containsText("hands over to all at once"));
}

TEST_CASE("a hand-off taken to other ends keeps its id and figures") {
    const auto result = after(sample(), {Reconnect{callField, bill, call}});
    const Handoff* moved = find(*result.journey, callField);
    CHECK((moved->from == bill && moved->to == call));
    CHECK(moved->share->value() == 0.75);
    CHECK_THAT(refusal(Reconnect{callField, bill, SiloId("gone")}), containsText("does not exist"));
    CHECK_THAT(refusal(Reconnect{HandoffId("gone"), bill, call}),
               containsText("a hand-off gone does not exist"));
}

TEST_CASE("removing a silo removes its hand-offs, its position and all that is said about it") {
    Journey given = journey();
    given.segments[0].changes = {setting(bill, Field::ErrorRate, rate(0)),
                                 scaling(AllSilos{}, Field::ErrorRate, 1)};
    const Workspace before =
        workspaceOf(bundle(given, {scenario("cuts", {scaling(fieldBill, Field::ErrorRate, 0.5),
                                                     setting(call, Field::ErrorRate, rate(0))})}));
    const auto result = after(before, {RemoveElements{{bill}}});
    CHECK_FALSE(find(*result.journey, bill));
    CHECK(result.journey->handoffs.size() == 1);
    CHECK_FALSE(result.layout->contains(bill));
    CHECK(result.journey->sharedCauses[0].affects.size() == 1);
    CHECK(result.journey->segments[0].changes ==
          std::vector<Change>{scaling(AllSilos{}, Field::ErrorRate, 1)});
    CHECK(result.scenarios->front().changes == std::vector<Change>{setting(call, Field::ErrorRate, rate(0))});
    CHECK_THAT(refusal(RemoveElements{{SiloId("gone")}}), containsText("“gone” does not exist"));
}

TEST_CASE("removing a hand-off removes what is said about it") {
    const auto result = after(sample({scenario("cuts", {scaling(fieldBill, Field::ErrorRate, 0.5)})}),
                              {RemoveElements{{fieldBill}}});
    CHECK(result.journey->silos.size() == 3);
    CHECK(result.journey->sharedCauses[0].affects.size() == 1);
    CHECK(result.scenarios->front().changes.empty());
}

TEST_CASE("moving silos changes the layout only") {
    const Workspace before = sample();
    const auto result = after(before, {MoveSilos{{{call, {5, 6}}}}});
    CHECK(result.layout->at(call) == Point{5, 6});
    CHECK(result.journey == before.journeys[0].journey);
    CHECK(result.scenarios == before.journeys[0].scenarios);
    CHECK_THAT(refusal(MoveSilos{{{SiloId("gone"), {}}}}), containsText("there is no silo “gone”"));
}

TEST_CASE("a silo or hand-off is taken to another place in the order, the others keep theirs") {
    const auto silos = [](const JourneyBundle& bundle) {
        std::vector<SiloId> ids;
        for (const Silo& silo : bundle.journey->silos) ids.push_back(silo.id);
        return ids;
    };
    const Workspace workspace = sample();
    const std::vector<SiloId> before = silos(workspace.journeys[0]);
    REQUIRE(before.size() >= 3);
    std::vector<SiloId> wanted(before.begin() + 1, before.end());
    wanted.push_back(before.front());
    const std::size_t last = before.size() - 1;
    CHECK(silos(after(workspace, {MoveInOrder{before.front(), last}})) == wanted);
    CHECK(silos(after(workspace, {MoveInOrder{before.front(), last}, MoveInOrder{before.front(), 0}})) ==
          before);
    CHECK(after(workspace, {MoveInOrder{callField, 1}}).journey->handoffs[1].id == callField);
    CHECK(refusal(MoveInOrder{before.front(), before.size()}) == "there is no such place in the order");
    CHECK(refusal(MoveInOrder{SiloId("nobody"), 0}) == "there is no such place in the order");
}

TEST_CASE("a department is taken to another place in the list, and everything about it stays") {
    const auto put = [](const char* id) { return PutDepartment{{DepartmentId(id), id, {}, {}}}; };
    const JourneyBundle made = after(sample(), {put("a"), put("b")});
    const Workspace workspace{"Work", {made}};
    const std::vector<Department>& before = made.journey->departments;
    REQUIRE(before.size() >= 3);
    const JourneyBundle moved = after(workspace, {MoveDepartment{before.back().id, 0}});
    CHECK(moved.journey->departments[0] == before.back());
    CHECK(moved.journey->departments[1] == before.front());
    CHECK(after(workspace,
                {MoveDepartment{before.back().id, 0}, MoveDepartment{before.back().id, before.size() - 1}})
              .journey->departments == before);
    CHECK(refusal(workspace, {MoveDepartment{before.front().id, before.size()}}) ==
          "there is no such place in the order");
    CHECK_FALSE(attempt(workspace, {MoveDepartment{DepartmentId("nobody"), 0}}));
}

TEST_CASE("an edit that changes nothing returns the very same parts") {
    const Workspace before = sample({scenario("cuts", {setting(call, Field::ErrorRate, rate(0.5))})});
    const auto result =
        after(before, {SetField{call, Field::ErrorRate, rate(0.1)}, MoveSilos{{{call, {10, 20}}}},
                       OverrideField{cuts, call, Field::ErrorRate, rate(0.5)},
                       ResetField{cuts, field, Field::ErrorRate}, RenameJourney{" Repair visit "}});
    CHECK(result.journey == before.journeys[0].journey);
    CHECK(result.scenarios == before.journeys[0].scenarios);
    CHECK(result.layout == before.journeys[0].layout);
}

TEST_CASE("several edits are done all or none") {
    const Workspace before = sample();
    CHECK_FALSE(attempt(before, {RenameJourney{"Other"}, RemoveElements{{SiloId("gone")}}}).ok());
    CHECK(before == sample());
}

TEST_CASE("a field is set for each silo that the target stands for") {
    const auto department = after(sample(), {SetField{ops, Field::VisitCost, 7.0}}).journey;
    CHECK(find(*department, call)->visitCost.value() == 0);
    CHECK(find(*department, field)->visitCost.value() == 7);
    CHECK(find(*department, bill)->visitCost.value() == 7);
    const auto all = after(sample(), {SetField{AllSilos{}, Field::RelativeRisk, 2.0}}).journey;
    for (const Silo& one : all->silos) CHECK(one.relativeRisk.value() == 2);
    CHECK(after(sample(), {SetField{OfBusiness{}, Field::Customers, 10.0}})
              .journey->business.customers->value() == 10);
}

TEST_CASE("a field that does not fit is refused in words") {
    CHECK(refusal(SetField{call, Field::Share, 0.5}) == "a silo has no share");
    CHECK(refusal(SetField{callField, Field::Share, 1.7}) == "the share: 1.7 is not between 0 and 1");
    CHECK(refusal(SetField{call, Field::ErrorRate, {}}) == "the error rate: it cannot be left blank");
    CHECK_THAT(refusal(SetField{SegmentId("biz"), Field::Share, {}}), containsText("cannot be left blank"));
    CHECK_THAT(refusal(SetField{SiloId("gone"), Field::ErrorRate, rate(0)}), containsText("does not exist"));
    CHECK_THAT(refusal(OverrideField{ScenarioId("none"), call, Field::ErrorRate, rate(0)}),
               containsText("there is no scenario “none”"));
    CHECK_THAT(refusal(ResetField{ScenarioId("none"), call, Field::ErrorRate}),
               containsText("there is no scenario"));
}

TEST_CASE("an override replaces the setting that is there and drops scalings of the field") {
    const Change both{
        call, {{Field::VisitCost, 3.0}, {Field::ErrorRate, rate(0.3)}}, {{Field::ErrorRate, 2}}};
    const Change expected{call, {{Field::VisitCost, 3.0}, {Field::ErrorRate, rate(0.6)}}, {}};
    CHECK(changesAfter({both}, OverrideField{cuts, call, Field::ErrorRate, rate(0.6)}) ==
          std::vector<Change>{expected});
    CHECK(changesAfter({}, OverrideField{cuts, call, Field::ErrorRate, rate(0.6)}) ==
          std::vector<Change>{setting(call, Field::ErrorRate, rate(0.6))});
}

TEST_CASE("an override has the last word, also where a later change reaches the same silo") {
    const Workspace before = sample({scenario(
        "cuts", {setting(field, Field::ErrorRate, rate(0.3)), scaling(ops, Field::ErrorRate, 0.5)})});
    const auto result = after(before, {OverrideField{cuts, field, Field::ErrorRate, rate(0.6)}});
    const auto applied = applyScenario(result, cuts);
    REQUIRE(applied.ok());
    CHECK(find(applied->journey, field)->errorRate == *Rate::exactly(0.6));
    CHECK_THAT(find(applied->journey, bill)->errorRate.mean(), WithinRel(0.2, 1e-15));
}

TEST_CASE("a reset takes the scenario's own setting and scaling of the field away") {
    const Change both{
        call, {{Field::VisitCost, 3.0}, {Field::ErrorRate, rate(0.3)}}, {{Field::ErrorRate, 2}}};
    const ResetField reset{cuts, call, Field::ErrorRate};
    CHECK(changesAfter({both}, reset) == std::vector<Change>{setting(call, Field::VisitCost, 3.0)});
    CHECK(changesAfter({scaling(call, Field::ErrorRate, 2), scaling(field, Field::ErrorRate, 2)}, reset) ==
          std::vector<Change>{scaling(field, Field::ErrorRate, 2)});
}

TEST_CASE("text is set, trimmed, and refused where the target has none such") {
    const auto result = after(
        sample(),
        {SetText{call, TextField::Name, " Help desk "}, SetText{call, TextField::Notes, "one\r\ntwo\rthree"},
         SetText{call, TextField::Department, "ops"}, SetText{call, TextField::Stage, "Repair"},
         SetText{callField, TextField::Owner, "Bo"}, SetText{ops, TextField::Color, "#000000"}});
    const Silo* changed = find(*result.journey, call);
    CHECK(changed->name == "Help desk");
    CHECK(changed->notes == "one\ntwo\nthree");
    CHECK(changed->department == ops);
    CHECK(changed->stage == "Repair");
    CHECK(find(*result.journey, callField)->owner == "Bo");
    CHECK(find(*result.journey, ops)->color == "#000000");
    CHECK(refusal(SetText{callField, TextField::Notes, "x"}) == "a hand-off has no notes");
    CHECK(refusal(SetText{ops, TextField::Stage, "Ask"}) == "a department has no stage");
    CHECK(refusal(SetText{call, TextField::Name, " "}) == "a name is needed");
    CHECK_THAT(refusal(SetText{call, TextField::Stage, "None"}),
               containsText("stage “None” that does not exist"));
    CHECK_THAT(refusal(SetText{ops, TextField::Color, "red"}), containsText("it must be like #7A5195"));
    CHECK_THAT(refusal(SetText{SiloId("gone"), TextField::Name, "x"}), containsText("does not exist"));
}

TEST_CASE("silos follow a renamed stage and lose one that is gone") {
    Journey given = journey();
    given.silos[1].stage = "Repair";
    const auto result =
        after(workspaceOf(bundle(given)), {SetStages{{" Contact ", "Pay"}, {{"Ask", " Contact "}}}}).journey;
    CHECK(result->stages == std::vector<std::string>{"Contact", "Pay"});
    CHECK(result->silos[0].stage == "Contact");
    CHECK(result->silos[1].stage.empty());
    CHECK_THAT(refusal(SetStages{{"Ask", "Ask "}, {}}), containsText("two stages “Ask”"));
    CHECK_THAT(refusal(SetStages{{" "}, {}}), containsText("has no name"));
}

TEST_CASE("departments, causes, segments and scenarios are added, or replaced by their id") {
    const Workspace before = sample({scenario("cuts", {})});
    const auto result = after(
        before, {PutDepartment{{ops, "Field work", "", ""}}, PutDepartment{{DepartmentId("it"), " ", "", ""}},
                 PutSharedCause{{SharedCauseId("strike"), "Strike", {}, {{call, {}}}}},
                 PutSegment{{SegmentId("biz"), "Business", {}, {}}},
                 PutScenario{scenario("cuts", {scaling(call, Field::ErrorRate, 2)})},
                 PutScenario{scenario("more", {}, "cuts")}});
    CHECK(result.journey->departments.size() == 2);
    CHECK(result.journey->departments[0].name == "Field work");
    CHECK(result.journey->departments[1].name == "it");
    CHECK(result.journey->sharedCauses.size() == 2);
    CHECK(result.journey->segments.size() == 1);
    CHECK(result.journey->segments[0].name == "Business");
    CHECK(result.scenarios->size() == 2);
    CHECK(result.scenarios->front().changes.size() == 1);
}

TEST_CASE("what refers to nothing, or in a circle, is not put in") {
    CHECK_THAT(refusal(PutSharedCause{{SharedCauseId("x"), "X", {}, {{SiloId("gone"), {}}}}}),
               containsText("affects a silo “gone” that does not exist"));
    CHECK_THAT(refusal(PutSharedCause{{SharedCauseId("x"), "X", {}, {{call, {}}, {call, {}}}}}),
               containsText("affects call name twice"));
    CHECK_THAT(refusal(PutSegment{{SegmentId("x"), "X", {}, {setting(SegmentId("biz"), Field::Share, 0.0)}}}),
               containsText("a segment cannot change another"));
    CHECK_THAT(refusal(PutScenario{scenario("x", {}, "none")}),
               containsText("a scenario “none” that does not exist"));
    CHECK_THAT(refusal(PutScenario{scenario("x", {}, "x")}), containsText("is based on itself"));
    CHECK_THAT(refusal(PutScenario{scenario("x", {setting(call, Field::Cost, 1.0)})}),
               containsText("a silo does not have one"));
    const Workspace two = sample({scenario("a", {}), scenario("b", {}, "a")});
    CHECK_THAT(refusal(two, {PutScenario{scenario("a", {}, "b")}}), containsText("in a circle"));
}

TEST_CASE("putting a scenario shares the journey, setting business figures shares the scenarios") {
    const Workspace before = sample();
    CHECK(after(before, {PutScenario{scenario("x", {})}}).journey == before.journeys[0].journey);
    Business business;
    business.currency = " CHF ";
    const auto result = after(before, {SetBusiness{business}});
    CHECK(result.scenarios == before.journeys[0].scenarios);
    CHECK(result.journey->business.currency == "CHF");
    business.currency = std::string(17, 'x');
    CHECK_THAT(refusal(SetBusiness{business}), containsText("the currency is longer than 16 characters"));
}

TEST_CASE("removing a department leaves its silos without one and drops changes about it") {
    const auto result =
        after(sample({scenario("cuts", {scaling(ops, Field::ErrorRate, 2)})}), {RemoveDepartment{ops}});
    CHECK(result.journey->departments.empty());
    CHECK(find(*result.journey, field)->department.empty());
    CHECK(result.scenarios->front().changes.empty());
    CHECK_THAT(refusal(RemoveDepartment{DepartmentId("none")}), containsText("does not exist"));
}

TEST_CASE("removing a shared cause or a segment drops changes about it") {
    const Workspace before = sample({scenario("cuts", {setting(SharedCauseId("crm"), Field::Probability, 0.0),
                                                       setting(SegmentId("biz"), Field::Share, 0.0)})});
    const auto result =
        after(before, {RemoveSharedCause{SharedCauseId("crm")}, RemoveSegment{SegmentId("biz")}});
    CHECK((result.journey->sharedCauses.empty() && result.journey->segments.empty()));
    CHECK(result.scenarios->front().changes.empty());
}

TEST_CASE("scenarios based on a removed one keep their result") {
    const Workspace before = sample({scenario("base", {setting(call, Field::ErrorRate, rate(0.5))}),
                                     scenario("cuts", {scaling(call, Field::ErrorRate, 0.5)}, "base"),
                                     scenario("own", {scaling(call, Field::ErrorRate, 0.5)}, "cuts")});
    const auto result = after(before, {RemoveScenario{cuts}});
    CHECK(result.scenarios->size() == 2);
    CHECK(find(*result.scenarios, ScenarioId("own"))->basedOn == ScenarioId("base"));
    CHECK(applyScenario(result, ScenarioId("own"))->journey ==
          applyScenario(before.journeys[0], ScenarioId("own"))->journey);
}

TEST_CASE("journeys are added, renamed and removed") {
    const Workspace before = sample();
    JourneyBundle other;
    other.id = JourneyId("other");
    const auto added = applyEdit(before, AddJourney{other});
    REQUIRE(added.ok());
    CHECK(added->journeys.size() == 2);
    CHECK(added->journeys[0].journey == before.journeys[0].journey);
    CHECK(added->journeys[1].journey->name == "other");
    CHECK(applyEdit(*added, RemoveJourney{other.id})->journeys.size() == 1);
    CHECK(applyEdit(before, RenameWorkspace{" Mine "})->name == "Mine");
    CHECK(applyEdit(before, RenameWorkspace{"\xFF"}).error().reason ==
          "the name of the workspace is not valid UTF-8");
    CHECK(refusal(RenameJourney{" "}) == "a journey needs a name");
    CHECK_THAT(applyEdit(before, RemoveJourney{other.id}).error().reason,
               containsText("there is no journey “other”"));
    CHECK_THAT(applyEdit(before, EditJourney{other.id, {}}).error().reason,
               containsText("there is no journey “other”"));
    CHECK_THAT(applyEdit(before, AddJourney{before.journeys[0]}).error().reason,
               containsText("already a journey"));
}

TEST_CASE("a journey that could not be saved is not added") {
    Journey broken = journey();
    broken.silos[0].department = DepartmentId("gone");
    JourneyBundle added = bundle(broken);
    CHECK_THAT(applyEdit({}, AddJourney{added}).error().reason,
               containsText("department “gone” that does not exist"));
    added = bundle(journey());
    added.layout = std::make_shared<const Layout>(Layout{{SiloId("gone"), {}}});
    CHECK_THAT(applyEdit({}, AddJourney{added}).error().reason,
               containsText("a silo “gone” that does not exist"));
    added.id = {};
    CHECK(applyEdit({}, AddJourney{added}).error().reason == "the journey needs an id");
}

TEST_CASE("what was said about a rate is kept as it was said, replaced, and taken away") {
    const std::vector<Estimate> said{{" Ada ", {0.01, 0.02, 0.06}, *Amount::from(2)}, {"Ben", {0, 0, 0.1}}};
    const Workspace before = sample();
    const auto result = after(before, {PutEstimates{call, said}});
    REQUIRE(result.journey->estimates.size() == 1);
    CHECK(result.journey->estimates.at(call)[0] == Estimate{"Ada", {0.01, 0.02, 0.06}, *Amount::from(2)});
    CHECK(result.journey->estimates.at(call)[1].weight == *Amount::from(1));
    CHECK(find(*result.journey, call)->errorRate == find(*before.journeys[0].journey, call)->errorRate);
    CHECK(after(before, {PutEstimates{call, said}, PutEstimates{call, {}}}).journey ==
          before.journeys[0].journey);
}

TEST_CASE("estimates that say nothing are refused") {
    const auto why = [](Estimate estimate) { return refusal(PutEstimates{call, {std::move(estimate)}}); };
    CHECK_THAT(why({"Ada", {0.3, 0.2, 0.4}}), containsText("what “Ada” says of call name: low 0.3"));
    CHECK_THAT(why({"Ada", {0.3, 0.4, 1.1}}), containsText("low ≤ likely ≤ high ≤ 1"));
    CHECK_THAT(why({"Ada", {std::nan(""), 0.4, 0.5}}), containsText("low ≤ likely ≤ high ≤ 1"));
    CHECK_THAT(why({"  ", {0, 0, 0}}), containsText("nobody is named for estimate 1 of call name"));
    CHECK_THAT(why({"\xFF", {0, 0, 0}}), containsText("is not valid UTF-8"));
    CHECK_THAT(refusal(PutEstimates{SiloId("none"), {{"Ada", {0, 0, 0}}}}), containsText("does not exist"));
    const std::vector<Estimate> many(Limits::estimates + 1, {"Ada", {0, 0, 0}});
    CHECK_THAT(refusal(PutEstimates{call, many}), containsText("there are 1001 estimates"));
}

TEST_CASE("estimates go with the silo or hand-off that they are about") {
    const HandoffId handoff("call->field");
    const std::vector<Estimate> said{{"Ada", {0, 0.1, 0.2}}};
    const auto result = after(sample(), {PutEstimates{call, said}, PutEstimates{field, said},
                                         PutEstimates{handoff, said}, RemoveElements{{call}}});
    REQUIRE(result.journey->estimates.size() == 1);
    CHECK(result.journey->estimates.contains(field));
}
