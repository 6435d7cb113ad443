#include <sys/stat.h>
#include <unistd.h>

#include <limits>

#include "files.h"
#include "samples.h"
#include "support/catch.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;
namespace fs = std::filesystem;
using Kind = store::StoreError::Kind;

namespace {

model::Workspace named(const std::string& name) {
    model::Workspace workspace = sampleWorkspace();
    workspace.name = name;
    return workspace;
}

std::string nameIn(const fs::path& file) {
    return store::loadWorkspace(file).workspace.name;
}

struct stat statusOf(const fs::path& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status;
}

/// Root may write everywhere; for a while it is nobody.
class AsOrdinaryUser {
public:
    AsOrdinaryUser() { REQUIRE(::seteuid(::geteuid() == 0 ? nobody : ::geteuid()) == 0); }
    ~AsOrdinaryUser() { CHECK(::seteuid(::getuid()) == 0); }
    AsOrdinaryUser(const AsOrdinaryUser&) = delete;
    AsOrdinaryUser& operator=(const AsOrdinaryUser&) = delete;

private:
    static constexpr uid_t nobody = 65534;
};

model::Workspace withoutPlace() {
    model::Workspace workspace = sampleWorkspace();
    const model::Layout layout{{model::SiloId("call"), {std::numeric_limits<double>::quiet_NaN(), 0}}};
    workspace.journeys[0].layout = std::make_shared<const model::Layout>(layout);
    return workspace;
}

}  // namespace

TEST_CASE("a folder that is not there is named as what is missing") {
    const TemporaryFolder folder;
    try {
        store::saveWorkspace(named("first"), folder / "nowhere/w.throughline");
        FAIL("saved");
    } catch (const store::StoreError& error) {
        CHECK_THAT(error.what(), containsText("could not be saved: its folder is not there."));
    }
}

TEST_CASE("saving for the first time makes one file and nothing else") {
    const TemporaryFolder folder;
    store::saveWorkspace(named("first"), folder / "w.throughline");
    CHECK(folder.names() == std::set<std::string>{"w.throughline"});
}

TEST_CASE("saving keeps the previous content beside the file, and only that") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    for (const char* name : {"first", "second", "third"}) store::saveWorkspace(named(name), file);
    CHECK(nameIn(file) == "third");
    CHECK(nameIn(folder / "w.throughline~") == "second");
    CHECK(folder.names() == std::set<std::string>{"w.throughline", "w.throughline~"});
}

TEST_CASE("a save that was interrupted after keeping the previous file does not disturb the next one") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(named("first"), file);
    fs::create_hard_link(file, folder / "w.throughline~");
    store::saveWorkspace(named("second"), file);
    CHECK(nameIn(file) == "second");
    CHECK(nameIn(folder / "w.throughline~") == "first");
    CHECK(folder.names() == std::set<std::string>{"w.throughline", "w.throughline~"});
}

TEST_CASE("saving through a symbolic link changes the real file and keeps the link") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "real");
    store::saveWorkspace(named("first"), folder / "real/w.throughline");
    fs::create_symlink("real/w.throughline", folder / "link.throughline");
    fs::create_symlink(folder / "link.throughline", folder / "second link.throughline");
    store::saveWorkspace(named("second"), folder / "second link.throughline");
    CHECK(fs::is_symlink(folder / "link.throughline"));
    CHECK(nameIn(folder / "real/w.throughline") == "second");
    CHECK(nameIn(folder / "link.throughline") == "second");
    CHECK(folder.names() == std::set<std::string>{"real", "link.throughline", "second link.throughline"});
}

TEST_CASE("a second name of a file is known before a save parts the two, and the kept save is none") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(named("first"), file);
    CHECK_FALSE(store::hasOtherNames(file));
    CHECK_FALSE(store::hasOtherNames(folder / "none.throughline"));
    fs::create_hard_link(file, folder / "w.throughline~");  // as a save leaves it that was killed
    CHECK_FALSE(store::hasOtherNames(file));
    fs::create_hard_link(file, folder / "second.throughline");
    CHECK(store::hasOtherNames(file));
    store::saveWorkspace(named("second"), file);
    CHECK_FALSE(store::hasOtherNames(file));
    CHECK(nameIn(folder / "second.throughline") == "first");
}

TEST_CASE("the save before lies beside the real file, also of a link to it") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "real");
    store::saveWorkspace(named("first"), folder / "real/w.throughline");
    fs::create_symlink("real/w.throughline", folder / "link.throughline");
    store::saveWorkspace(named("second"), folder / "link.throughline");
    CHECK(nameIn(store::previousSave(folder / "link.throughline")) == "first");
    CHECK(store::previousSave(folder / "none.throughline") == folder / "none.throughline~");
}

TEST_CASE("links that lead in a circle are refused") {
    const TemporaryFolder folder;
    fs::create_symlink(folder / "b.throughline", folder / "a.throughline");
    fs::create_symlink(folder / "a.throughline", folder / "b.throughline");
    CHECK(failureOf([&] { store::saveWorkspace({}, folder / "a.throughline"); }) == Kind::NotReadable);
    CHECK(failureOf([&] { store::loadWorkspace(folder / "a.throughline"); }) == Kind::NotReadable);
}

TEST_CASE("saving keeps mode and owner of the file") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(named("first"), file);
    REQUIRE(::chmod(file.c_str(), 0640) == 0);
    const bool mayGiveAway = ::chown(file.c_str(), 12345, 54321) == 0;
    store::saveWorkspace(named("second"), file);
    CHECK((statusOf(file).st_mode & 07777) == 0640);
    CHECK(statusOf(file).st_uid == (mayGiveAway ? 12345 : ::getuid()));
    CHECK(statusOf(file).st_gid == (mayGiveAway ? 54321 : ::getgid()));
}

