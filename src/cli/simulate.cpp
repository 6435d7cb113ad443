#include "throughline/engine/simulate.h"

#include <memory>

#include "calculation.h"
#include "commands.h"
#include "files.h"
#include "interruption.h"
#include "journey_options.h"
#include "progress_bar.h"
#include "simulation_report.h"
#include "throughline/exchange/simulation_json.h"

namespace throughline::cli {
namespace {

struct Options : JourneyOptions {
    engine::SimulationRun run;
};

engine::Simulation simulated(const model::Journey& journey, const Options& options,
                             const std::string& source) {
    ProgressBar bar;
    const Interruption interruption;
    engine::SimulationRun run = options.run;
    run.progress = [&](double part) { bar.show(part); };
    return valueOrFailure(engine::simulate(journey, run, interruption.token()), source);
}

/// Nothing where the journey is too large for an exact result, or has none.
std::optional<engine::Evaluation> exactResult(const model::Journey& journey, const std::string& source) {
    ProgressBar bar;
    const Interruption interruption;
    auto result = engine::evaluate(journey, interruption.token(), [&](double part) { bar.show(part); });
    if (interruption.token().stop_requested()) throw stopped(source);
    if (!result.ok() || result->method != engine::Method::Exact) return std::nullopt;
    return std::move(result).value();
}

void run(const Options& options) {
    const Input input = readInput(options.file);
    const model::JourneyBundle& bundle = chooseJourney(input, options.journey);
    const model::Scenario* scenario = chooseScenario(input, bundle, options.scenario);
    const std::string source = sourceOf(input, bundle);
    const Applied journey = applied(bundle, scenario, source);
    engine::Simulation simulation = simulated(*journey.journey, options, source);
    simulation.warnings.insert(simulation.warnings.begin(), journey.warnings.begin(), journey.warnings.end());
    const auto write = options.asJson() ? exchange::writeSimulation : writeSimulationReport;
    print(write(*journey.journey, scenario ? scenario->name : baselineName, simulation,
                exactResult(*journey.journey, source)));
}

}  // namespace

void addSimulate(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "simulate", "Customers played one by one through the same rules, beside the exact results");
    const auto options = std::make_shared<Options>();
    addJourney(*command, *options);
    addScenario(*command, *options);
    command->add_option("--customers", options->run.customers, "How many are played")
        ->transform(wholeNumber(engine::SimulationRun::fewestCustomers, engine::SimulationRun::mostCustomers))
        ->capture_default_str();
    addSeed(*command, options->run.seed, "The same seed plays the same customers");
    command
        ->add_option("--threads", options->run.threads,
                     "How many processors work at it, all where left out; the result is the same")
        ->transform(wholeNumber(1, 1024));
    addFormat(*command, *options);
    command->callback([options] { run(*options); });
}

}  // namespace throughline::cli
