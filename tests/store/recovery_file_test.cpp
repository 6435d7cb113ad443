#include "throughline/store/recovery_file.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files.h"
#include "samples.h"
#include "support/catch.h"
#include "support/random_workspace.h"

using namespace throughline;
using namespace throughline::tests;
using store::RecoveryFile;

namespace {

const store::RecoveryBase orderBase{"/home/ada/order.throughline", {1, 2, 3, 4, "abc"}, 1000};

model::Workspace randomWorkspace(std::uint64_t seed) {
    return RandomWorkspace(seed).workspace(30);
}

}  // namespace

TEST_CASE("a recovery copy reads as the newest workspace, with base and steps") {
    const TemporaryFolder folder;
    const auto file = folder / "copy";
    {
        RecoveryFile copy(file);
        copy.begin(sampleWorkspace(), orderBase, {{1, 2000, "Move 3 silos"}});
        model::Workspace changed = sampleWorkspace();
        changed.name = "Changed";
        copy.add(changed, {{2, 3000, "Type"}, {3, 4000, "Delete"}});
        copy.add(changed, {{2, 3500, "Type more"}});
    }
    const store::RecoveredWork work = store::readRecovery(file);
    CHECK(work.workspace.name == "Changed");
    CHECK(work.base == orderBase);
    CHECK(work.steps == std::vector<store::RecoveryStep>{
                            {1, 2000, "Move 3 silos"}, {2, 3500, "Type more"}, {3, 4000, "Delete"}});
}

TEST_CASE("only what differs is written, and from any workspace to any other it ends as the other") {
    const TemporaryFolder folder;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto file = folder / std::to_string(seed);
        INFO("seed " << seed);
        {
            RecoveryFile copy(file);
            copy.begin(randomWorkspace(seed), orderBase, {});
            copy.add(randomWorkspace(seed + 1000), {});
            copy.add(randomWorkspace(seed + 2000), {});
        }
        REQUIRE(store::readRecovery(file).workspace == randomWorkspace(seed + 2000));
    }
}

TEST_CASE("rows that change their places come out in the new order") {
    const TemporaryFolder folder;
    model::Workspace workspace = sampleWorkspace();
    model::Journey journey = *workspace.journeys[0].journey;
    for (int i = 0; i < 20; ++i) journey.silos.emplace_back().id = model::SiloId("s" + std::to_string(i));
    RecoveryFile copy(folder / "copy");
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(journey);
    copy.begin(workspace, orderBase, {});
    std::rotate(journey.silos.begin(), journey.silos.begin() + 7, journey.silos.end());
    std::swap(journey.handoffs[0], journey.handoffs[1]);
    journey.silos.erase(journey.silos.begin() + 3);
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(journey);
    copy.add(workspace, {});
    copy = RecoveryFile(folder / "another");
    CHECK(store::readRecovery(folder / "copy").workspace == workspace);
}

TEST_CASE("after a save the steps begin anew") {
    const TemporaryFolder folder;
    {
        RecoveryFile copy(folder / "copy");
        copy.begin(sampleWorkspace(), {}, {{1, 1, "Lost"}});
        copy.begin(sampleWorkspace(), orderBase, {});
    }
    CHECK(store::readRecovery(folder / "copy").steps.empty());
    CHECK(store::readRecovery(folder / "copy").base == orderBase);
}

TEST_CASE("a recovery copy is readable by nobody else") {
    const TemporaryFolder folder;
    RecoveryFile copy(folder / "copy");
    copy.begin(sampleWorkspace(), orderBase, {});
    for (const std::string& name : folder.names()) {
        struct stat status {};
        REQUIRE(::stat((folder / name).c_str(), &status) == 0);
        CHECK((status.st_mode & 0077) == 0);
    }
}

TEST_CASE("a program killed while it writes leaves the copy of the last call") {
    const TemporaryFolder folder;
    for (int round = 0; round < 20; ++round) {
        const auto file = folder / std::to_string(round);
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            RecoveryFile copy(file);
            model::Workspace workspace = sampleWorkspace();
            copy.begin(workspace, orderBase, {});
            for (std::int64_t i = 1;; ++i) {
                workspace.name = std::to_string(i);
                copy.add(workspace, {{i, i, workspace.name}});
                if (::write(pipe[1], &i, sizeof i) != sizeof i) ::_exit(1);
            }
        }
        std::int64_t acknowledged = 0;
        for (int i = 0; i <= round; ++i)
            REQUIRE(::read(pipe[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(pipe[1]);
        while (::read(pipe[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        ::close(pipe[0]);
        const store::RecoveredWork work = store::readRecovery(file);
        const std::int64_t kept = std::stoll(work.workspace.name);
        CHECK(static_cast<std::int64_t>(work.steps.size()) == kept);
        CHECK(kept >= acknowledged);
        CHECK(kept <= acknowledged + 1);
    }
}

TEST_CASE("what is no recovery copy is refused, and one that never began to be one holds nothing") {
    const TemporaryFolder folder;
    writeText(folder / "text",
              "no database, and longer than the hundred bytes of a header: " + std::string(100, 'x'));
    writeText(folder / "empty", "");
    { const RecoveryFile copy(folder / "new"); }
    using Kind = store::StoreError::Kind;
    for (const char* name : {"text", "missing"})
        CHECK(failureOf([&] { store::readRecovery(folder / name); }) == Kind::Damaged);
    for (const char* name : {"empty", "new"})
        CHECK(failureOf([&] { store::readRecovery(folder / name); }) == Kind::NotFound);
}

TEST_CASE("a recovery copy that cannot be written says so") {
    CHECK(failureOf([] { RecoveryFile("/proc/copy"); }) == store::StoreError::Kind::NotWritable);
}
