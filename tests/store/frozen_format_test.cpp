#include <filesystem>

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
