#include <algorithm>
#include <random>

#include "files.h"
#include "samples.h"
#include "support/catch.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Whether the file reads as the sample or is refused; anything else is a silent loss.
bool readsEqualOrIsRefused(const std::filesystem::path& file, int& refused) {
    try {
        return store::loadWorkspace(file).workspace == sampleWorkspace();
    } catch (const store::StoreError&) {
        ++refused;
        return true;
    }
}

}  // namespace

TEST_CASE("a file cut anywhere is refused") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(sampleWorkspace(), file);
    const FileBytes whole = bytesOf(file);
    for (std::size_t size = 0; size < whole.size(); size += 512) {
        writeBytes(file, {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
        INFO("cut at " << size);
        CHECK(failureOf([&] { store::loadWorkspace(file); }).has_value());
    }
}

TEST_CASE("a damaged byte that reaches a value is noticed") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(sampleWorkspace(), file);
    const FileBytes whole = bytesOf(file);
    std::mt19937 random(1);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        FileBytes damaged = whole;
        const std::size_t place = random() % damaged.size();
        damaged[place] = static_cast<char>(damaged[place] ^ (1 + random() % 255));
        writeBytes(file, damaged);
        INFO("byte " << place);
        CHECK(readsEqualOrIsRefused(file, refused));
    }
    CHECK(refused > 30);
}

TEST_CASE("each letter of a name, one by one, is guarded") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(sampleWorkspace(), file);
    const FileBytes whole = bytesOf(file);
    const std::string name = "Field engineering";
    const auto found = std::search(whole.begin(), whole.end(), name.begin(), name.end());
    REQUIRE(found != whole.end());
    for (std::size_t i = 0; i < name.size(); ++i) {
        FileBytes damaged = whole;
        damaged[static_cast<std::size_t>(found - whole.begin()) + i] ^= 1;
        writeBytes(file, damaged);
        CHECK(failureOf([&] { store::loadWorkspace(file); }) == store::StoreError::Kind::Damaged);
    }
}
