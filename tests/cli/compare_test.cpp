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

/// Of a scenario in which the 21 causes of the large journey never happen.
std::string changesOfCauses() {
    std::string changes;
    for (int i = 0; i < 21; ++i)
        changes += std::string(i == 0 ? "" : ",") + R"({"shared_cause": ")" + std::to_string(i) +
                   R"(", "set": {"probability": 0}})";
    return changes;
}

std::string lineWith(const std::string& text, const std::string& word) {
    const std::size_t at = text.find(word);
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find('\n', at) - at);
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

TEST_CASE("the table says which scenarios are simulated, and where they lie") {
    const std::string file = tests::tooLargeForExact(R"([{"id": "x", "name": "None fails", "changes": [)" +
                                                     changesOfCauses() + "]}]");
    const Ran ran = runCli("compare -", file);
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.out, containsText("Simulated; at 95 % confidence"));
    CHECK_THAT(lineWith(ran.out, "Baseline"), containsText(" % to "));
    CHECK_THAT(lineWith(ran.out, "None fails"), containsText(" exact "));
    CHECK_THAT(runCli("compare " + quotedSample("repair-visit")).out, !containsText("Simulated"));
}

TEST_CASE("draws for a comparison that is too large for them are refused with what there is instead") {
    const Ran ran = runCli("compare - --draws 10", tests::tooLargeForExact());
    CHECK(ran.exitCode == 1);
    CHECK_THAT(ran.err, containsText("standard input: draws need exact results; without --draws the result "
                                     "comes from simulation\n"));
}

TEST_CASE("one draw is one draw") {
    const Ran ran = runCli("compare " + quotedSample("broadband-order") + " --draws 1");
    CHECK_THAT(ran.out, containsText("How sure, in 1 common draw of what is known, seed 1\n"));
}

TEST_CASE("a comparison warns of what each scenario's results warn of, as evaluate does") {
    const std::string file =
        R"({"format": "throughline-journey", "version": 1, "journey": {"silos": [{"id": "a", "error_rate": 0.5}]},
        "scenarios": [{"id": "x", "name": "Worse", "changes": [{"silo": "a", "scale": {"error_rate": 3}}]},
                      {"id": "y", "name": "Better", "changes": [{"silo": "a", "scale": {"error_rate": 0.5}}]}]})";
    const json scenarios = json::parse(runCli("compare - --format json", file).out)["scenarios"];
    const json evaluated = json::parse(runCli("evaluate - --scenario x --format json", file).out);
    CHECK(scenarios[0]["warnings"].empty());
    REQUIRE(scenarios[1]["warnings"].size() == 1);
    CHECK(scenarios[1]["warnings"] == evaluated["warnings"]);
    CHECK(scenarios[2]["warnings"].empty());
    const Ran table = runCli("compare -", file);
    CHECK(table.err.empty());
    CHECK_THAT(table.out,
               containsText("\nWarnings\n  Worse: " + evaluated["warnings"][0].get<std::string>() + "\n"));
}

TEST_CASE("what already the baseline warns of is said once in the table") {
    const std::string file =
        R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a", "entry_share": 1, "error_rate": 0.5}, {"id": "b"}, {"id": "c"}],
                    "handoffs": [{"from": "b", "to": "c"}]},
        "scenarios": [{"id": "x", "name": "Better", "changes": [{"silo": "a", "set": {"error_rate": 0.1}}]}]})";
    const json scenarios = json::parse(runCli("compare - --format json", file).out)["scenarios"];
    REQUIRE(scenarios[0]["warnings"].size() > 0);
    CHECK(scenarios[1]["warnings"] == scenarios[0]["warnings"]);
    const std::string table = runCli("compare -", file).out;
    CHECK_THAT(table, containsText("\n  Baseline: " + scenarios[0]["warnings"][0].get<std::string>()));
    CHECK_THAT(table, !containsText("\n  Better: "));
}

}  // namespace
}  // namespace throughline
