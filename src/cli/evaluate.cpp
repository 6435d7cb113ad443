#include <memory>

#include "calculation.h"
#include "commands.h"
#include "files.h"
#include "interruption.h"
#include "progress_bar.h"
#include "report.h"
#include "throughline/engine/uncertainty.h"
#include "throughline/exchange/evaluation_json.h"

namespace throughline::cli {
namespace {

struct Options {
    std::string file;
    std::string journey;
    std::string scenario;
    std::string format = "table";
    std::uint32_t draws = 0;  // 0: not asked for
    std::uint64_t seed = 1;
};

constexpr std::uint32_t mostDraws = 10'000'000;

std::optional<engine::Uncertainty> drawn(const model::Journey& journey, const Options& options,
                                         const std::string& source) {
    if (options.draws == 0) return std::nullopt;
    ProgressBar bar;
    const Interruption interruption;
    engine::UncertaintyRun run{.draws = options.draws, .seed = options.seed};
    run.progress = [&](double part) { bar.show(part); };
    return valueOrFailure(engine::uncertainty(journey, run, interruption.token()), source);
}

void run(const Options& options) {
    const Input input = readInput(options.file);
    const model::JourneyBundle& bundle = chooseJourney(input, options.journey);
    const model::Scenario* scenario = chooseScenario(input, bundle, options.scenario);
    const std::string source = sourceOf(input, bundle);
    const model::AppliedJourney journey = applied(bundle, scenario, source);
    const engine::Evaluation evaluation = evaluated(journey, source);
    const std::string scenarioName = scenario ? scenario->name : baselineName;
    const auto uncertainty = drawn(journey.journey, options, source);
    const auto write = options.format == "json" ? exchange::writeEvaluation : writeReport;
    print(write(journey.journey, scenarioName, evaluation, uncertainty));
}

}  // namespace

void addEvaluate(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("evaluate", "How often the journey lets customers down, and where");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "A workspace or a journey file; - is standard input")
        ->required();
    command->add_option("--journey", options->journey,
                        "Name or id of the journey, where the workspace holds several");
    command->add_option("--scenario", options->scenario,
                        "Name or id of the scenario; the baseline where left out");
    command->add_option("--format", options->format, "table (for people) or json (for programs)")
        ->check(CLI::IsMember({"table", "json"}))
        ->capture_default_str();
    CLI::Option* draws =
        command
            ->add_option("--draws", options->draws,
                         "Draw the rates this often from what is known about them, for the 90 % range")
            ->check(CLI::Range(std::uint32_t{1}, mostDraws));
    command->add_option("--seed", options->seed, "The same seed gives the same draws")
        ->needs(draws)
        ->capture_default_str();
    command->callback([options] { run(*options); });
}

}  // namespace throughline::cli
