#include <cmath>
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
using tests::sample;

json evaluated(const std::string& arguments) {
    const Ran ran = runCli(std::string("evaluate ") + arguments + " --format json");
    REQUIRE(ran.exitCode == 0);
    CHECK(ran.err.empty());
    return json::parse(ran.out);
}

double number(const json& object, const char* key) {
    return object.at(key).get<double>();
}

TEST_CASE("ten silos at 2 % let 18.3 % of the customers down") {
    const json result = evaluated(quotedSample("ten-silos"));
    CHECK(result["journey"] == "Ten silos at 2 %");
    CHECK(result["scenario"] == "Baseline");
    CHECK_THAT(number(result, "impact_rate"), WithinRel(1 - std::pow(0.98, 10), 1e-12));
    CHECK_THAT(number(result, "one_in"), WithinAbs(5.47, 0.005));
    CHECK(result["silos"].size() == 10);
    CHECK(result["handoffs"].size() == 9);
    CHECK(result["customers_impacted"].is_null());
}

TEST_CASE("draws give the range of what is known, the same for the same seed") {
    const std::string file = quotedSample("broadband-order");
    const json first = evaluated(file + " --draws 500 --seed 7")["uncertainty"];
    CHECK(first == evaluated(file + " --draws 500 --seed 7")["uncertainty"]);
    CHECK(first != evaluated(file + " --draws 500 --seed 8")["uncertainty"]);
    CHECK(first["draws"] == 500);
    CHECK(first["seed"] == 7);
    const json& impact = first["impact_rate"];
    const double point = number(evaluated(file), "impact_rate");
    CHECK(number(impact, "p05") < point);
    CHECK(point < number(impact, "p95"));
    CHECK_THAT(number(impact, "mean"), WithinRel(point, 0.02));
    double chances = 0;
    for (const json& link : first["weakest_link"]) chances += number(link, "probability");
    CHECK_THAT(chances, WithinAbs(1, 1e-9));
    CHECK_FALSE(evaluated(file).contains("uncertainty"));
}

TEST_CASE("draws are a number from 1, and a seed needs draws") {
    for (const char* wrong : {" --draws 0", " --draws x", " --draws -3", " --seed 4"}) {
        CAPTURE(wrong);
        CHECK(runCli("evaluate " + quotedSample("ten-silos") + wrong).exitCode == 2);
    }
}

TEST_CASE("the table says the range of the draws") {
    const Ran ran = runCli("evaluate " + quotedSample("broadband-order") + " --draws 1000");
    CHECK_THAT(ran.out, containsText("90 % range "));
    CHECK_THAT(ran.out, containsText("1,000 draws of what is known, seed 1"));
}

TEST_CASE("everyone handing to everyone lets 59.7 % of the customers down") {
    const json result = evaluated(quotedSample("everyone-to-everyone"));
    CHECK_THAT(number(result, "impact_rate"), WithinRel(1 - std::pow(0.98, 45), 1e-12));
}

TEST_CASE("the repair visit costs 198, and 170 with the better diagnosis") {
    const json baseline = evaluated(quotedSample("repair-visit"));
    CHECK_THAT(number(baseline["silos"][1], "visits"), WithinRel(1.3, 1e-9));
    CHECK_THAT(number(baseline, "expected_cost"), WithinRel(198.0, 1e-9));
    const json better = evaluated(quotedSample("repair-visit") + " --scenario 'Better diagnosis'");
    CHECK(better["scenario"] == "Better diagnosis");
    CHECK_THAT(number(better["silos"][1], "visits"), WithinRel(1.1, 1e-9));
    CHECK_THAT(number(better, "expected_cost"), WithinRel(170.0, 1e-9));
}

TEST_CASE("the broadband order lets down between 15 % and 30 % of its customers, and its scenarios fewer") {
    const std::string file = quotedSample("broadband-order");
    const double baseline = number(evaluated(file), "impact_rate");
    CHECK(baseline > 0.15);
    CHECK(baseline < 0.3);
    const double appointments = number(evaluated(file + " --scenario appointments"), "impact_rate");
    const double firstTimeRight = number(evaluated(file + " --scenario first-time-right"), "impact_rate");
    CHECK(appointments < baseline);
    CHECK(firstTimeRight < appointments);
    CHECK(number(evaluated(file + " --scenario ten-percent-better"), "impact_rate") < baseline);
}

TEST_CASE("first impacts add up to the impact rate") {
    const json result = evaluated(quotedSample("broadband-order"));
    double sum = 0;
    for (const char* list : {"silos", "handoffs"})
        for (const json& element : result[list]) sum += number(element, "first_impact");
    CHECK_THAT(sum, WithinRel(number(result, "impact_rate"), 1e-9));
}

