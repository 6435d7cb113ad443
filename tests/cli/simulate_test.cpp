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

json simulated(const std::string& arguments) {
    const Ran ran = runCli("simulate " + arguments + " --format json");
    REQUIRE(ran.exitCode == 0);
    CHECK(ran.err.empty());
    return json::parse(ran.out);
}

TEST_CASE("simulate prints each number with its interval, beside the exact one") {
    const json result = simulated(quotedSample("broadband-order") + " --customers 200000");
    CHECK(result["method"] == "simulated");
    CHECK(result["customers"] == 200000);
    CHECK(result["seed"] == 1);
    for (const char* key :
         {"impact_rate", "rolled_throughput_yield", "expected_visits", "expected_cost", "revenue_at_risk"}) {
        CAPTURE(key);
        const json& number = result.at(key);
        CHECK(number.at("low").get<double>() < number.at("estimate").get<double>());
        CHECK(number.at("estimate").get<double>() < number.at("high").get<double>());
        CHECK_THAT(number.at("estimate").get<double>(), WithinRel(number.at("exact").get<double>(), 0.02));
    }
    CHECK(result["silos"].size() == 15);
    CHECK(result["handoffs"].size() == 22);
    CHECK(result["segments"][0]["customers"].get<int>() > 0);
}

TEST_CASE("the same seed plays the same customers on any number of threads") {
    const std::string file = quotedSample("repair-visit") + " --customers 50000 --seed 4";
    CHECK(simulated(file + " --threads 1") == simulated(file + " --threads 3"));
    CHECK(simulated(file) != simulated(quotedSample("repair-visit") + " --customers 50000 --seed 5"));
}

TEST_CASE("simulate knows scenarios") {
    const json result = simulated(quotedSample("repair-visit") + " --scenario 'Better diagnosis'");
    CHECK(result["scenario"] == "Better diagnosis");
    CHECK_THAT(result["impact_rate"]["exact"].get<double>(), WithinRel(0.1, 1e-9));
}

TEST_CASE("rounding keeps no exact result out of its interval") {
    const json result =
        json::parse(runCli("simulate - --customers 1000 --format json", R"({"format": "throughline-journey",
        "version": 1, "journey": {"silos": [{"id": "s", "fan_out": "all", "visit_cost": 0.1}, {"id": "a", "error_rate": 0.1},
                                            {"id": "b", "visit_cost": 0.7}, {"id": "c", "visit_cost": 0.3}],
        "handoffs": [{"from": "s", "to": "a"}, {"from": "s", "to": "b"}, {"from": "a", "to": "c", "share": 0.7},
                     {"id": "x", "from": "a", "to": "c", "share": 0.1}, {"id": "y", "from": "a", "to": "c", "share": 0.2}]}})")
                        .out);
    for (const json& silo : result["silos"]) {
        CAPTURE(silo);
        CHECK(silo["visits"]["low"].get<double>() <= silo["visits"]["exact"].get<double>());
        CHECK(silo["visits"]["exact"].get<double>() <= silo["visits"]["high"].get<double>());
    }
    CHECK(result["expected_cost"]["low"].get<double>() <= result["expected_cost"]["exact"].get<double>());
    CHECK(result["expected_cost"]["exact"].get<double>() <= result["expected_cost"]["high"].get<double>());
}

TEST_CASE("the table of a simulation says how many customers were played") {
    const Ran ran = runCli("simulate " + quotedSample("ten-silos") + " --customers 20000");
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.out, containsText("20,000 customers played one by one, seed 1"));
    CHECK_THAT(ran.out, containsText("18.293 %"));
    CHECK(ran.err.empty());
}

TEST_CASE("a number of customers or threads that makes no sense is wrong usage") {
    for (const char* wrong : {" --customers 1", " --customers x", " --threads 0", " --seed x"}) {
        CAPTURE(wrong);
        CHECK(runCli("simulate " + quotedSample("ten-silos") + wrong).exitCode == 2);
    }
}

TEST_CASE("Ctrl+C stops a simulation with exit code 130 and no result") {
    const tests::TemporaryFolder folder;
    const std::string program = "timeout -s INT 0.5 '" THROUGHLINE_CLI "' simulate ";
    const std::string command = program + quotedSample("broadband-order") + " --customers 10000000000 > '" +
                                folder.file("out") + "' 2> '" + folder.file("err") +
                                "'; [ $? = 124 ] && ! [ -s '" + folder.file("out") +
                                "' ] && grep -q stopped '" + folder.file("err") + "'";
    CHECK(std::system(command.c_str()) == 0);
}

}  // namespace
}  // namespace throughline
