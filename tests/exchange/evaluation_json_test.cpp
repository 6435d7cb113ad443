#include "throughline/exchange/evaluation_json.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "support/catch.h"

namespace throughline {
namespace {

using nlohmann::ordered_json;

model::Journey journey() {
    model::Journey journey;
    journey.name = "Order \"A\"";
    journey.silos.resize(2);
    journey.silos[0].id = model::SiloId("call");
    journey.silos[1].id = model::SiloId("field");
    journey.handoffs.push_back(
        {model::HandoffId("h"), model::SiloId("call"), model::SiloId("field"), {}, {}, {}, {}, {}});
    return journey;
}

engine::Evaluation evaluation() {
    engine::Evaluation evaluation;
    evaluation.impactRate = 0.2;
    evaluation.rolledThroughputYield = 0.8;
    evaluation.expectedVisits = 2;
    evaluation.failuresDistribution = {0.8, 0.15, 0.04, 0.01};
    evaluation.dependenceRange = {0.1, 0.25};
    evaluation.silos = {{model::SiloId("call"), 1, 0.1, 0.01, {0.1, 0.8, 0.1, 1, 0.1, 5.0}},
                        {model::SiloId("field"), 1, 0.1, 0, {0.1, 0.9, 0, 1, 0.1, {}}}};
    evaluation.handoffs = {{model::HandoffId("h"), 1, {0, 0.7, 0.2, 0.9, 0, {}}}};
    evaluation.segments = {{model::SegmentId("biz"), 0.3}};
    evaluation.warnings = {{model::Severity::Warning, "/journey/silos/1", base::say("clipped"), {}},
                           {model::Severity::Warning, "", base::say("simulated"), {}}};
    return evaluation;
}

ordered_json written(const engine::Evaluation& evaluation) {
    return ordered_json::parse(exchange::writeEvaluation(journey(), "Baseline", evaluation));
}

std::vector<std::string> keysOf(const ordered_json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

TEST_CASE("an evaluation has the keys of the contract, in its order") {
    const ordered_json json = written(evaluation());
    CHECK(keysOf(json) == std::vector<std::string>{"journey",
                                                   "scenario",
                                                   "method",
                                                   "impact_rate",
                                                   "one_in",
                                                   "rolled_throughput_yield",
                                                   "abandonment_rate",
                                                   "expected_visits",
                                                   "expected_failures",
                                                   "expected_recoveries",
                                                   "expected_cost",
                                                   "failures_distribution",
                                                   "customers_impacted",
                                                   "customers_lost",
                                                   "revenue_at_risk",
                                                   "revenue_preventable",
                                                   "dependence_range",
                                                   "silos",
                                                   "handoffs",
                                                   "segments",
                                                   "departments",
                                                   "stages",
                                                   "warnings"});
    const std::vector<std::string> influence{"first_impact",          "birnbaum",
                                             "impact_if_perfect",     "impact_if_failing",
                                             "improvement_potential", "risk_achievement_worth",
                                             "risk_reduction_worth",  "solo_impact",
                                             "cost_of_failure"};
    std::vector<std::string> ofSilo{"id", "visits", "failures", "recoveries"};
    ofSilo.insert(ofSilo.end(), influence.begin(), influence.end());
    CHECK(keysOf(json["silos"][0]) == ofSilo);
    std::vector<std::string> ofHandoff{"id", "from", "to", "traversals"};
    ofHandoff.insert(ofHandoff.end(), influence.begin(), influence.end());
    CHECK(keysOf(json["handoffs"][0]) == ofHandoff);
    CHECK(keysOf(json["segments"][0]) == std::vector<std::string>{"id", "impact_rate"});
}

TEST_CASE("an evaluation says its numbers") {
    const ordered_json json = written(evaluation());
    CHECK(json["journey"] == "Order \"A\"");
    CHECK(json["method"] == "exact");
    CHECK(json["impact_rate"] == 0.2);
    CHECK(json["one_in"] == 5.0);
    CHECK(json["failures_distribution"] == ordered_json({0.8, 0.15, 0.04, 0.01}));
    CHECK(json["dependence_range"] == ordered_json({0.1, 0.25}));
    CHECK(json["silos"][0]["cost_of_failure"] == 5.0);
    CHECK(json["silos"][0]["improvement_potential"] == 0.1);
    CHECK(json["silos"][0]["risk_achievement_worth"] == 5.0);
    CHECK(json["silos"][0]["risk_reduction_worth"] == 2.0);
    CHECK(json["handoffs"][0]["from"] == "call");
    CHECK(json["handoffs"][0]["to"] == "field");
    CHECK(json["warnings"] == ordered_json({"/journey/silos/1: clipped", "simulated"}));
}

TEST_CASE("what has no value is null") {
    engine::Evaluation nothing = evaluation();
    nothing.impactRate = 0;
    nothing.silos[0].influence.costOfFailure = std::numeric_limits<double>::infinity();
    const ordered_json json = written(nothing);
    CHECK(json["one_in"].is_null());
    CHECK(json["customers_impacted"].is_null());
    CHECK(json["revenue_preventable"].is_null());
    CHECK(json["silos"][0]["cost_of_failure"].is_null());
    CHECK(json["silos"][1]["cost_of_failure"].is_null());
    CHECK(json["silos"][1]["risk_achievement_worth"].is_null());
}

TEST_CASE("money stands there once it is known") {
    engine::Evaluation rich = evaluation();
    rich.money = engine::Money{21951, 5488, 2304883, 1890004};
    const ordered_json json = written(rich);
    CHECK(json["customers_impacted"] == 21951);
    CHECK(json["customers_lost"] == 5488);
    CHECK(json["revenue_at_risk"] == 2304883);
    CHECK(json["revenue_preventable"] == 1890004);
}

TEST_CASE("numbers have 17 significant digits and read back to the same double") {
    engine::Evaluation third = evaluation();
    third.impactRate = 0.18292719321088;
    third.rolledThroughputYield = 1.0 / 3;
    const std::string text = exchange::writeEvaluation(journey(), "Baseline", third);
    CHECK_THAT(text, tests::containsText("\"rolled_throughput_yield\": 0.33333333333333331,"));
    CHECK(ordered_json::parse(text)["impact_rate"] == third.impactRate);
}

TEST_CASE("an evaluation ends with a line break and says which scenario it is of") {
    const std::string text = exchange::writeEvaluation(journey(), "Better diagnosis", evaluation());
    CHECK(text.ends_with("}\n"));
    CHECK(ordered_json::parse(text)["scenario"] == "Better diagnosis");
}

}  // namespace
}  // namespace throughline