TEST_CASE("a new file is readable for others as far as the umask allows") {
    const TemporaryFolder folder;
    const mode_t before = ::umask(027);
    store::saveWorkspace({}, folder / "w.throughline");
    ::umask(before);
    CHECK((statusOf(folder / "w.throughline").st_mode & 07777) == 0640);
}

TEST_CASE("a file that changed on disk is not overwritten unless asked to") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    const store::FileStamp mine = store::saveWorkspace(named("mine"), file);
    CHECK(store::stampOf(file) == mine);
    store::saveWorkspace(named("theirs"), file);
    const auto save = [&](store::IfChanged ifChanged) {
        store::saveWorkspace(named("mine again"), file, mine, ifChanged);
    };
    CHECK(failureOf([&] { save(store::IfChanged::Refuse); }) == Kind::ChangedOnDisk);
    CHECK(nameIn(file) == "theirs");
    save(store::IfChanged::Overwrite);
    CHECK(nameIn(file) == "mine again");
}

TEST_CASE("a file that was put back with the same bytes is saved without a question") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    const store::FileStamp mine = store::saveWorkspace(named("mine"), file);
    fs::copy_file(file, folder / "copy");
    fs::rename(folder / "copy", file);
    CHECK(store::isUnchanged(file, mine));
    store::saveWorkspace(named("mine again"), file, mine, store::IfChanged::Refuse);
    CHECK(nameIn(file) == "mine again");
}

TEST_CASE("a file changed in its place, with size and time as before, counts as changed") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    const store::FileStamp mine = store::saveWorkspace(named("mine"), file);
    const auto time = fs::last_write_time(file);
    FileBytes bytes = bytesOf(file);
    bytes.back() ^= 1;
    writeBytes(file, bytes);
    fs::last_write_time(file, time);
    CHECK_FALSE(store::isUnchanged(file, mine));
    CHECK(failureOf([&] { store::saveWorkspace({}, file, mine, store::IfChanged::Refuse); }) ==
          Kind::ChangedOnDisk);
    CHECK(bytesOf(file) == bytes);
}

TEST_CASE("a file or folder that is write-protected is known before anything is written") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(named("mine"), file);
    REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
    REQUIRE(::chmod(file.c_str(), 0444) == 0);
    const AsOrdinaryUser user;
    CHECK(store::isReplaceable(folder / "new.throughline"));
    CHECK_FALSE(store::isReplaceable(file));
    CHECK_FALSE(store::isReplaceable(folder.path() / "nowhere" / "w.throughline"));
    CHECK_FALSE(store::isReplaceable("/proc/w.throughline"));
}

TEST_CASE("a file that is as it was read is replaced without a question, again and again") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::FileStamp stamp =
        store::saveWorkspace(named("0"), file, store::FileStamp(), store::IfChanged::Refuse);
    stamp = store::loadWorkspace(file).stamp;
    stamp = store::saveWorkspace(named("1"), file, stamp, store::IfChanged::Refuse);
    store::saveWorkspace(named("2"), file, stamp, store::IfChanged::Refuse);
    CHECK(nameIn(file) == "2");
}

TEST_CASE("a file that has gone, or appeared, counts as changed") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    const store::FileStamp mine = store::saveWorkspace({}, file);
    const auto save = [&](store::FileStamp known) {
        store::saveWorkspace({}, file, known, store::IfChanged::Refuse);
    };
    CHECK(failureOf([&] { save({}); }) == Kind::ChangedOnDisk);
    fs::remove(file);
    CHECK(failureOf([&] { save(mine); }) == Kind::ChangedOnDisk);
    CHECK(folder.names().empty());
}

TEST_CASE("a folder that cannot be written in is said so, and nothing is left there") {
    const TemporaryFolder folder;
    writeText(folder / "plain", "text");
    for (const fs::path& file : {folder / "plain/w.throughline", folder / "nowhere/w.throughline",
                                 fs::path("/proc/w.throughline"), fs::path("/dev/full")}) {
        INFO(file);
        CHECK(failureOf([&] { store::saveWorkspace({}, file); }) == Kind::NotWritable);
        CHECK_THAT(messageOf([&] { store::saveWorkspace({}, file); }), containsText(file.string()));
    }
    CHECK(folder.names() == std::set<std::string>{"plain"});
}

TEST_CASE("a folder of the name is not replaced by a file") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "w.throughline");
    CHECK(failureOf([&] { store::saveWorkspace({}, folder / "w.throughline"); }) == Kind::NotWritable);
    CHECK(fs::is_directory(folder / "w.throughline"));
}

TEST_CASE("where the previous file cannot be kept nothing is replaced") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(named("first"), file);
    fs::create_directory(folder / "w.throughline~");
    CHECK(failureOf([&] { store::saveWorkspace(named("second"), file); }) == Kind::NotWritable);
    CHECK(nameIn(file) == "first");
    CHECK(folder.names() == std::set<std::string>{"w.throughline", "w.throughline~"});
}

TEST_CASE("a workspace that could not be read again is not written") {
    const TemporaryFolder folder;
    const auto file = folder / "w.throughline";
    store::saveWorkspace(named("first"), file);
    CHECK(failureOf([&] { store::saveWorkspace(withoutPlace(), file); }) == Kind::NotWritable);
    CHECK(nameIn(file) == "first");
    CHECK(folder.names() == std::set<std::string>{"w.throughline"});
}
