#include "files.h"
#include "samples.h"
#include "support/catch.h"
#include "support/random_workspace.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;

TEST_CASE("a saved workspace reads back equal, whatever it holds") {
    const TemporaryFolder folder;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const model::Workspace workspace = RandomWorkspace(seed).workspace();
        store::saveWorkspace(workspace, folder / "w.throughline");
        INFO("seed " << seed);
        REQUIRE(store::loadWorkspace(folder / "w.throughline").workspace == workspace);
    }
}

TEST_CASE("every table and every form of a value comes back") {
    const TemporaryFolder folder;
    store::saveWorkspace(sampleWorkspace(), folder / "w.throughline");
    CHECK(store::loadWorkspace(folder / "w.throughline").workspace == sampleWorkspace());
}

TEST_CASE("an empty workspace comes back") {
    const TemporaryFolder folder;
    store::saveWorkspace({}, folder / "w.throughline");
    CHECK(store::loadWorkspace(folder / "w.throughline").workspace == model::Workspace());
}

TEST_CASE("an unfinished journey can be saved and read") {
    model::Workspace workspace = sampleWorkspace();
    model::Journey journey = *workspace.journeys[0].journey;
    for (model::Silo& silo : journey.silos) silo.entryShare = model::Probability::from(0.8);
    for (model::Handoff& handoff : journey.handoffs) handoff.share = model::Probability::from(0.7);
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(journey);
    const TemporaryFolder folder;
    store::saveWorkspace(workspace, folder / "w.throughline");
    CHECK(store::loadWorkspace(folder / "w.throughline").workspace == workspace);
}

TEST_CASE("the same workspace makes the same bytes") {
    const TemporaryFolder folder;
    store::saveWorkspace(sampleWorkspace(), folder / "a.throughline");
    store::saveWorkspace(sampleWorkspace(), folder / "b.throughline");
    CHECK(bytesOf(folder / "a.throughline") == bytesOf(folder / "b.throughline"));
}

TEST_CASE("reading changes no byte of the file and leaves nothing beside it") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(sampleWorkspace(), file);
    const FileBytes before = bytesOf(file);
    const store::FileStamp stamp = store::stampOf(file);
    CHECK(store::loadWorkspace(file).stamp == stamp);
    CHECK(bytesOf(file) == before);
    CHECK(store::stampOf(file) == stamp);
    CHECK(folder.names() == std::set<std::string>{"w.throughline"});
}