TEST_CASE("the table begins with the headline and names the weakest links") {
    const Ran ran = runCli(std::string("evaluate ") + quotedSample("broadband-order"));
    CHECK(ran.exitCode == 0);
    CHECK(ran.err.empty());
    CHECK_THAT(ran.out, containsText("New broadband order · Baseline\n\n20."));
    CHECK_THAT(ran.out, containsText(" % of customers let down · 1 in 4.9\n"));
    CHECK_THAT(ran.out, containsText("\nWeakest links\n  Silo or hand-off "));
    CHECK_THAT(ran.out, containsText("\n  Field engineering   "));
    CHECK_THAT(ran.out, containsText("Revenue at risk"));
    CHECK_THAT(ran.out, containsText("Small business"));
}

TEST_CASE("of equally weak links the table names the first in the file first") {
    const Ran ran = runCli(std::string("evaluate ") + quotedSample("ten-silos"));
    CHECK_THAT(ran.out, containsText("Impact if perfect\n  Marketing "));
    CHECK(ran.out.find("  Sales ") < ran.out.find("  Credit check "));
}

TEST_CASE("the table of the repair visit, to the letter") {
    const Ran ran = runCli(std::string("evaluate ") + quotedSample("repair-visit"));
    CHECK(ran.out == R"(Repair visit: call centre and engineer · Baseline

30.0 % of customers let down · 1 in 3.3

Per customer
  Nothing goes wrong anywhere (rolled throughput yield)       70.0 %
  Let down, if failures are not independent                   30.0 %
  Leave on the way                                               0 %
  Visits                                                        2.30
  Failures that nobody put right                               0.300
  Failures that were put right                                 0.000
  Cost                                                    198.00 GBP

Weakest links
  Silo or hand-off         Own error rate   First let-down   Impact if perfect
  Call centre → Engineer           30.0 %           30.0 %                 0 %
)");
}

TEST_CASE("how failures hang together is not guessed where shared causes say it") {
    CHECK_THAT(runCli(std::string("evaluate ") + quotedSample("ten-silos")).out,
               containsText("not independent"));
    CHECK_THAT(runCli(std::string("evaluate ") + quotedSample("broadband-order")).out,
               !containsText("not independent"));
}

TEST_CASE("what stops a journey is said before what is only a hint") {
    const std::string journey =
        R"({"format": "throughline-journey", "version": 1, "journey": {"departments": [{"id": "d", "name": "D"}],
            "silos": [{"id": "a", "department": "d"}, {"id": "b", "department": "d"}],
            "handoffs": [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}]}})";
    const Ran ran = runCli("evaluate -", journey);
    CHECK(ran.exitCode == 1);
    CHECK(ran.err.find("no customer can enter") < ran.err.find("hint:"));
}

TEST_CASE("a journey without errors lets nobody down") {
    const std::string perfect =
        R"({"format": "throughline-journey", "version": 1, "journey": {"silos": [{"id": "a"}]}})";
    const Ran table = runCli("evaluate -", perfect);
    CHECK(table.exitCode == 0);
    CHECK_THAT(table.out, containsText("\n0 % of customers let down\n"));
    CHECK(json::parse(runCli("evaluate - --format json", perfect).out)["one_in"].is_null());
}

TEST_CASE("a dash reads the journey file from standard input") {
    CHECK(runCli("evaluate -", tests::contentOf(sample("ten-silos"))).out ==
          runCli(std::string("evaluate ") + quotedSample("ten-silos")).out);
}

TEST_CASE("a scenario that is not there ends with 2 and names those that are") {
    const Ran ran =
        runCli(std::string("evaluate ") + quotedSample("broadband-order") + " --scenario 'First time wrong'");
    CHECK(ran.exitCode == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err ==
          sample("broadband-order") + R"(: no single scenario is called "First time wrong"; there are:
  Baseline
  Appointments that hold (id appointments)
  First time right (id first-time-right)
  Everyone ten percent better (id ten-percent-better)
)");
}

TEST_CASE("a journey that is not there ends with 2 and names those that are") {
    const Ran ran = runCli(std::string("evaluate ") + quotedSample("ten-silos") + " --journey Other");
    CHECK(ran.exitCode == 2);
    CHECK_THAT(ran.err,
               containsText("no single journey is called \"Other\"; there are:\n  Ten silos at 2 % (id "));
}

TEST_CASE("an invalid file ends with 1 and tells all that is wrong, one a line") {
    const Ran ran = runCli("evaluate -", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a", "error_rate": 1.7, "eror": 1}]}})");
    CHECK(ran.exitCode == 1);
    CHECK(ran.out.empty());
    CHECK(ran.err ==
          "standard input: /journey/silos/0/error_rate: 1.7 is not between 0 and 1\n"
          "standard input: /journey/silos/0/eror: unknown key \"eror\"; the keys known here are \"id\", "
          "\"name\", \"department\", "
          "\"owner\", \"stage\", \"x\", \"y\", \"notes\", \"error_rate\", \"recovery_rate\", "
          "\"abandonment_rate\", \"relative_risk\", "
          "\"visit_cost\", \"recovery_cost\", \"fan_out\", \"entry_share\", \"estimates\"\n");
}

