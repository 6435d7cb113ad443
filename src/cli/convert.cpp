#include <filesystem>
#include <memory>

#include "commands.h"
#include "failure.h"
#include "files.h"
#include "input.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/validation.h"
#include "throughline/store/workspace_file.h"

namespace throughline::cli {
namespace {

struct Options {
    std::string in;
    std::string out;
    std::string journey;
};

enum class Format { Workspace, JourneyFile };

Format formatByEnding(const std::string& file) {
    if (file.ends_with(".throughline")) return Format::Workspace;
    if (file.ends_with(".json")) return Format::JourneyFile;
    throw Failure(ExitCode::Usage, file +
                                       ": the ending says the format: .throughline (workspace) or "
                                       ".journey.json or .json (journey file)");
}

/// A file that could not be read again is not written.
void requireValid(const Input& input, const model::JourneyBundle& bundle) {
    const model::Findings findings = model::validate(bundle);
    if (!model::hasErrors(findings)) return;
    model::Findings errors = findings;
    std::erase_if(errors,
                  [](const model::Finding& finding) { return finding.severity != model::Severity::Error; });
    throw Failure(ExitCode::NotValid, describeAll(sourceOf(input, bundle), errors));
}

void writeJourneyFile(const Input& input, const Options& options) {
    const model::JourneyBundle& bundle = chooseJourney(input, options.journey);
    requireValid(input, bundle);
    replaceFile(options.out, exchange::writeJourney(bundle));
}

void writeWorkspace(const Input& input, const Options& options) {
    model::Workspace workspace;
    workspace.journeys =
        options.journey.empty() ? input.journeys : std::vector{chooseJourney(input, options.journey)};
    workspace.name = std::filesystem::path(options.out).stem().string();
    try {
        store::saveWorkspace(workspace, options.out);
    } catch (const store::StoreError& error) {
        throw Failure(ExitCode::File, error.what());
    }
}

/// A workspace that is written over itself would lose its earlier saves; a journey file only gets our layout.
void requireNothingLost(const Input& input, const Options& options) {
    std::error_code notThere;
    if (input.isWorkspace && std::filesystem::equivalent(options.in, options.out, notThere))
        throw Failure(ExitCode::Usage, options.out +
                                           ": is the workspace that is read, and its earlier saves would be "
                                           "lost; give another name for what is written");
}

void run(const Options& options) {
    const Format format = formatByEnding(options.out);
    const Input input = readInput(options.in, exchange::Unplaced::LaidOut);
    requireNothingLost(input, options);
    if (format == Format::Workspace)
        writeWorkspace(input, options);
    else
        writeJourneyFile(input, options);
}

}  // namespace

void addConvert(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "convert", "Writes a workspace as a journey file, or a journey file as a workspace");
    const auto options = std::make_shared<Options>();
    command->add_option("IN", options->in, "A workspace or a journey file; - is standard input")->required();
    command
        ->add_option(
            "OUT", options->out,
            "Ends in .throughline (workspace), .journey.json or .json (journey file); is replaced as a whole")
        ->required();
    command->add_option("--journey", options->journey, "Name or id of the one journey to write");
    command->callback([options] { run(*options); });
}

}  // namespace throughline::cli
