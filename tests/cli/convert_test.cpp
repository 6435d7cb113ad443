#include <sys/stat.h>

#include "run_cli.h"
#include "support/catch.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/store/workspace_file.h"

namespace throughline {
namespace {

using tests::containsText;
using tests::contentOf;
using tests::Ran;
using tests::runCli;
using tests::sample;
using tests::TemporaryFolder;

/// The words as a shell takes them.
std::string call(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) line.append(" '").append(word).append("'");
    return line;
}

/// A workspace with two sample journeys.
std::string workspaceOfTwo(const TemporaryFolder& folder) {
    model::Workspace workspace;
    workspace.name = "Two";
    for (const std::string name : {"ten-silos", "repair-visit"})
        workspace.journeys.push_back(exchange::readJourney(contentOf(sample(name))).value());
    store::saveWorkspace(workspace, folder.file("two.throughline"));
    return folder.file("two.throughline");
}

TEST_CASE("a journey file becomes a workspace and the same journey file again") {
    for (const std::string name : {"ten-silos", "everyone-to-everyone", "repair-visit", "broadband-order"}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        const std::string workspace = folder.file("a.throughline");
        const Ran there = runCli(call({"convert", sample(name), workspace}));
        CHECK(there.exitCode == 0);
        CHECK(there.out.empty());
        CHECK(there.err.empty());
        CHECK(store::looksLikeWorkspace(workspace));
        const Ran back = runCli(call({"convert", workspace, folder.file("b.journey.json")}));
        CHECK(back.exitCode == 0);
        CHECK(contentOf(folder.file("b.journey.json")) == contentOf(sample(name)));
        CHECK(folder.names() == "a.throughline b.journey.json ");
        CHECK(runCli(call({"evaluate", workspace})).out == runCli(call({"evaluate", sample(name)})).out);
    }
}

TEST_CASE("converting a journey file to a journey file writes it as the program does") {
    const TemporaryFolder folder;
    const Ran ran = runCli(
        call({"convert", "-", folder.file("a.json")}),
        R"({"version": 1, "journey": {"silos": [{"id": "a", "x": 1, "y": 2}]}, "format": "throughline-journey"})");
    CHECK(ran.exitCode == 0);
    CHECK(
        contentOf(folder.file("a.json")) ==
        R"({"format": "throughline-journey", "version": 1, "journey": {"silos": [{"id": "a", "x": 1, "y": 2}]}}
)");
}

TEST_CASE("a workspace of several journeys needs to be told which one") {
    const TemporaryFolder folder;
    const std::string workspace = workspaceOfTwo(folder);
    for (const std::string& line :
         {call({"convert", workspace, folder.file("a.json")}), call({"evaluate", workspace})}) {
        CAPTURE(line);
        const Ran ran = runCli(line);
        CHECK(ran.exitCode == 2);
        CHECK(ran.out.empty());
        CHECK_THAT(
            ran.err,
            containsText(
                "the workspace holds several journeys, choose one with --journey:\n  Ten silos at 2 % (id "));
        CHECK_THAT(ran.err, containsText("\n  Repair visit: call centre and engineer (id "));
    }
    CHECK_FALSE(std::filesystem::exists(folder.file("a.json")));
}

TEST_CASE("the journey of a workspace can be chosen by name") {
    const TemporaryFolder folder;
    const std::string workspace = workspaceOfTwo(folder);
    const std::string name = "Repair visit: call centre and engineer";
    CHECK(runCli(call({"convert", workspace, folder.file("a.json"), "--journey", name})).exitCode == 0);
    CHECK(contentOf(folder.file("a.json")) == contentOf(sample("repair-visit")));
    CHECK_THAT(runCli(call({"evaluate", workspace, "--journey", name})).out, containsText("198.00 GBP"));
    CHECK(runCli(call({"convert", workspace, folder.file("one.throughline"), "--journey", name})).exitCode ==
          0);
    CHECK(store::loadWorkspace(folder.file("one.throughline")).workspace.journeys.size() == 1);
}

TEST_CASE("check looks at every journey of a workspace and says which one it speaks of") {
    const TemporaryFolder folder;
    const Ran ran = runCli(call({"check", workspaceOfTwo(folder)}));
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.out, containsText("two.throughline (Ten silos at 2 %): valid; 10 silos"));
    CHECK_THAT(ran.out,
               containsText("two.throughline (Repair visit: call centre and engineer): valid; 2 silos"));
}

