#include "read_or_fail.h"
#include "throughline/model/fields.h"

namespace throughline {
namespace {

using tests::errorsOf;
using tests::fileWith;
using tests::fileWithSilo;
using tests::readOrFail;

// The example of the contract, docs/format.md.
const std::string example = R"({
  "format": "throughline-journey",
  "version": 1,
  "journey": {
    "name": "New broadband order",
    "stages": ["Consider", "Buy", "Deliver", "Use", "Renew"],
    "departments": [{"id": "ops", "name": "Operations", "owner": "Ada", "color": "#7A5195"}],
    "silos": [
      {"id": "call"},
      {"id": "field", "name": "Field engineering", "department": "ops", "owner": "Head of Field Ops",
       "stage": "Use", "x": 662, "y": 290, "notes": "",
       "error_rate": {"errors": 38, "visits": 950}, "recovery_rate": 0.25, "abandonment_rate": 0.05,
       "relative_risk": 1.5, "visit_cost": 150, "recovery_cost": 40,
       "fan_out": "one", "entry_share": null}
    ],
    "handoffs": [
      {"id": "call-field", "from": "call", "to": "field", "share": 1, "when": "always",
       "error_rate": {"low": 0.01, "likely": 0.03, "high": 0.06}, "cost": 0, "owner": ""}
    ],
    "shared_causes": [
      {"id": "crm", "name": "CRM down", "probability": 0.01,
       "affects": [{"silo": "call", "error_rate": 0.5}, {"handoff": "call-field", "error_rate": 0.9}]}
    ],
    "segments": [{"id": "biz", "name": "Small business", "share": 0.2, "changes": []}],
    "business": {"customers": 120000, "customer_value": 420, "switch_rate": 0.25,
                 "preventable_rate": 0.82, "currency": "EUR"}
  },
  "scenarios": [
    {"id": "diag", "name": "Better diagnosis", "based_on": null,
     "changes": [{"handoff": "call-field", "set": {"error_rate": 0.01}},
                 {"silo": "call", "set": {"visit_cost": 5}},
                 {"all_silos": true, "scale": {"error_rate": 0.9}}]}
  ]
})";

TEST_CASE("the silo of the contract's example is read field by field") {
    const model::JourneyBundle bundle = readOrFail(example);
    const model::Silo& field = bundle.journey->silos.at(1);
    CHECK(field.id == model::SiloId("field"));
    CHECK(field.name == "Field engineering");
    CHECK(field.department == model::DepartmentId("ops"));
    CHECK(field.owner == "Head of Field Ops");
    CHECK(field.stage == "Use");
    CHECK(field.errorRate == model::Rate::counted(38, 950));
    CHECK(field.recoveryRate == model::Rate::exactly(0.25));
    CHECK(field.abandonmentRate == model::Rate::exactly(0.05));
    CHECK(field.relativeRisk.value() == 1.5);
    CHECK(field.visitCost.value() == 150);
    CHECK(field.recoveryCost.value() == 40);
    CHECK(field.fanOut == model::FanOut::One);
    CHECK_FALSE(field.entryShare.has_value());
    CHECK(bundle.layout->at(model::SiloId("field")) == model::Point{662, 290});
}

TEST_CASE("the rest of the contract's example is read field by field") {
    const model::JourneyBundle bundle = readOrFail(example);
    const model::Journey& journey = *bundle.journey;
    CHECK(bundle.id == model::JourneyId("new-broadband-order"));
    CHECK(journey.stages == std::vector<std::string>{"Consider", "Buy", "Deliver", "Use", "Renew"});
    CHECK(journey.departments.at(0) ==
          model::Department{model::DepartmentId("ops"), "Operations", "Ada", "#7A5195"});
    CHECK(journey.handoffs.at(0).id == model::HandoffId("call-field"));
    CHECK(journey.handoffs.at(0).share == model::Probability::from(1));
    CHECK(journey.handoffs.at(0).errorRate == model::Rate::estimated(0.01, 0.03, 0.06));
    const model::SharedCause& cause = journey.sharedCauses.at(0);
    CHECK(cause.probability == model::Probability::from(0.01));
    CHECK(cause.affects.at(0).element == model::ElementId(model::SiloId("call")));
    CHECK(cause.affects.at(1).element == model::ElementId(model::HandoffId("call-field")));
    CHECK(cause.affects.at(1).errorRate == model::Rate::exactly(0.9));
    CHECK(journey.segments.at(0).share == model::Probability::from(0.2));
    CHECK(journey.business.customers == model::Amount::from(120000));
    CHECK(journey.business.customerValue == model::Amount::from(420));
}

