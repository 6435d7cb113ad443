#include <memory>

#include "calculation.h"
#include "commands.h"
#include "files.h"
#include "interruption.h"
#include "journey_options.h"
#include "progress_bar.h"
#include "report.h"
#include "throughline/engine/uncertainty.h"
#include "throughline/exchange/evaluation_json.h"

namespace throughline::cli {
namespace {

struct Options : JourneyOptions, DrawOptions {};

std::optional<engine::Uncertainty> drawn(const model::Journey& journey, const engine::Evaluation& evaluation,
                                         const Options& options, const std::string& source) {
    if (options.draws == 0) return std::nullopt;
    ProgressBar bar;
    const Interruption interruption;
    engine::UncertaintyRun run{.draws = options.draws, .seed = options.seed};
    run.progress = [&](double part) { bar.show(part); };
    return valueOrFailure(engine::uncertainty(journey, run, interruption.token()), source,
                          [&] { return adviceOnDraws(evaluation); });
}

void run(const Options& options) {
    const Input input = readInput(options.file);
    const model::JourneyBundle& bundle = chooseJourney(input, options.journey);
    const model::Scenario* scenario = chooseScenario(input, bundle, options.scenario);
    const std::string source = sourceOf(input, bundle);
    const Applied journey = applied(bundle, scenario, source);
    const engine::Evaluation evaluation = evaluated(journey, source);
    const std::string scenarioName = scenario ? scenario->name : baselineName;
    const auto uncertainty = drawn(*journey.journey, evaluation, options, source);
    const auto write = options.asJson() ? exchange::writeEvaluation : writeReport;
    print(write(*journey.journey, scenarioName, evaluation, uncertainty));
}

}  // namespace

void addEvaluate(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("evaluate", "How often the journey lets customers down, and where");
    const auto options = std::make_shared<Options>();
    addJourney(*command, *options);
    addScenario(*command, *options);
    addFormat(*command, *options);
    addDraws(*command, *options,
             "Draw the rates this often from what is known about them, for the 90 % range");
    command->callback([options] { run(*options); });
}

}  // namespace throughline::cli
