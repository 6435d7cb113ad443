#include <sys/stat.h>

#include "files.h"
#include "samples.h"
#include "support/catch.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;
namespace fs = std::filesystem;
using Kind = store::StoreError::Kind;

namespace {

FileBytes savedBytes(const TemporaryFolder& folder) {
    store::saveWorkspace(sampleWorkspace(), folder / "sample.throughline");
    return bytesOf(folder / "sample.throughline");
}

std::optional<Kind> failureOfLoading(const fs::path& file) {
    return failureOf([&] { store::loadWorkspace(file); });
}

}  // namespace

TEST_CASE("a file that is not there is said to be missing") {
    const TemporaryFolder folder;
    CHECK(failureOfLoading(folder / "w.throughline") == Kind::NotFound);
    CHECK(failureOfLoading(folder / "nowhere/w.throughline") == Kind::NotFound);
    CHECK(store::stampOf(folder / "w.throughline").size == -1);
}

TEST_CASE("an empty file, text and other formats are no workspaces") {
    const TemporaryFolder folder;
    const std::string contents[] = {"", "x", std::string(5000, '\0'), "SQLite format 3",
                                    "{\"format\": \"throughline\"}"};
    for (const std::string& content : contents) {
        writeText(folder / "w.throughline", content);
        CHECK(failureOfLoading(folder / "w.throughline") == Kind::NotAWorkspace);
        CHECK_FALSE(store::looksLikeWorkspace(folder / "w.throughline"));
    }
}

TEST_CASE("folders, pipes and devices are refused without waiting on them") {
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    for (const fs::path& file : {folder / "pipe", folder.path(), fs::path("/dev/zero")}) {
        INFO(file);
        CHECK(failureOfLoading(file) == Kind::NotAWorkspace);
        CHECK_FALSE(store::looksLikeWorkspace(file));
    }
}

TEST_CASE("a file above the size limit is not read") {
    const TemporaryFolder folder;
    writeBytes(folder / "w.throughline", savedBytes(folder));
    fs::resize_file(folder / "w.throughline", store::maxFileSize + 1);
    CHECK(failureOfLoading(folder / "w.throughline") == Kind::NotReadable);
}

TEST_CASE("a workspace is known by its first bytes") {
    const TemporaryFolder folder;
    savedBytes(folder);
    CHECK(store::looksLikeWorkspace(folder / "sample.throughline"));
    CHECK_FALSE(store::looksLikeWorkspace(folder / "nothing"));
}

TEST_CASE("a file of a newer version is refused with both versions named") {
    const TemporaryFolder folder;
    FileBytes bytes = savedBytes(folder);
    bytes[63] = 7;  // the last byte of user_version
    writeBytes(folder / "w.throughline", bytes);
    CHECK(failureOfLoading(folder / "w.throughline") == Kind::NewerVersion);
    const std::string message = messageOf([&] { store::loadWorkspace(folder / "w.throughline"); });
    CHECK_THAT(message, containsText("format version 7"));
    CHECK_THAT(message, containsText("up to version 2"));
    CHECK(store::looksLikeWorkspace(folder / "w.throughline"));
}

TEST_CASE("the message of a damaged file names the file, the cause and the save before it") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    FileBytes bytes = savedBytes(folder);
    bytes.resize(bytes.size() - 1024);
    writeBytes(file, bytes);
    const std::string without = messageOf([&] { store::loadWorkspace(file); });
    CHECK_THAT(without, containsText(file.string()));
    CHECK_THAT(without, containsText("its end is missing"));
    CHECK_THAT(without, !containsText("~"));
    fs::copy_file(folder / "sample.throughline", folder / "w.throughline~");
    CHECK_THAT(messageOf([&] { store::loadWorkspace(file); }), containsText("w.throughline~"));
}
