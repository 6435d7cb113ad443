// Drives the store for tests/torture/run: one process that saves, keeps a recovery copy, or races with
// another.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <new>
#include <optional>
#include <string>

#include "throughline/store/recovery_file.h"
#include "throughline/store/workspace_file.h"

namespace {

using namespace throughline;

void say(const std::string& line) {
    const std::string whole = line + "\n";
    if (::write(STDOUT_FILENO, whole.data(), whole.size()) < 0) std::exit(4);
}

model::Workspace workspaceNamed(const std::string& name, int silos = 40) {
    model::Workspace workspace;
    workspace.name = name;
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("order");
    model::Journey journey;
    journey.name = "Order";
    for (int i = 0; i < silos; ++i) {
        model::Silo& silo = journey.silos.emplace_back();
        silo.id = model::SiloId("s" + std::to_string(i));
        silo.name = name + " " + std::to_string(i);
    }
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    workspace.journeys.push_back(std::move(bundle));
    return workspace;
}

/// Saves a workspace of that name over what is there.
int save(const std::string& file, const std::string& name) {
    store::saveWorkspace(workspaceNamed(name), file);
    return 0;
}

/// Saves one of some megabytes.
int saveLarge(const std::string& file, const std::string&) {
    store::saveWorkspace(workspaceNamed("large", 20'000), file);
    return 0;
}

/// Keeps 30 steps; says the number of each that is kept. Where the disk refuses, the next step writes what is
/// missing.
int recover(const std::string& file, const std::string&) {
    std::optional<store::RecoveryFile> copy;
    bool begun = false;
    int refused = 0;
    for (int step = 1; step <= 30; ++step) {
        try {
            const std::string name = std::to_string(step);
            if (!copy) copy.emplace(file);
            if (begun)
                copy->add(workspaceNamed(name), {{step, 0, name}});
            else
                copy->begin(workspaceNamed(name), {}, {});
            begun = true;
            say(name);
            if (step % 10 == 0) copy->sync();
        } catch (const store::StoreError&) {
            ++refused;
        }
    }
    return refused > 0 ? 1 : 0;
}

/// Says which step the recovery copy holds, where it holds all of that and nothing else.
int recovered(const std::string& file, const std::string&) {
    const model::Workspace workspace = store::readRecovery(file).workspace;
    if (!(workspace == workspaceNamed(workspace.name))) return 1;
    say(workspace.name);
    return 0;
}

/// Counts up its own number in the file, so many times, and saves each; where the other one saved in between
/// it reads again. The file's name of the workspace is "a b".
int race(const std::string& file, const std::string& who) {
    const bool isFirst = who == "first";
    int refused = 0;
    for (int done = 0; done < std::atoi(std::getenv("ROUNDS"));) {
        store::LoadedWorkspace loaded = store::loadWorkspace(file);
        int counts[2] = {0, 0};
        if (std::sscanf(loaded.workspace.name.c_str(), "%d %d", &counts[0], &counts[1]) != 2) return 1;
        ++counts[isFirst ? 0 : 1];
        const std::string name = std::to_string(counts[0]) + " " + std::to_string(counts[1]);
        try {
            store::saveWorkspace(workspaceNamed(name), file, loaded.stamp, store::IfChanged::Refuse);
            ++done;
        } catch (const store::StoreError& error) {
            if (error.kind() != store::StoreError::Kind::ChangedOnDisk) throw;
            ++refused;
        }
    }
    say(std::to_string(refused));
    return 0;
}

int name(const std::string& file, const std::string&) {
    say(store::loadWorkspace(file).workspace.name);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::map<std::string, std::function<int(const std::string&, const std::string&)>> calls{
        {"save", save},           {"large", saveLarge}, {"recover", recover},
        {"recovered", recovered}, {"race", race},       {"name", name}};
    if (argc < 3 || !calls.contains(argv[1])) return 2;
    try {
        return calls.at(argv[1])(argv[2], argc > 3 ? argv[3] : "");
    } catch (const std::bad_alloc&) {
        std::fprintf(stderr, "not enough memory to begin\n");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 3;
}
