#include "throughline/store/salvage.h"

#include <random>

#include "files.h"
#include "samples.h"
#include "support/catch.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

model::Workspace large() {
    model::Workspace workspace = sampleWorkspace();
    model::Journey journey = *workspace.journeys[0].journey;
    for (int i = 0; i < 500; ++i) {
        model::Silo& silo = journey.silos.emplace_back();
        silo.id = model::SiloId("s" + std::to_string(i));
        silo.name = "Silo number " + std::to_string(i);
        silo.errorRate = *model::Rate::exactly(0.01);
        if (i > 0) {
            model::Handoff& handoff = journey.handoffs.emplace_back();
            handoff.id = model::HandoffId("h" + std::to_string(i));
            handoff.from = journey.silos[journey.silos.size() - 2].id;
            handoff.to = silo.id;
        }
    }
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(std::move(journey));
    return workspace;
}

void damage(FileBytes& bytes, std::uint32_t seed, int count) {
    std::mt19937 random(seed);
    for (int i = 0; i < count; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
}

}  // namespace

TEST_CASE("of a whole file everything is saved") {
    const TemporaryFolder folder;
    store::saveWorkspace(large(), folder / "w");
    const store::Salvaged salvaged = store::salvage(folder / "w");
    CHECK(salvaged.workspace == large());
    CHECK(salvaged.rows() == salvaged.of());
    CHECK(salvaged.rows() > 1000);
    CHECK(salvaged.isWhole);
}

TEST_CASE("of a file with 40 broken bytes nearly all rows are saved, and the file is not touched") {
    const TemporaryFolder folder;
    store::saveWorkspace(large(), folder / "w");
    FileBytes bytes = bytesOf(folder / "w");
    std::size_t rows = 0, of = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        FileBytes damaged = bytes;
        damage(damaged, seed, 40);
        writeBytes(folder / "w", damaged);
        const store::Salvaged salvaged = store::salvage(folder / "w");
        CHECK(bytesOf(folder / "w") == damaged);
        store::saveWorkspace(salvaged.workspace, folder / "good");
        CHECK(store::loadWorkspace(folder / "good").workspace == salvaged.workspace);
        rows += salvaged.rows();
        of += salvaged.of();
        CHECK_FALSE(salvaged.isWhole);
    }
    INFO(rows << " of " << of);
    CHECK(static_cast<double>(rows) > 0.9 * static_cast<double>(of));
}

TEST_CASE("a file whose header and schema are gone is read all the same") {
    const TemporaryFolder folder;
    store::saveWorkspace(large(), folder / "w");
    FileBytes bytes = bytesOf(folder / "w");
    std::fill_n(bytes.begin() + 100, 1024 - 100, '\xAA');
    std::fill_n(bytes.begin(), 16, '\0');
    writeBytes(folder / "w", bytes);
    CHECK(store::salvage(folder / "w").workspace.journeys[0].journey->silos.size() == 502);
}

TEST_CASE("of half a file what is in that half is saved") {
    const TemporaryFolder folder;
    store::saveWorkspace(large(), folder / "w");
    FileBytes bytes = bytesOf(folder / "w");
    bytes.resize(bytes.size() / 2);
    writeBytes(folder / "w", bytes);
    const store::Salvaged salvaged = store::salvage(folder / "w");
    CHECK(salvaged.rows() > 100);
    CHECK(salvaged.rows() < salvaged.of());
}

TEST_CASE("what was saved last is saved whole where the file kept it as a version that is whole") {
    const TemporaryFolder folder;
    const model::Workspace workspace = sampleWorkspace();
    store::saveVersion(workspace, {}, {}, folder / "w");
    FileBytes bytes = bytesOf(folder / "w");
    const std::string name = "Field engineering";
    const auto found = std::search(bytes.begin(), bytes.end(), name.begin(), name.end());
    REQUIRE(found != bytes.end());
    *found = 'x';
    writeBytes(folder / "w", bytes);
    REQUIRE(failureOf([&] { store::loadWorkspace(folder / "w"); }) == store::StoreError::Kind::Damaged);
    const store::Salvaged salvaged = store::salvage(folder / "w");
    CHECK(salvaged.isWhole);
    CHECK(salvaged.workspace == workspace);
}

TEST_CASE("of what is no workspace nothing is saved") {
    const TemporaryFolder folder;
    writeText(folder / "text", std::string(5000, 'x'));
    writeText(folder / "empty", "");
    for (const char* name : {"text", "empty"})
        CHECK(failureOf([&] { store::salvage(folder / name); }) == store::StoreError::Kind::Damaged);
    CHECK(failureOf([&] { store::salvage(folder / "missing"); }) == store::StoreError::Kind::NotFound);
}

TEST_CASE("whatever is damaged, what is saved makes a workspace or is refused") {
    const TemporaryFolder folder;
    store::saveVersion(sampleWorkspace(), {}, {}, folder / "w");
    const FileBytes bytes = bytesOf(folder / "w");
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        FileBytes damaged = bytes;
        damage(damaged, seed, static_cast<int>(seed * seed / 10));
        writeBytes(folder / "w", damaged);
        INFO("seed " << seed);
        try {
            const store::Salvaged salvaged = store::salvage(folder / "w");
            store::saveWorkspace(salvaged.workspace, folder / "good");
        } catch (const store::StoreError& error) {
            CHECK(error.kind() == store::StoreError::Kind::Damaged);
        }
    }
}
