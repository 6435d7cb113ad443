#include <filesystem>

#include "files.h"
#include "samples.h"
#include "support/catch.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

const std::filesystem::path formats = std::filesystem::path(THROUGHLINE_SOURCE_DIR) / "tests/data/formats";

}  // namespace

TEST_CASE("a file of version 1, as it was written then, reads as what it held") {
    CHECK(store::loadWorkspace(formats / "v1/sample.throughline").workspace == sampleOfVersion1());
}

TEST_CASE("a file of version 2, with what it keeps of earlier saves, reads as what it held") {
    const store::LoadedWorkspace loaded = store::loadWorkspace(formats / "v2/sample.throughline");
    CHECK(loaded.workspace == sampleWorkspace());
    REQUIRE(loaded.history.versions().size() == 2);
    CHECK(loaded.history.versions()[0].label.name == "Before the workshop");
    CHECK(loaded.history.workspace(1) == sampleOfVersion1());
    CHECK(loaded.history.workspace(2) == sampleWorkspace());
}

TEST_CASE("a file of version 1 is one of the current version once it is saved") {
    const TemporaryFolder folder;
    const auto old = store::loadWorkspace(formats / "v1/sample.throughline").workspace;
    store::saveWorkspace(old, folder / "w.throughline");
    CHECK(bytesOf(folder / "w.throughline")[63] == store::workspaceFileVersion);
    CHECK(store::loadWorkspace(folder / "w.throughline").workspace == old);
}

TEST_CASE("a file that says version 1 and has the tables of another is refused") {
    const TemporaryFolder folder;
    store::saveWorkspace(sampleWorkspace(), folder / "w.throughline");
    FileBytes bytes = bytesOf(folder / "w.throughline");
    for (const char version : {char{0}, char{1}}) {
        bytes[63] = version;
        writeBytes(folder / "w.throughline", bytes);
        CHECK(failureOf([&] { store::loadWorkspace(folder / "w.throughline"); }) ==
              store::StoreError::Kind::Damaged);
    }
}
