#include <fmt/format.h>

#include <memory>

#include "calculation.h"
#include "commands.h"
#include "comparison_report.h"
#include "files.h"
#include "interruption.h"
#include "journey_options.h"
#include "progress_bar.h"

namespace throughline::cli {
namespace {

struct Options : JourneyOptions, DrawOptions {};

/// The baseline and all scenarios, as journeys and as results.
struct Compared {
    std::vector<model::Journey> journeys;
    std::vector<exchange::ComparedScenario> scenarios;

    void add(const model::JourneyBundle& bundle, const model::Scenario* scenario, const std::string& source) {
        const std::string name = scenario ? scenario->name : baselineName;
        const std::string place = fmt::format("{}: {}", source, name);
        const Applied journey = applied(bundle, scenario, place);
        engine::Evaluation evaluation = evaluated(journey, place);
        scenarios.push_back({scenario ? scenario->id : model::ScenarioId(), name, std::move(evaluation)});
        journeys.push_back(*journey.journey);
    }

    std::string adviceOnDraws() const {
        for (const exchange::ComparedScenario& scenario : scenarios)
            if (std::string advice = cli::adviceOnDraws(scenario.evaluation); !advice.empty()) return advice;
        return "";
    }
};

std::optional<engine::DrawnComparison> drawn(const Compared& compared, const Options& options,
                                             const std::string& source) {
    if (options.draws == 0) return std::nullopt;
    ProgressBar bar;
    const Interruption interruption;
    engine::UncertaintyRun run{.draws = options.draws, .seed = options.seed};
    run.progress = [&](double part) { bar.show(part); };
    return valueOrFailure(engine::compareDraws(compared.journeys, run, interruption.token()), source,
                          [&] { return compared.adviceOnDraws(); });
}

void run(const Options& options) {
    const Input input = readInput(options.file);
    const model::JourneyBundle& bundle = chooseJourney(input, options.journey);
    const std::string source = sourceOf(input, bundle);
    Compared compared;
    compared.add(bundle, nullptr, source);
    for (const model::Scenario& scenario : *bundle.scenarios) compared.add(bundle, &scenario, source);
    const auto draws = drawn(compared, options, source);
    const auto write = options.asJson() ? exchange::writeComparison : writeComparisonReport;
    print(write(*bundle.journey, compared.scenarios, draws));
}

}  // namespace

void addCompare(CLI::App& program) {
    CLI::App* command = program.add_subcommand("compare", "All scenarios against the baseline");
    const auto options = std::make_shared<Options>();
    addJourney(*command, *options);
    addFormat(*command, *options);
    addDraws(*command, *options,
             "Draw the rates this often, the same for all, to see how sure it is which one is better");
    command->callback([options] { run(*options); });
}

}  // namespace throughline::cli
