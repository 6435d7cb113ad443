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

json sought(const std::string& arguments) {
    const Ran ran = runCli("seek " + arguments + " --format json");
    INFO(ran.err);
    REQUIRE(ran.exitCode == 0);
    CHECK(ran.err.empty());
    return json::parse(ran.out);
}

double number(const json& object, const char* key) {
    return object.at(key).get<double>();
}

/// The sample with another figure at a JSON pointer, on standard input of `evaluate`.
double impactWith(const std::string& name, const std::string& pointer, double value) {
    json file = json::parse(tests::contentOf(sample(name)));
    file[json::json_pointer(pointer)] = value;
    const Ran ran = runCli("evaluate - --format json", file.dump());
    REQUIRE(ran.exitCode == 0);
    return number(json::parse(ran.out), "impact_rate");
}

TEST_CASE("seek finds the error budget of ten silos") {
    const json result = sought(quotedSample("ten-silos") + " --all-silos --target 0.05");
    CHECK(result["all_silos"] == true);
    CHECK(result["field"] == "error_rate");
    CHECK(result["reach"] == "reached");
    CHECK(result["scenario"] == "Baseline");
    CHECK_THAT(number(result, "value"), WithinRel(-std::expm1(std::log1p(-0.05) / 10), 1e-12));
    CHECK_THAT(number(result, "impact_rate"), WithinRel(0.05, 1e-12));
    CHECK(number(result, "value_now") == 0.02);
}

TEST_CASE("what seek finds, evaluate confirms with the value in the file") {
    const json silo = sought(quotedSample("broadband-order") + " --silo field --target 0.19");
    REQUIRE(silo["silo"] == "field");
    json file = json::parse(tests::contentOf(sample("broadband-order")));
    std::size_t place = 0;
    while (file["journey"]["silos"][place]["id"] != "field") ++place;
    const std::string pointer = "/journey/silos/" + std::to_string(place) + "/error_rate";
    CHECK_THAT(impactWith("broadband-order", pointer, number(silo, "value")), WithinRel(0.19, 1e-10));
}

TEST_CASE("seek and evaluate print the same rate of now, in a scenario too") {
    for (const char* scenario : {"Baseline", "Appointments that hold", "First time right"}) {
        const std::string arguments =
            quotedSample("broadband-order") + " --scenario '" + scenario + "' --format json";
        const Ran evaluated = runCli("evaluate " + arguments);
        const Ran seek = runCli("seek --silo 'Field engineering' --target 0.15 " + arguments);
        const json result = json::parse(seek.out);
        CHECK(result["scenario"] == scenario);
        CHECK_THAT(number(result, "impact_rate_now"),
                   WithinRel(number(json::parse(evaluated.out), "impact_rate"), 1e-12));
    }
}

TEST_CASE("a target out of reach is answered with how far it goes") {
    const json result = sought(quotedSample("broadband-order") + " --silo field --target 0.1");
    CHECK(result["reach"] == "above");
    CHECK(number(result, "value") == 0);
    CHECK_THAT(number(result, "impact_rate"),
               WithinRel(impactWith("broadband-order", "/journey/silos/9/error_rate", 0.0), 0.2));
    const Ran ran = runCli("seek " + quotedSample("broadband-order") + " --silo field --target 0.1");
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.out, containsText("10.0 % cannot be reached: even with error rate 0 %"));
    CHECK(sought(quotedSample("ten-silos") + " --silo marketing --target 0.05 --recovery")["reach"] ==
          "above");
}

TEST_CASE("seek takes hand-offs and shared causes by id or by the name on screen") {
    const std::string file = quotedSample("broadband-order");
    CHECK(sought(file + " --handoff order-field --target 0.2") ==
          sought(file + " --handoff 'Order desk → Field engineering' --target 0.2"));
    CHECK(sought(file + " --shared-cause 'CRM outage' --target 0.2")["field"] == "probability");
    CHECK(sought(file + " --all-handoffs --target 0.2")["value_now"].is_null());
}

TEST_CASE("seek wants one figure and a target between 0 and 1") {
    const std::string file = "seek " + quotedSample("ten-silos");
    for (const char* wrong : {" --target 0.1", " --all-silos", " --all-silos --target 10",
                              " --all-silos --silo x --target 0.1", " --silo nobody --target 0.1"}) {
        CAPTURE(wrong);
        CHECK(runCli(file + wrong).exitCode == 2);
    }
    CHECK_THAT(runCli(file + " --silo nobody --target 0.1").err,
               containsText("no single silo is called \"nobody\""));
}

TEST_CASE("a recovery rate is sought for silos only") {
    const std::string file = "seek " + quotedSample("broadband-order") + " --target 0.2 --recovery";
    for (const char* wrong : {" --handoff order-field", " --all-handoffs", " --shared-cause 'CRM outage'"}) {
        CAPTURE(wrong);
        const Ran ran = runCli(file + wrong);
        CHECK(ran.exitCode == 2);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, containsText("--recovery goes with --silo and --all-silos: only silos have a "
                                         "recovery rate"));
    }
    CHECK(runCli(file + " --all-silos").exitCode == 0);
}

TEST_CASE("a silo, hand-off or shared cause that is not there ends with those that are") {
    const auto err = [](const std::string& name, const std::string& wrong) {
        const Ran ran = runCli("seek " + quotedSample(name) + " --target 0.1 " + wrong);
        CHECK(ran.exitCode == 2);
        return ran.err;
    };
    CHECK_THAT(
        err("repair-visit", "--silo nope"),
        containsText("no single silo is called \"nope\"; there are:\n  Call centre (id call-centre)\n"));
    CHECK_THAT(err("repair-visit", "--handoff nope"),
               containsText("; there are:\n  Call centre → Engineer (id diagnosis)\n"));
    CHECK_THAT(err("repair-visit", "--shared-cause nope"),
               containsText("no shared cause is called \"nope\": there is none\n"));
    CHECK_THAT(err("broadband-order", "--handoff nope"), containsText("\n  and 2 more\n"));
}

TEST_CASE("a name that several have ends with their ids") {
    const Ran ran =
        runCli("seek - --target 0.1 --handoff 'A → B'", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
                    "handoffs": [{"id": "one", "from": "a", "to": "b", "share": 0.5},
                                 {"id": "two", "from": "a", "to": "b", "share": 0.5},
                                 {"id": "back", "from": "b", "to": "a", "share": 0.1}]}})");
    CHECK(ran.exitCode == 2);
    CHECK(ran.err ==
          "standard input: several hand-offs are called \"A → B\"; say which one by its id:\n"
          "  A → B (id one)\n  A → B (id two)\n");
}

TEST_CASE("seek in a journey that is too large for it is refused with what there is instead") {
    const Ran ran = runCli("seek - --target 0.1 --all-silos", tests::tooLargeForExact());
    CHECK(ran.exitCode == 1);
    CHECK_THAT(ran.err,
               containsText("too many for an exact result\nstandard input: seek needs exact results; "
                            "evaluate simulates this journey\n"));
    CHECK_THAT(
        runCli(
            "seek - --target 0.1 --all-silos",
            R"({"format": "throughline-journey", "version": 1, "journey": {"silos": [{"id": "a"}, {"id": "b"}],
                          "handoffs": [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}]}})")
            .err,
        !containsText("seek needs exact results"));
}

}  // namespace
}  // namespace throughline
