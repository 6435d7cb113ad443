#include <nlohmann/json.hpp>

#include "engine/brute_force.h"
#include "run_cli.h"
#include "support/catch.h"
#include "throughline/engine/contributions.h"
#include "throughline/engine/evaluate.h"
#include "throughline/engine/levers.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/scenario.h"
#include "throughline/store/workspace_file.h"

namespace throughline {
namespace {

using nlohmann::json;
using tests::quotedSample;
using tests::Ran;
using tests::runCli;
using tests::sample;

json& entity(json& list, const std::string& id) {
    for (json& one : list)
        if (one.contains("id") && one["id"] == id) return one;
    FAIL("nothing has the id " << id);
    return list;
}

/// The rich sample, and what its scenarios and segments say, carried out here by hand.
class ByHand {
public:
    ByHand() : file_(json::parse(tests::contentOf(sample("broadband-order")))) { file_.erase("scenarios"); }

    void appointments() {
        handoff("order-field")["error_rate"] = 0.004;
        silo("order-desk")["visit_cost"] = 7;
    }
    void firstTimeRight() {
        appointments();
        silo("field")["error_rate"] = {{"low", 0.012}, {"likely", 0.018}, {"high", 0.03}};
        silo("field")["visit_cost"] = 165;
        handoff("activation-field")["error_rate"] = 0.003;
    }
    void tenPercentBetter() {
        for (json& one : journey()["silos"]) scale(one, 0.9);
        for (json& one : journey()["handoffs"]) scale(one, 0.9);
    }

    /// The share of customers let down, by the evaluator that shares nothing with the engine.
    double impactRate() const {
        ByHand business = *this, movers = *this, rest = *this;
        scale(business.silo("field"), 1.4);
        business.handoff("availability-web-shop")["share"] = 0.3;
        movers.silo("credit-check")["error_rate"] = 0.004;
        scale(movers.silo("activation"), 1.8);
        return 0.15 * business.impactOfOneGroup() + 0.1 * movers.impactOfOneGroup() +
               0.75 * rest.impactOfOneGroup();
    }

private:
    json& journey() { return file_["journey"]; }
    json& silo(const std::string& id) { return entity(journey()["silos"], id); }
    json& handoff(const std::string& id) { return entity(journey()["handoffs"], id); }

    /// Point values by the rules of the model page.
    static double pointOf(const json& rate) {
        if (rate.is_number()) return rate.get<double>();
        if (rate.contains("errors"))
            return (rate["errors"].get<double>() + 0.5) / (rate["visits"].get<double>() + 1);
        return (rate["low"].get<double>() + 4 * rate["likely"].get<double>() + rate["high"].get<double>()) /
               6;
    }
    static void scale(json& element, double factor) {
        if (element.contains("error_rate")) element["error_rate"] = factor * pointOf(element["error_rate"]);
    }
    double impactOfOneGroup() {
        journey().erase("segments");
        const auto read = exchange::readJourney(file_.dump());
        REQUIRE(read.ok());
        const auto result = tests::bruteForce(*read->journey, {.element = {}, .untilImpact = true});
        REQUIRE(result.settled);
        return result.impactRate;
    }

    json file_;
};

struct Expected {
    std::string name;
    void (ByHand::*changes)();
};
const std::vector<Expected> scenarios{{"Baseline", nullptr},
                                      {"Appointments that hold", &ByHand::appointments},
                                      {"First time right", &ByHand::firstTimeRight},
                                      {"Everyone ten percent better", &ByHand::tenPercentBetter}};

double expected(const Expected& scenario) {
    ByHand byHand;
    if (scenario.changes) (byHand.*scenario.changes)();
    return byHand.impactRate();
}

model::JourneyBundle bundleOfSample() {
    auto read = exchange::readJourney(tests::contentOf(sample("broadband-order")));
    REQUIRE(read.ok());
    return std::move(read).value();
}

json output(const std::string& arguments) {
    const Ran ran = runCli(arguments + " --format json");
    REQUIRE(ran.exitCode == 0);
    return json::parse(ran.out);
}

/// Every number of the object, with 1e-12 of it.
void checkSame(const json& a, const json& b, const std::string& place) {
    REQUIRE(a.type() == b.type());
    if (a.is_number()) {
        INFO(place);
        CHECK_THAT(a.get<double>(), WithinRel(b.get<double>(), 1e-12));
    } else if (a.is_structured()) {
        const json left = a.flatten(), right = b.flatten();
        REQUIRE(left.size() == right.size());
        for (const auto& [key, value] : left.items())
            if (!value.is_structured()) checkSame(value, right.at(key), place + key);
    } else {
        CHECK(a == b);
    }
}

}  // namespace

TEST_CASE("the four scenarios of the rich sample come to what following every customer by hand comes to") {
    const json compared = output("compare " + quotedSample("broadband-order"))["scenarios"];
    REQUIRE(compared.size() == scenarios.size());
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        CAPTURE(scenarios[i].name);
        CHECK(compared[i]["name"] == scenarios[i].name);
        CHECK_THAT(compared[i]["impact_rate"].get<double>(), WithinRel(expected(scenarios[i]), 1e-9));
    }
}

TEST_CASE(
    "evaluate, compare, engine and the headline alone say the same of each scenario, from either file") {
    const model::JourneyBundle bundle = bundleOfSample();
    const tests::TemporaryFolder folder;
    const std::string workspace = folder.file("order.throughline");
    store::saveWorkspace({"Work", {bundle}}, workspace);
    const json compared = output("compare " + quotedSample("broadband-order"))["scenarios"];
    checkSame(compared, output("compare '" + workspace + "'")["scenarios"], "workspace");
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        CAPTURE(scenarios[i].name);
        const std::string scenario = " --scenario '" + scenarios[i].name + "'";
        const json evaluated = output("evaluate " + quotedSample("broadband-order") + scenario);
        for (const char* key : {"impact_rate", "one_in", "rolled_throughput_yield", "abandonment_rate",
                                "expected_cost", "revenue_at_risk"})
            CHECK(evaluated[key] == compared[i][key]);
        checkSame(evaluated, output("evaluate '" + workspace + "'" + scenario), "workspace");
        const model::ScenarioId id = i == 0 ? model::ScenarioId() : bundle.scenarios->at(i - 1).id;
        const model::Journey journey = model::applyScenario(bundle, id)->journey;
        CHECK(evaluated["impact_rate"] == engine::evaluate(journey)->impactRate);
        CHECK_THAT(*engine::impactRateOf(journey), WithinRel(evaluated["impact_rate"].get<double>(), 1e-12));
        const auto steps = engine::contributions(bundle, {}, id);
        REQUIRE(steps.ok());
        CHECK_THAT(steps->scenario, WithinRel(evaluated["impact_rate"].get<double>(), 1e-12));
        CHECK_THAT(steps->reference, WithinRel(compared[0]["impact_rate"].get<double>(), 1e-12));
    }
}

}  // namespace throughline
