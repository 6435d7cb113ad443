#include "run_cli.h"
#include "support/catch.h"

namespace throughline {
namespace {

using tests::containsText;
using tests::quotedSample;
using tests::Ran;
using tests::runCli;
using tests::sample;

TEST_CASE("a valid file is summed up in one line") {
    const Ran ran = runCli(std::string("check ") + quotedSample("ten-silos"));
    CHECK(ran.exitCode == 0);
    CHECK(ran.out ==
          sample("ten-silos") + ": valid; 10 silos, 9 hand-offs, 0 scenarios; 0 warnings, 0 hints\n");
    CHECK(ran.err.empty());
}

TEST_CASE("what nobody owns is told, and the file is valid all the same") {
    const Ran ran = runCli(std::string("check ") + quotedSample("broadband-order"));
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.out, containsText(": valid; 15 silos, 22 hand-offs, 3 scenarios; 0 warnings, 5 hints\n"));
    CHECK_THAT(ran.err,
               containsText(sample("broadband-order") + ": /journey/handoffs/10/owner: hint: nobody owns the "
                                                        "hand-off Order desk → Field engineering yet\n"));
}

TEST_CASE("an invalid file ends with 1, every finding on standard error") {
    const Ran ran = runCli("check -", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a", "error_rate": 1.7}], "handoffs": [{"from": "a", "to": "b"}]}})");
    CHECK(ran.exitCode == 1);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err,
               containsText("standard input: /journey/silos/0/error_rate: 1.7 is not between 0 and 1\n"));
    CHECK_THAT(ran.err, containsText("standard input: /journey/handoffs/0/to: "));
}

TEST_CASE("a loop that nobody can leave is an error of the check") {
    const Ran ran = runCli("check -", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "start"}, {"id": "a"}, {"id": "b"}],
                    "handoffs": [{"from": "start", "to": "a"}, {"from": "a", "to": "b"}, {"from": "b", "to": "a"}]}})");
    CHECK(ran.exitCode == 1);
    CHECK_THAT(ran.out,
               containsText("standard input: not valid, 1 error; 3 silos, 3 hand-offs, 0 scenarios; "));
    CHECK_THAT(ran.err, containsText("standard input: /journey"));
}

TEST_CASE("a loop that only a scenario makes is told with the scenario") {
    const Ran ran = runCli("check -", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a", "entry_share": 1}, {"id": "b"}, {"id": "c"}],
                    "handoffs": [{"from": "a", "to": "b"}, {"id": "back", "from": "b", "to": "a", "share": 0.5}, {"from": "b", "to": "c"}]},
        "scenarios": [{"id": "x", "name": "Round and round", "changes": [{"handoff": "back", "set": {"share": 1}}]}]})");
    CHECK(ran.exitCode == 1);
    CHECK_THAT(ran.err, containsText("standard input: /scenarios/0: in the scenario “Round and round”: "));
}

TEST_CASE("a file with nothing in it is said to be empty") {
    const tests::TemporaryFolder folder;
    const std::string file = folder.write("a.json", "");
    const Ran ran = runCli("check '" + file + "'");
    CHECK(ran.exitCode == 1);
    CHECK(ran.err == file + ": the file is empty\n");
}

TEST_CASE("a scaled rate that is clipped is a warning") {
    const Ran ran = runCli("check -", R"({"format": "throughline-journey", "version": 1,
        "journey": {"silos": [{"id": "a", "owner": "Ada", "error_rate": 0.5}]},
        "scenarios": [{"id": "x", "changes": [{"silo": "a", "scale": {"error_rate": 3}}]}]})");
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.err, containsText("standard input: /scenarios/0/changes/0/scale/error_rate: warning: "));
    CHECK_THAT(ran.out, containsText("1 warning, 0 hints"));
}

}  // namespace
}  // namespace throughline