TEST_CASE("a loop that nobody can leave ends with 1") {
    const Ran ran = runCli("evaluate -", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "start"}, {"id": "a"}, {"id": "b"}],
                    "handoffs": [{"from": "start", "to": "a"}, {"from": "a", "to": "b"}, {"from": "b", "to": "a"}]}})");
    CHECK(ran.exitCode == 1);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, containsText("standard input: /journey"));
}

TEST_CASE("a journey that is too large for an exact result is simulated, and says so") {
    const std::string file = tests::tooLargeForExact();
    const Ran ran = runCli("evaluate - --format json", file);
    CHECK(ran.exitCode == 0);
    const json result = json::parse(ran.out);
    CHECK(result["method"] == "simulated");
    CHECK(result["confidence_interval"][0].get<double>() < number(result, "impact_rate"));
    CHECK_THAT(number(result, "impact_rate"), WithinAbs(1 - 0.9 * std::pow(0.99, 21), 0.005));
    CHECK(result["silos"][0]["cost_of_failure"].is_null());
    CHECK_THAT(runCli("evaluate -", file).out, containsText(" · simulated\n"));
}

TEST_CASE("draws of a journey that is too large for them are refused with what there is instead") {
    const Ran ran = runCli("evaluate - --draws 10", tests::tooLargeForExact());
    CHECK(ran.exitCode == 1);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err,
               containsText("too many for an exact result\nstandard input: draws need exact results; "
                            "without --draws the result comes from simulation\n"));
}

TEST_CASE("fewer draws than have a 90 % range are told as such, and one draw is one") {
    const std::string file = quotedSample("broadband-order");
    const auto lineOf = [&](const std::string& draws) {
        const std::string out = runCli("evaluate " + file + " --draws " + draws).out;
        const std::size_t end = out.find('\n', out.find("draw"));
        const std::size_t begin = out.rfind('\n', end - 1) + 1;
        return out.substr(begin, end - begin);
    };
    CHECK(lineOf("1") == "1 draw of what is known, seed 1: a 90 % range takes at least 20");
    CHECK(lineOf("19") == "19 draws of what is known, seed 1: a 90 % range takes at least 20");
    CHECK_THAT(lineOf("20"), containsText(" to "));
    CHECK_THAT(lineOf("20"), containsText(" · 20 draws of what is known, seed 1"));
    CHECK(evaluated(file + " --draws 1")["uncertainty"]["impact_rate"]["p05"].is_number());
}

TEST_CASE("a journey without a name is called so") {
    const std::string file =
        R"({"format": "throughline-journey", "version": 1, "journey": {"silos": [{"id": "a", "error_rate": 0.5}]},
            "scenarios": [{"id": "x", "name": ""}]})";
    for (const std::string call :
         {"evaluate -", "simulate - --customers 100", "seek - --all-silos --target 0.1"})
        CHECK(runCli(call, file).out.starts_with("Journey without a name · Baseline\n"));
    CHECK(runCli("compare -", file).out.starts_with("Journey without a name\n"));
    CHECK(json::parse(runCli("evaluate - --format json", file).out)["journey"] == "");
    CHECK_THAT(runCli("evaluate - --scenario x", file).out, containsText(" · Scenario without a name\n"));
    CHECK_THAT(runCli("compare -", file).out, containsText("\n  Scenario without a name "));
    CHECK_THAT(runCli("evaluate - --journey y", file).err, containsText("\n  without a name (id "));
}

TEST_CASE("a rate that a scenario scales over 1 is clipped with a warning in the result") {
    const std::string file =
        R"({"format": "throughline-journey", "version": 1, "journey": {"silos": [{"id": "a", "error_rate": 0.5}]},
        "scenarios": [{"id": "x", "changes": [{"silo": "a", "scale": {"error_rate": 3}}]}]})";
    const Ran ran = runCli("evaluate - --scenario x --format json", file);
    CHECK(ran.exitCode == 0);
    const json result = json::parse(ran.out);
    CHECK(result["impact_rate"] == 1.0);
    REQUIRE(result["warnings"].size() == 1);
    CHECK_THAT(result["warnings"][0].get<std::string>(),
               containsText("/scenarios/0/changes/0/scale/error_rate: "));
    CHECK_THAT(runCli("evaluate - --scenario x", file).out,
               containsText("\nWarnings\n  /scenarios/0/changes/0/scale/error_rate: "));
}

}  // namespace
}  // namespace throughline
