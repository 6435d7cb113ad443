#include <fmt/format.h>

#include <memory>

#include "calculation.h"
#include "commands.h"
#include "comparison_report.h"
#include "files.h"
#include "interruption.h"
#include "progress_bar.h"

namespace throughline::cli {
namespace {

struct Options {
    std::string file;
    std::string journey;
    std::string format = "table";
    std::uint32_t draws = 0;  // 0: not asked for
    std::uint64_t seed = 1;
};

constexpr std::uint32_t mostDraws = 10'000'000;

/// The baseline and all scenarios, as journeys and as results.
struct Compared {
    std::vector<model::Journey> journeys;
    std::vector<exchange::ComparedScenario> scenarios;

    void add(const model::JourneyBundle& bundle, const model::Scenario* scenario, const std::string& source) {
        const std::string name = scenario ? scenario->name : baselineName;
        const std::string place = fmt::format("{}: {}", source, name);
        model::AppliedJourney journey = applied(bundle, scenario, place);
        engine::Evaluation evaluation = evaluated(journey, place);
        scenarios.push_back({scenario ? scenario->id : model::ScenarioId(), name, std::move(evaluation)});
        journeys.push_back(std::move(journey.journey));
    }
};

std::optional<engine::DrawnComparison> drawn(const Compared& compared, const Options& options,
                                             const std::string& source) {
    if (options.draws == 0) return std::nullopt;
    ProgressBar bar;
    const Interruption interruption;
    engine::UncertaintyRun run{.draws = options.draws, .seed = options.seed};
    run.progress = [&](double part) { bar.show(part); };
    return valueOrFailure(engine::compareDraws(compared.journeys, run, interruption.token()), source);
}

void run(const Options& options) {
    const Input input = readInput(options.file);
    const model::JourneyBundle& bundle = chooseJourney(input, options.journey);
    const std::string source = sourceOf(input, bundle);
    Compared compared;
    compared.add(bundle, nullptr, source);
    for (const model::Scenario& scenario : *bundle.scenarios) compared.add(bundle, &scenario, source);
    const auto draws = drawn(compared, options, source);
    const auto write = options.format == "json" ? exchange::writeComparison : writeComparisonReport;
    print(write(*bundle.journey, compared.scenarios, draws));
}

}  // namespace

void addCompare(CLI::App& program) {
    CLI::App* command = program.add_subcommand("compare", "All scenarios against the baseline");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "A workspace or a journey file; - is standard input")
        ->required();
    command->add_option("--journey", options->journey,
                        "Name or id of the journey, where the workspace holds several");
    command->add_option("--format", options->format, "table (for people) or json (for programs)")
        ->check(CLI::IsMember({"table", "json"}))
        ->capture_default_str();
    CLI::Option* draws =
        command
            ->add_option("--draws", options->draws,
                         "Draw the rates this often, the same for all, to see how sure it is which one is "
                         "better")
            ->check(CLI::Range(std::uint32_t{1}, mostDraws));
    command->add_option("--seed", options->seed, "The same seed gives the same draws")
        ->needs(draws)
        ->capture_default_str();
    command->callback([options] { run(*options); });
}

}  // namespace throughline::cli
