#include "run_cli.h"
#include "support/catch.h"
#include "throughline/store/workspace_file.h"

namespace throughline {
namespace {

using tests::containsText;
using tests::contentOf;
using tests::Ran;
using tests::runCli;
using tests::TemporaryFolder;

std::string workspaceIn(const TemporaryFolder& folder) {
    const std::string file = folder.file("order.throughline");
    runCli("convert " + tests::quotedSample("broadband-order") + " " + file);
    return file;
}

/// The same with a letter of a name changed.
std::string damagedIn(const TemporaryFolder& folder) {
    std::string bytes = contentOf(workspaceIn(folder));
    bytes[bytes.find("Field engineering")] = 'f';
    return folder.write("bad.throughline", bytes);
}

TEST_CASE("check says of a workspace that it is whole, and what it holds") {
    const TemporaryFolder folder;
    const std::string file = workspaceIn(folder);
    const Ran ran = runCli("check " + file);
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.out,
               containsText(file + ": whole; format version " + std::to_string(store::workspaceFileVersion) +
                            ", SHA-256 of its content " + store::loadWorkspace(file).sha256 +
                            ", 0 versions kept\n"));
    CHECK_THAT(ran.out, containsText("valid; 15 silos"));
}

TEST_CASE("check ends with 1 on a damaged workspace and says how to save what is left") {
    const TemporaryFolder folder;
    const std::string file = damagedIn(folder);
    const Ran ran = runCli("check " + file);
    CHECK(ran.exitCode == 1);
    CHECK_THAT(ran.err, containsText("does not agree with its checksum"));
    CHECK_THAT(ran.err, containsText("throughline-cli salvage " + file));
    const std::string cut = folder.write("cut.throughline", contentOf(file).substr(0, 50));
    CHECK(runCli("check " + cut).exitCode == 1);
}

TEST_CASE("salvage saves what can be read in a new file and leaves the old one") {
    const TemporaryFolder folder;
    const std::string bad = damagedIn(folder), good = folder.file("good.throughline");
    const std::string before = contentOf(bad);
    const Ran ran = runCli("salvage " + bad + " " + good);
    CHECK(ran.exitCode == 0);
    CHECK_THAT(ran.out, containsText(" rows saved in " + good));
    CHECK_THAT(ran.out, containsText("please check them"));
    CHECK(contentOf(bad) == before);
    CHECK(runCli("check " + good).exitCode == 0);
    CHECK(store::loadWorkspace(good).workspace.journeys[0].journey->silos.size() == 15);
}

TEST_CASE("salvage writes over nothing, and ends with 1 where nothing can be saved") {
    const TemporaryFolder folder;
    const std::string bad = damagedIn(folder);
    CHECK(runCli("salvage " + bad + " " + bad).exitCode == 2);
    const std::string text = folder.write("text.throughline", "no workspace");
    CHECK(runCli("salvage " + text + " " + folder.file("new.throughline")).exitCode == 1);
    CHECK(runCli("salvage " + folder.file("missing") + " " + folder.file("new.throughline")).exitCode == 3);
}

}  // namespace
}  // namespace throughline
