#include <nlohmann/json.hpp>

#include "run_cli.h"
#include "support/catch.h"

namespace throughline {
namespace {

using nlohmann::json;
using tests::containsText;
using tests::quotedSample;
using tests::Ran;
using tests::runCli;

json compared(const std::string& arguments) {
    const Ran ran = runCli("compare " + arguments + " --format json");
    REQUIRE(ran.exitCode == 0);
    CHECK(ran.err.empty());
    return json::parse(ran.out);
}

TEST_CASE("compare prints every scenario against the baseline") {
    const json result = compared(quotedSample("repair-visit"));
    REQUIRE(result["scenarios"].size() == 2);
    const json& baseline = result["scenarios"][0];
    const json& better = result["scenarios"][1];
    CHECK(baseline["id"].is_null());
    CHECK(baseline["name"] == "Baseline");
    CHECK(better["id"] == "better-diagnosis");
    CHECK_THAT(better["impact_rate"].get<double>(), WithinRel(0.1, 1e-12));
    CHECK_THAT(better["impact_change"].get<double>(), WithinRel(-0.2, 1e-12));
    CHECK_THAT(better["expected_cost_change"].get<double>(), WithinRel(-28.0, 1e-9));
    CHECK(better["weakest_link"] == "diagnosis");
    CHECK_FALSE(result.contains("uncertainty"));
}

TEST_CASE("common draws say how likely each scenario is to beat each other") {
    const json draws = compared(quotedSample("broadband-order") + " --draws 200 --seed 3")["uncertainty"];
    CHECK(draws["draws"] == 200);
    CHECK(draws["seed"] == 3);
    REQUIRE(draws["beats"].size() == 4);
    CHECK(draws["beats"][0][1] == 0.0);
    CHECK(draws["beats"][2][0] == 1.0);
}

TEST_CASE("the table of a comparison names scenarios, points and weakest links") {
    const Ran ran = runCli("compare " + quotedSample("broadband-order") + " --draws 100");
    CHECK(ran.exitCode == 0);
    for (const char* text : {"Appointments that hold", "Points", "Field engineering", "How sure"})
        CHECK_THAT(ran.out, containsText(text));
}

TEST_CASE("a scenario without a result ends the comparison with 1 and its name") {
    const Ran ran = runCli("compare -", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a"}, {"id": "b"}],
                    "handoffs": [{"id": "on", "from": "a", "to": "b"},
                                 {"id": "back", "from": "b", "to": "b", "share": 0.5}]},
        "scenarios": [{"id": "x", "name": "For ever",
                       "changes": [{"handoff": "back", "set": {"share": 1}}]}]})");
    CHECK(ran.exitCode == 1);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, containsText("standard input: For ever: "));
}

}  // namespace
}  // namespace throughline
