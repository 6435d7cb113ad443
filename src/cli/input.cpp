#include "input.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "choice.h"
#include "failure.h"
#include "files.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/store/workspace_file.h"

namespace throughline::cli {
namespace {

using store::StoreError;

Input readWorkspace(const std::string& file) {
    try {
        store::LoadedWorkspace loaded = store::loadWorkspace(file);
        return {file,
                std::move(loaded.workspace.journeys),
                true,
                loaded.version,
                std::move(loaded.sha256),
                loaded.history.versions().size()};
    } catch (const StoreError& error) {
        std::string message = error.what();
        if (error.kind() == StoreError::Kind::Damaged)
            message +=
                fmt::format("\nthroughline-cli salvage {} NEW.throughline saves what can be read of it.",
                            exchange::printable(file));
        throw Failure(exitCodeOf(error.kind()), message);
    }
}

Input readJourneyFile(const std::string& file, exchange::Unplaced unplaced) {
    const std::string label = file == "-" ? "standard input" : file;
    auto result = exchange::readJourney(readFile(file), unplaced);
    if (!result.ok()) throw Failure(ExitCode::NotValid, describeAll(label, result.error()));
    Input input;
    input.file = label;
    input.journeys.push_back(std::move(result).value());
    return input;
}

std::string severityWord(model::Severity severity) {
    switch (severity) {
        case model::Severity::Error:
            return "";
        case model::Severity::Warning:
            return "warning: ";
        case model::Severity::Hint:
            return "hint: ";
    }
    return "";
}

auto journeysOf(const Input& input) {
    return Choice("journey", input.journeys,
                  [](const model::JourneyBundle& bundle) { return bundle.journey->name; });
}

[[noreturn]] void usageFailure(const Input& input, const std::string& message) {
    throw Failure(ExitCode::Usage, exchange::printable(input.file) + ": " + message);
}

}  // namespace

ExitCode exitCodeOf(StoreError::Kind kind) {
    switch (kind) {
        case StoreError::Kind::NotAWorkspace:
        case StoreError::Kind::NewerVersion:
        case StoreError::Kind::Damaged:
            return ExitCode::NotValid;
        default:
            return ExitCode::File;
    }
}

Input readInput(const std::string& file, exchange::Unplaced unplaced) {
    // One whose beginning is damaged is told by its name.
    const bool named = file.ends_with(".throughline") && std::filesystem::is_regular_file(file);
    const bool workspace = file != "-" && (store::looksLikeWorkspace(file) || named);
    return workspace ? readWorkspace(file) : readJourneyFile(file, unplaced);
}

const model::JourneyBundle& chooseJourney(const Input& input, const std::string& name) {
    if (input.journeys.empty())
        throw Failure(ExitCode::NotValid, input.file + ": the workspace holds no journey yet");
    if (name.empty() && input.journeys.size() == 1) return input.journeys.front();
    const auto journeys = journeysOf(input);
    if (name.empty())
        usageFailure(input,
                     "the workspace holds several journeys, choose one with --journey:" + journeys.listed());
    if (const model::JourneyBundle* found = journeys.find(name)) return *found;
    usageFailure(input, journeys.whyNot(name));
}

const model::Scenario* chooseScenario(const Input& input, const model::JourneyBundle& journey,
                                      const std::string& name) {
    if (name.empty()) return nullptr;
    const Choice scenarios("scenario", *journey.scenarios,
                           [](const model::Scenario& scenario) { return scenario.name; });
    if (const model::Scenario* found = scenarios.find(name)) return found;
    if (name == baselineName) return nullptr;
    usageFailure(input, scenarios.whyNot(name, baselineName));
}

std::string sourceOf(const Input& input, const model::JourneyBundle& journey) {
    const std::string& name = journey.journey->name;
    return input.isWorkspace && !name.empty() ? fmt::format("{} ({})", input.file, name) : input.file;
}

std::string describeAll(const std::string& source, const model::Findings& findings) {
    std::string lines;
    model::Findings worstFirst = findings;
    std::ranges::stable_sort(worstFirst, {}, &model::Finding::severity);
    for (model::Finding& finding : worstFirst) {
        finding.message = base::say("%1%2", severityWord(finding.severity), finding.message);
        if (!lines.empty()) lines += '\n';
        lines += exchange::describe(source, finding);
    }
    return lines;
}

}  // namespace throughline::cli
