#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "commands.h"
#include "failure.h"
#include "figures.h"
#include "files.h"
#include "input.h"
#include "throughline/engine/evaluate.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/scenario.h"
#include "throughline/model/validation.h"

namespace throughline::cli {
namespace {

using model::Severity;

void addNew(model::Findings& findings, const model::Findings& more) {
    for (const model::Finding& finding : more)
        if (std::ranges::find(findings, finding) == findings.end()) findings.push_back(finding);
}

/// What is found in the scenario's journey and not already in the baseline's.
model::Findings ofScenario(const model::JourneyBundle& bundle, std::size_t index,
                           const model::Findings& known) {
    const model::Scenario& scenario = bundle.scenarios->at(index);
    const auto applied = model::applyScenario(bundle, scenario.id);
    if (!applied.ok()) return applied.error();
    model::Findings findings = applied->warnings;
    for (model::Finding finding : engine::check(applied->journey)) {
        if (std::ranges::find(known, finding) != known.end()) continue;
        finding.place = fmt::format("/scenarios/{}", index);
        finding.message = base::say("in the scenario “%1”: %2", scenario.name, finding.message);
        findings.push_back(finding);
    }
    return findings;
}

model::Findings findingsOf(const model::JourneyBundle& bundle) {
    model::Findings findings = model::validate(bundle);
    addNew(findings, engine::check(*bundle.journey));
    if (model::hasErrors(findings)) return findings;  // what a scenario makes of it would only repeat them
    const model::Findings ofBaseline = findings;
    for (std::size_t i = 0; i < bundle.scenarios->size(); ++i)
        addNew(findings, ofScenario(bundle, i, ofBaseline));
    return findings;
}

std::string summary(const std::string& source, const model::JourneyBundle& bundle,
                    const model::Findings& findings) {
    const auto count = [&](Severity severity) {
        return static_cast<std::size_t>(std::ranges::count(findings, severity, &model::Finding::severity));
    };
    const std::size_t errors = count(Severity::Error);
    return exchange::printable(fmt::format("{}: {}; {}, {}, {}; {}, {}", source,
                                           errors == 0 ? "valid" : "not valid, " + counted(errors, "error"),
                                           counted(bundle.journey->silos.size(), "silo"),
                                           counted(bundle.journey->handoffs.size(), "hand-off"),
                                           counted(bundle.scenarios->size(), "scenario"),
                                           counted(count(Severity::Warning), "warning"),
                                           counted(count(Severity::Hint), "hint"))) +
           "\n";
}

std::string wholeness(const Input& input) {
    return exchange::printable(fmt::format("{}: whole; format version {}, SHA-256 of its content {}, {} kept",
                                           input.file, input.format, input.sha256,
                                           counted(input.versions, "version"))) +
           "\n";
}

void run(const std::string& file) {
    const Input input = readInput(file);
    if (input.isWorkspace) print(wholeness(input));
    std::string lines;
    bool valid = true;
    for (const model::JourneyBundle& bundle : input.journeys) {
        const std::string source = sourceOf(input, bundle);
        const model::Findings findings = findingsOf(bundle);
        if (!findings.empty()) lines.append(lines.empty() ? "" : "\n").append(describeAll(source, findings));
        valid = valid && !model::hasErrors(findings);
        print(summary(source, bundle, findings));
    }
    if (!valid) throw Failure(ExitCode::NotValid, lines);
    if (!lines.empty()) fmt::print(stderr, "{}\n", lines);
}

}  // namespace

void addCheck(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "check", "Whether all journeys of the file are valid, and what is worth knowing");
    const auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, "A workspace or a journey file; - is standard input")->required();
    command->callback([file] { run(*file); });
}

}  // namespace throughline::cli
