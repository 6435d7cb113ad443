#include "throughline/store/history.h"

#include <chrono>
#include <numeric>

#include "digest.h"
#include "files.h"
#include "packed_rows.h"
#include "samples.h"
#include "support/catch.h"
#include "support/random_workspace.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;
using store::History;
using store::VersionLabel;

namespace {

/// A file that is saved again and again.
struct Kept {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "w.throughline";
    History history;

    void save(const model::Workspace& workspace, const VersionLabel& label = {}) {
        history = store::saveVersion(workspace, history, label, file).history;
    }
    void reload() { history = store::loadWorkspace(file).history; }
};

model::Workspace named(const std::string& name) {
    model::Workspace workspace = sampleWorkspace();
    workspace.name = name;
    return workspace;
}

model::Workspace large() {
    model::Workspace workspace = sampleWorkspace();
    model::Journey journey = *workspace.journeys[0].journey;
    for (int i = 0; i < 2000; ++i) {
        model::Silo& silo = journey.silos.emplace_back();
        silo.id = model::SiloId("s" + std::to_string(i));
        silo.name = "Silo number " + std::to_string(i);
        silo.errorRate = *model::Rate::exactly(1.0 / (3 + i));
    }
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(std::move(journey));
    return workspace;
}

model::Workspace withRate(model::Workspace workspace, std::size_t silo, double rate) {
    model::Journey journey = *workspace.journeys[0].journey;
    journey.silos[silo].errorRate = *model::Rate::exactly(rate);
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(std::move(journey));
    return workspace;
}

}  // namespace

TEST_CASE("earlier saves stay in the file, with what was said of them, and read as what they were") {
    Kept kept;
    kept.save(named("first"), {1000, "", "Order", 0.25});
    kept.save(named("second"), {2000, "Before the workshop", "Order", std::nullopt});
    kept.reload();
    REQUIRE(kept.history.versions().size() == 2);
    CHECK(kept.history.versions()[0].label == VersionLabel{1000, "", "Order", 0.25});
    CHECK(kept.history.versions()[1].label ==
          VersionLabel{2000, "Before the workshop", "Order", std::nullopt});
    CHECK(kept.history.workspace(1) == named("first"));
    CHECK(kept.history.workspace(2) == named("second"));
    CHECK(store::loadWorkspace(kept.file).workspace == named("second"));
}

TEST_CASE("any workspace comes back from the history as it was") {
    Kept kept;
    for (std::uint64_t seed = 1; seed <= 15; ++seed) kept.save(RandomWorkspace(seed).workspace());
    kept.reload();
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        INFO("seed " << seed);
        REQUIRE(kept.history.workspace(static_cast<std::int64_t>(seed)) == RandomWorkspace(seed).workspace());
    }
}

TEST_CASE("the newest twenty unnamed versions are kept, and every named one") {
    Kept kept;
    for (int i = 1; i <= 30; ++i)
        kept.save(named(std::to_string(i)), {i, i % 10 == 1 ? "named" + std::to_string(i) : "", "", {}});
    kept.reload();
    std::vector<std::int64_t> numbers;
    for (const store::Version& version : kept.history.versions()) numbers.push_back(version.number);
    std::vector<std::int64_t> expected(23);
    std::iota(expected.begin() + 1, expected.end(), 9);
    expected[0] = 1;
    CHECK(numbers == expected);
    CHECK(kept.history.workspace(1).name == "1");
    CHECK(failureOf([&] { kept.history.workspace(2); }) == store::StoreError::Kind::Damaged);
}

TEST_CASE("saving what is saved already makes no version, but can name the newest one") {
    Kept kept;
    kept.save(named("a"), {1, "", "", {}});
    kept.save(named("a"), {2, "", "", {}});
    CHECK(kept.history.versions().size() == 1);
    CHECK(kept.history.versions()[0].label.savedAt == 1);
    kept.save(named("a"), {3, "Good", "", {}});
    REQUIRE(kept.history.versions().size() == 1);
    CHECK(kept.history.versions()[0].label.name == "Good");
}

TEST_CASE("what versions have in common is in the file once") {
    Kept kept;
    model::Workspace workspace = large();
    store::saveWorkspace(workspace, kept.file);
    const auto plain = std::filesystem::file_size(kept.file);
    kept.save(workspace);
    const auto one = std::filesystem::file_size(kept.file);
    for (std::size_t i = 0; i < 19; ++i) {
        workspace = withRate(workspace, i * 90, 0.125);
        kept.save(workspace);
    }
    const auto twenty = std::filesystem::file_size(kept.file);
    CHECK(kept.history.versions().size() == 20);
    CHECK(one - plain < plain / 3);
    CHECK(twenty - one < 2 * plain / 3);
    INFO("plain " << plain << ", one version " << one << ", twenty " << twenty);
    kept.reload();
    CHECK(kept.history.workspace(20) == workspace);
    CHECK(kept.history.workspace(1) == large());
}

TEST_CASE("a copy without history holds the workspace and nothing else") {
    Kept kept;
    kept.save(named("first"));
    kept.save(named("second"));
    store::saveWorkspace(named("second"), kept.folder / "copy.throughline");
    CHECK(store::loadWorkspace(kept.folder / "copy.throughline").history.versions().empty());
    store::saveWorkspace(named("second"), kept.folder / "never.throughline");
    CHECK(bytesOf(kept.folder / "copy.throughline") == bytesOf(kept.folder / "never.throughline"));
}

TEST_CASE("a part that was changed is refused, and nothing else is") {
    Kept kept;
    kept.save(named("first"));
    kept.save(withRate(named("first"), 0, 0.5));
    History::Parts parts = kept.history.parts();
    for (auto& [key, packed] : parts) {
        History::Bytes bytes = *packed;
        bytes[bytes.size() / 2] ^= 1;
        packed = std::make_shared<const History::Bytes>(bytes);
    }
    const History damaged(kept.history.versions(), parts);
    CHECK(failureOf([&] { damaged.workspace(1); }) == store::StoreError::Kind::Damaged);
}

TEST_CASE("a part that would unpack to hundreds of megabytes is refused at once") {
    const std::string zeros(300u << 20, '\0');
    const store::Version version{1, store::workspaceFileVersion, {}, {"bomb"}};
    const History bomb({version}, {{"bomb", std::make_shared<const History::Bytes>(store::pack(zeros))}});
    const auto start = std::chrono::steady_clock::now();
    CHECK(failureOf([&] { bomb.workspace(1); }) == store::StoreError::Kind::Damaged);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}

TEST_CASE("rows of a part that are not what they say are refused") {
    const auto partOf = [](const std::string& rows) {
        const std::string key =
            store::sha256Of({reinterpret_cast<const unsigned char*>(rows.data()), rows.size()});
        const store::Version version{1, store::workspaceFileVersion, {}, {key}};
        return History({version}, {{key, std::make_shared<const History::Bytes>(store::pack(rows))}});
    };
    const std::string eight(7, '\0');
    for (const std::string& rows :
         {std::string(), std::string("X"), "T" + eight + '\x04' + "silo" + "L", "T" + eight + '\xFF' + "silo",
          "T" + eight + '\x06' + "digest", "T" + eight + '\x05' + "stage" + "LNNN",
          "T" + eight + '\x05' + "stage" + "LS" + std::string(8, '\xFF')})
        CHECK(failureOf([&] { partOf(rows).workspace(1); }) == store::StoreError::Kind::Damaged);
}