TEST_CASE("the changes of a scenario have their target, settings and scalings") {
    const model::JourneyBundle bundle = readOrFail(example);
    const model::Scenario& scenario = bundle.scenarios->at(0);
    CHECK(scenario.basedOn.empty());
    CHECK(scenario.changes.at(0).target == model::Target(model::HandoffId("call-field")));
    CHECK(scenario.changes.at(0).set.at(0) ==
          model::FieldSetting{model::Field::ErrorRate, *model::Rate::exactly(0.01)});
    CHECK(scenario.changes.at(1).set.at(0) == model::FieldSetting{model::Field::VisitCost, 5.0});
    CHECK(scenario.changes.at(2).target == model::Target(model::AllSilos{}));
    CHECK(scenario.changes.at(2).scale.at(0) == model::FieldScaling{model::Field::ErrorRate, 0.9});
}

TEST_CASE("a change can target each kind of thing, and set each kind of field") {
    const model::JourneyBundle bundle = readOrFail(fileWith(
        R"("departments": [{"id": "d"}], "silos": [{"id": "a", "department": "d"}],
           "handoffs": [{"id": "h", "from": "a", "to": "a", "when": "failed"}],
           "shared_causes": [{"id": "c"}], "segments": [{"id": "s"}])",
        R"(, "scenarios": [{"id": "x", "changes": [
            {"department": "d", "set": {"fan_out": "one", "relative_risk": 2, "entry_share": null}},
            {"handoff": "h", "set": {"share": null, "when": "failed", "cost": 3}},
            {"shared_cause": "c", "set": {"probability": 0.5}},
            {"segment": "s", "set": {"share": 0.25}},
            {"business": true, "set": {"customers": null, "switch_rate": {"low": 0, "likely": 0.5, "high": 1}}},
            {"all_handoffs": true, "set": {"error_rate": {"errors": 1, "visits": 3}}, "scale": {"cost": 2}}]}])"));
    const std::vector<model::Change>& changes = bundle.scenarios->at(0).changes;
    CHECK(changes.at(0).target == model::Target(model::DepartmentId("d")));
    CHECK(changes.at(0).set == std::vector<model::FieldSetting>{{model::Field::FanOut, model::FanOut::One},
                                                                {model::Field::RelativeRisk, 2.0},
                                                                {model::Field::EntryShare, {}}});
    CHECK(changes.at(1).set == std::vector<model::FieldSetting>{{model::Field::Share, {}},
                                                                {model::Field::When, model::When::Failed},
                                                                {model::Field::Cost, 3.0}});
    CHECK(changes.at(2).target == model::Target(model::SharedCauseId("c")));
    CHECK(changes.at(3).target == model::Target(model::SegmentId("s")));
    CHECK(changes.at(4).target == model::Target(model::OfBusiness{}));
    CHECK(changes.at(4).set.at(0) == model::FieldSetting{model::Field::Customers, {}});
    CHECK(changes.at(4).set.at(1) ==
          model::FieldSetting{model::Field::SwitchRate, *model::Rate::estimated(0, 0.5, 1)});
    CHECK(changes.at(5).target == model::Target(model::AllHandoffs{}));
    CHECK(changes.at(5).scale.at(0) == model::FieldScaling{model::Field::Cost, 2});
}

TEST_CASE("what is left out has its default") {
    const model::JourneyBundle bundle = readOrFail(fileWith(R"("silos": [{"id": "a"}])"));
    const model::Journey& journey = *bundle.journey;
    model::Silo silo;
    silo.id = model::SiloId("a");
    silo.name = "a";
    CHECK(journey.silos.at(0) == silo);
    CHECK(journey.business == model::Business());
    CHECK(journey.name.empty());
    CHECK(bundle.scenarios->empty());
    CHECK(bundle.layout->count(model::SiloId("a")) == 1);
}

TEST_CASE("names default to the ids") {
    const model::JourneyBundle bundle = readOrFail(fileWith(
        R"("departments": [{"id": "d"}], "silos": [{"id": "a"}, {"id": "b", "name": ""}],
           "shared_causes": [{"id": "c"}], "segments": [{"id": "s"}])",
        R"(, "scenarios": [{"id": "x"}])"));
    CHECK(bundle.journey->departments.at(0).name == "d");
    CHECK(bundle.journey->silos.at(1).name.empty());
    CHECK(bundle.journey->sharedCauses.at(0).name == "c");
    CHECK(bundle.journey->segments.at(0).name == "s");
    CHECK(bundle.scenarios->at(0).name == "x");
}