TEST_CASE("an ending that says no format is wrong usage") {
    const Ran ran = runCli(call({"convert", sample("ten-silos"), "a.xml"}));
    CHECK(ran.exitCode == 2);
    CHECK_THAT(ran.err, containsText("a.xml: the ending says the format: "));
}

TEST_CASE("a workspace is not converted into itself, which would lose its earlier saves") {
    const TemporaryFolder folder;
    const std::string workspace = folder.file("a.throughline");
    REQUIRE(runCli(call({"convert", sample("ten-silos"), workspace})).exitCode == 0);
    const std::string before = contentOf(workspace);
    const Ran ran = runCli(call({"convert", workspace, folder.file("./a.throughline")}));
    CHECK(ran.exitCode == 2);
    CHECK_THAT(ran.err, containsText("its earlier saves would be lost"));
    CHECK(contentOf(workspace) == before);
}

TEST_CASE("a journey file may be written over itself, since nothing is lost") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.journey.json", contentOf(sample("ten-silos")));
    const std::string other = folder.file("b.journey.json");
    REQUIRE(runCli(call({"convert", file, other})).exitCode == 0);
    const Ran ran = runCli(call({"convert", file, folder.file("./a.journey.json")}));
    CHECK(ran.exitCode == 0);
    CHECK(ran.err.empty());
    CHECK(contentOf(file) == contentOf(other));
}

TEST_CASE("an invalid file is not converted, and what was there stays") {
    const TemporaryFolder folder;
    const std::string out = folder.write("out.json", "what was there");
    const Ran ran = runCli(call({"convert", "-", out}), "{}");
    CHECK(ran.exitCode == 1);
    CHECK(contentOf(out) == "what was there");
    CHECK(folder.names() == "out.json ");
}

TEST_CASE("a journey that could not be read again is not written from a workspace") {
    const TemporaryFolder folder;
    model::Workspace workspace;
    workspace.journeys.push_back({model::JourneyId("empty"), {}, {}, {}});
    workspace.journeys.back().journey = std::make_shared<const model::Journey>();
    workspace.journeys.back().scenarios = std::make_shared<const model::Scenarios>();
    workspace.journeys.back().layout = std::make_shared<const model::Layout>();
    store::saveWorkspace(workspace, folder.file("a.throughline"));
    const Ran ran = runCli(call({"convert", folder.file("a.throughline"), folder.file("a.json")}));
    CHECK(ran.exitCode == 1);
    CHECK_THAT(ran.err, containsText("/journey/silos: the journey has no silos yet"));
    CHECK_FALSE(std::filesystem::exists(folder.file("a.json")));
}

TEST_CASE("a folder that is not there ends with 3") {
    const TemporaryFolder folder;
    for (const std::string name : {"none/a.json", "none/a.throughline"}) {
        CAPTURE(name);
        const Ran ran = runCli(call({"convert", sample("ten-silos"), folder.file(name)}));
        CHECK(ran.exitCode == 3);
        CHECK_THAT(ran.err, containsText(name));
        CHECK_THAT(ran.err, containsText(": its folder is not there"));
    }
}

TEST_CASE("writing keeps permissions and symbolic links") {
    const TemporaryFolder folder;
    const std::string file = folder.write("a.json", "old");
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::create_symlink(file, folder.file("link.json"));
    CHECK(runCli(call({"convert", sample("ten-silos"), folder.file("link.json")})).exitCode == 0);
    CHECK(std::filesystem::is_symlink(folder.file("link.json")));
    CHECK(contentOf(file) == contentOf(sample("ten-silos")));
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a damaged workspace ends with 1") {
    const TemporaryFolder folder;
    const std::string workspace = workspaceOfTwo(folder);
    std::filesystem::resize_file(workspace, 5000);
    const Ran ran = runCli(call({"evaluate", workspace}));
    CHECK(ran.exitCode == 1);
    CHECK_THAT(ran.err, containsText("two.throughline"));
}

}  // namespace
}  // namespace throughline
