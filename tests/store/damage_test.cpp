#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
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

#ifdef __SANITIZE_ADDRESS__
/// Instrumented code is slow, and keeps what was freed for a while.
constexpr int usualMutations = 300;
constexpr long mostMemory = 1 << 20;
#else
constexpr int usualMutations = 2000;
constexpr long mostMemory = 256 << 10;  // KiB
#endif

/// THROUGHLINE_SOAK says how many files are tried.
int mutations() {
    const char* asked = std::getenv("THROUGHLINE_SOAK");
    return asked ? std::atoi(asked) : usualMutations;
}

/// Of this program so far, in KiB.
long peakMemory() {
    struct rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
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

TEST_CASE("a damaged byte that reaches a value is noticed, at once and with little memory") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveVersion(sampleWorkspace(), {}, {}, file);
    const FileBytes whole = bytesOf(file);
    std::mt19937 random(1);
    int refused = 0;
    std::chrono::duration<double> longest{};
    const long memory = peakMemory();
    for (int i = 0; i < mutations(); ++i) {
        FileBytes damaged = whole;
        for (unsigned count = 1 + random() % 8; count > 0; --count)
            damaged[random() % damaged.size()] ^= static_cast<char>(1 + random() % 255);
        writeBytes(file, damaged);
        const auto start = std::chrono::steady_clock::now();
        INFO("file " << i);
        CHECK(readsEqualOrIsRefused(file, refused));
        longest = std::max<std::chrono::duration<double>>(longest, std::chrono::steady_clock::now() - start);
    }
    CHECK(refused > mutations() / 10);
    CHECK(longest.count() < 1);
    CHECK(peakMemory() - memory < mostMemory);
    if (std::getenv("THROUGHLINE_SOAK"))
        std::printf("%d files: %d refused, %d read as what was saved, the longest took %.0f ms\n",
                    mutations(), refused, mutations() - refused, longest.count() * 1e3);
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
