#include "run_cli.h"
#include "support/catch.h"

namespace throughline {
namespace {

using tests::containsText;
using tests::quotedSample;
using tests::Ran;
using tests::runCli;

struct NumberOption {
    std::string call;
    std::string option;
    std::string wanted;
};

const std::string seeds = "a whole number from 0 to 18446744073709551615";
const std::string draws = "a whole number from 1 to 10000000";

const std::vector<NumberOption> wholeNumbers{
    {"evaluate", "--draws", draws},
    {"evaluate", "--draws 30 --seed", seeds},
    {"compare", "--draws", draws},
    {"compare", "--draws 30 --seed", seeds},
    {"simulate", "--customers", "a whole number from 100 to 10000000000"},
    {"simulate", "--customers 100 --seed", seeds},
    {"simulate", "--customers 100 --threads", "a whole number from 1 to 1024"},
};

void checkRefused(const NumberOption& option, const std::string& value) {
    const std::string line =
        option.call + " " + quotedSample("ten-silos") + " " + option.option + " '" + value + "'";
    CAPTURE(line);
    const Ran ran = runCli(line);
    CHECK(ran.exitCode == 2);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, containsText(": \"" + value + "\" is not " + option.wanted));
}

TEST_CASE("a number that is none is wrong usage, and what is wanted is said") {
    for (const NumberOption& option : wholeNumbers)
        for (const char* value : {"abc", "nan", "inf", "0x10", "10x", "", " 100", "-1", "+100", "1e3", "1.5",
                                  "1,000", "99999999999999999999"})
            checkRefused(option, value);
    checkRefused(wholeNumbers[0], "0");
    checkRefused(wholeNumbers[0], "10000001");
    checkRefused(wholeNumbers[4], "99");
}

TEST_CASE("whole numbers are decimal, whatever they begin with") {
    const std::string file = quotedSample("broadband-order");
    CHECK(runCli("evaluate " + file + " --draws 030 --seed 010").out ==
          runCli("evaluate " + file + " --draws 30 --seed 10").out);
    CHECK_THAT(runCli("evaluate " + file + " --draws 30 --seed 18446744073709551615").out,
               containsText("seed 18446744073709551615"));
}

TEST_CASE("a target is a number from 0 to 1 and nothing else") {
    const NumberOption target{"seek", "--all-silos --target", "a number from 0 to 1; 0.1 is 10 %"};
    for (const char* value : {"nan", "NaN", "inf", "-inf", "0x0.8", "0.1x", "10%", "", " 0.1", "1e400",
                              "-0.1", "1.01", "10", "0,1", "abc"})
        checkRefused(target, value);
    const std::string call = "seek " + quotedSample("ten-silos") + " --all-silos --target ";
    for (const char* value : {"0", "1", "0.05", ".05", "5e-2", "1e-320"}) {
        CAPTURE(value);
        CHECK(runCli(call + value).exitCode == 0);
    }
    CHECK(runCli(call + "-0").out == runCli(call + "0").out);
}

}  // namespace
}  // namespace throughline
