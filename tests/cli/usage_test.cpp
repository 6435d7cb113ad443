#include <sys/wait.h>

#include "run_cli.h"
#include "support/catch.h"

namespace throughline {
namespace {

using tests::containsText;
using tests::Ran;
using tests::runCli;
using tests::sample;

TEST_CASE("the program says its version and its help on standard output") {
    const Ran version = runCli("--version");
    CHECK(version.exitCode == 0);
    CHECK(version.out == "throughline-cli " THROUGHLINE_VERSION "\n");
    CHECK(version.err.empty());
    const Ran help = runCli("--help");
    CHECK(help.exitCode == 0);
    CHECK_THAT(help.out, containsText("evaluate"));
    CHECK_THAT(help.out, containsText("Exit codes: 0 done"));
    CHECK(help.err.empty());
}

TEST_CASE("each call has its own help") {
    for (const std::string call : {"evaluate", "simulate", "compare", "check", "convert"}) {
        const Ran help = runCli(call + " --help");
        CHECK(help.exitCode == 0);
        CHECK_THAT(help.out, containsText(call == "convert" ? "OUT" : "FILE"));
        CHECK(help.err.empty());
    }
}

TEST_CASE("a command that is none is named, with those that there are") {
    const Ran ran = runCli("frobnicate x");
    CHECK(ran.exitCode == 2);
    CHECK_THAT(ran.err, containsText("frobnicate: no such command; there are evaluate, simulate, compare"));
}

TEST_CASE("wrong usage ends with 2, and says why on standard error") {
    for (const std::string arguments :
         {"", "frobnicate", "evaluate", "evaluate a b", "check", "convert a.json", "evaluate x --format yaml",
          "evaluate x --journey", "evaluate x --frobnicate", "evaluate x --seed 5", "--frobnicate"}) {
        CAPTURE(arguments);
        const Ran ran = runCli(arguments);
        CHECK(ran.exitCode == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}

TEST_CASE("a file that is not there ends with 3") {
    for (const std::string arguments :
         {"evaluate /nowhere/a.json", "check /nowhere/a.throughline", "convert /nowhere/a.json b.json"}) {
        CAPTURE(arguments);
        const Ran ran = runCli(arguments);
        CHECK(ran.exitCode == 3);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, containsText("/nowhere/a."));
        CHECK_THAT(ran.err, containsText("No such file or directory"));
    }
}

TEST_CASE("a folder in place of a file ends with 3") {
    CHECK(runCli("evaluate /").exitCode == 3);
}

TEST_CASE("standard output that takes nothing more ends with 3") {
    const tests::TemporaryFolder folder;
    std::string command = "'" THROUGHLINE_CLI "' evaluate '";
    command.append(sample("ten-silos")).append("' > /dev/full 2> '").append(folder.file("err")).append("'");
    const int status = std::system(command.c_str());
    CHECK(WEXITSTATUS(status) == 3);
    CHECK_THAT(tests::contentOf(folder.file("err")), containsText("standard output: cannot be written: "));
}

}  // namespace
}  // namespace throughline
