#include <algorithm>

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
    CHECK(store::loadWorkspace(formats / "v1/sample.throughline").workspace == sampleWorkspace());
}

TEST_CASE("what is written is still the format that is frozen") {
    const TemporaryFolder folder;
    store::saveWorkspace(sampleWorkspace(), folder / "w.throughline");
    const FileBytes frozen = bytesOf(formats / "v1/sample.throughline");
    const FileBytes now = bytesOf(folder / "w.throughline");
    // Of the first 100 bytes the last four name the release of SQLite that wrote them.
    REQUIRE(now.size() == frozen.size());
    CHECK(std::equal(now.begin() + 100, now.end(), frozen.begin() + 100));
}