TEST_CASE("hand-offs without an id get from->to, and a number where that is taken") {
    const model::JourneyBundle bundle = readOrFail(fileWith(
        R"("silos": [{"id": "a"}, {"id": "b"}],
           "handoffs": [{"from": "a", "to": "b"}, {"from": "a", "to": "b"}, {"id": "a->b#3", "from": "a", "to": "b"},
                        {"from": "a", "to": "b"}, {"from": "b", "to": "b", "when": "failed"},
                        {"from": "b", "to": "b", "when": "failed"}, {"id": "b->b", "from": "b", "to": "b", "when": "failed"}])"));
    std::vector<std::string> ids;
    for (const model::Handoff& handoff : bundle.journey->handoffs) ids.push_back(handoff.id.string());
    CHECK(ids == std::vector<std::string>{"a->b", "a->b#2", "a->b#3", "a->b#4", "b->b#2", "b->b#3", "b->b"});
}

TEST_CASE("estimates belong to their silo or hand-off, also to one that gets its id at the end") {
    const auto bundle = readOrFail(fileWith(
        R"("silos": [{"id": "a", "estimates": []},
                     {"id": "b", "estimates": [
                         {"participant": "Ada", "low": 0.01, "likely": 0.02, "high": 0.04, "weight": 3},
                         {"participant": "Ben", "low": 0, "likely": 0, "high": 1}]}],
           "handoffs": [{"from": "a", "to": "b", "estimates": [
                         {"participant": "Ada", "low": 0, "likely": 0.1, "high": 0.2}]}])"));
    const model::Estimates expected{
        {model::SiloId("b"), {{"Ada", {0.01, 0.02, 0.04}, *model::Amount::from(3)}, {"Ben", {0, 0, 1}}}},
        {model::HandoffId("a->b"), {{"Ada", {0, 0.1, 0.2}}}}};
    CHECK(bundle.journey->estimates == expected);
}

TEST_CASE("null is the default of what may be left blank") {
    const model::JourneyBundle bundle = readOrFail(fileWith(
        R"("silos": [{"id": "a", "entry_share": null}], "handoffs": [{"from": "a", "to": "a", "share": null, "when": "failed"}],
           "business": {"customers": null, "customer_value": null})",
        R"(, "scenarios": [{"id": "x", "based_on": null}])"));
    CHECK_FALSE(bundle.journey->silos.at(0).entryShare.has_value());
    CHECK_FALSE(bundle.journey->handoffs.at(0).share.has_value());
    CHECK_FALSE(bundle.journey->business.customers.has_value());
    CHECK(bundle.scenarios->at(0).basedOn.empty());
}

TEST_CASE("keys may stand in any order") {
    const model::JourneyBundle bundle = readOrFail(
        R"({"scenarios": [{"changes": [{"set": {"cost": 1}, "handoff": "a->a"}], "id": "x"}],
            "journey": {"handoffs": [{"when": "failed", "to": "a", "from": "a"}], "silos": [{"y": 5, "x": 4, "id": "a"}], "name": "J"},
            "version": 1, "format": "throughline-journey"})");
    CHECK(bundle.journey->name == "J");
    CHECK(bundle.layout->at(model::SiloId("a")) == model::Point{4, 5});
    CHECK(bundle.scenarios->at(0).changes.at(0).set.at(0).field == model::Field::Cost);
}

TEST_CASE("a byte order mark in front is read over") {
    CHECK(errorsOf("\xEF\xBB\xBF" + fileWithSilo(R"("name": "A")")).empty());
}

TEST_CASE("text keeps its characters, escaped or not") {
    const model::JourneyBundle bundle =
        readOrFail(fileWithSilo(R"("name": "Büro \u00fc \ud83d\ude00 \"x\" \\ \/", "notes": "a\nb")"));
    CHECK(bundle.journey->silos.at(0).name == "Büro ü 😀 \"x\" \\ /");
    CHECK(bundle.journey->silos.at(0).notes == "a\nb");
}

TEST_CASE("silos without a position are placed beside those that have one") {
    const model::JourneyBundle bundle = readOrFail(fileWith(
        R"("silos": [{"id": "a", "x": 32, "y": 70}, {"id": "b"}], "handoffs": [{"from": "a", "to": "b"}])"));
    CHECK(bundle.layout->at(model::SiloId("a")) == model::Point{32, 70});
    REQUIRE(bundle.layout->contains(model::SiloId("b")));
    CHECK(bundle.layout->at(model::SiloId("b")) != model::Point{32, 70});
}

}  // namespace
}  // namespace throughline
