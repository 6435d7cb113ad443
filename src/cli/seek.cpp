#include <fmt/format.h>

#include <memory>

#include "calculation.h"
#include "choice.h"
#include "commands.h"
#include "files.h"
#include "interruption.h"
#include "journey_options.h"
#include "seek_report.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::cli {
namespace {

struct Options : JourneyOptions {
    std::string silo;
    std::string handoff;
    std::string sharedCause;
    bool allSilos = false;
    bool allHandoffs = false;
    bool recovery = false;
    double target = 0;
};

template <class Entity, class Name>
model::Target targetOf(const std::string& source, const Choice<Entity, Name>& choice,
                       const std::string& given) {
    if (const Entity* found = choice.find(given)) return found->id;
    throw Failure(ExitCode::Usage, fmt::format("{}: {}", exchange::printable(source), choice.whyNot(given)));
}

void requireRecoveryOfSilos(const Options& options) {
    if (options.recovery && !options.allSilos && options.silo.empty())
        throw Failure(ExitCode::Usage,
                      "--recovery goes with --silo and --all-silos: only silos have a recovery rate");
}

engine::Lever leverOf(const std::string& source, const model::Journey& journey, const Options& options) {
    const auto display = [&](const auto& entity) { return displayName(journey, entity.id); };
    const auto field = options.recovery ? model::Field::RecoveryRate : model::Field::ErrorRate;
    if (options.allSilos) return {model::AllSilos{}, field};
    if (options.allHandoffs) return {model::AllHandoffs{}};
    if (!options.silo.empty())
        return {targetOf(source, Choice("silo", journey.silos, display), options.silo), field};
    if (!options.handoff.empty())
        return {targetOf(source, Choice("hand-off", journey.handoffs, display), options.handoff)};
    const auto name = [](const model::SharedCause& cause) { return cause.name; };
    return {targetOf(source, Choice("shared cause", journey.sharedCauses, name), options.sharedCause),
            model::Field::Probability};
}

/// Where nothing is wrong with the journey but its size, there is another way.
std::string adviceFor(const model::Journey& journey) {
    return model::hasErrors(engine::check(journey))
               ? ""
               : "seek needs exact results; evaluate simulates this journey";
}

void run(const Options& options) {
    requireRecoveryOfSilos(options);
    const Input input = readInput(options.file);
    const model::JourneyBundle& bundle = chooseJourney(input, options.journey);
    const model::Scenario* scenario = chooseScenario(input, bundle, options.scenario);
    const std::string source = sourceOf(input, bundle);
    const auto changed = applied(bundle, scenario, source).journey;
    const model::Journey& journey = *changed;
    const engine::Lever lever = leverOf(source, journey, options);
    const Interruption interruption;
    const auto advice = [&] { return adviceFor(journey); };
    const auto sought =
        valueOrFailure(engine::seek(journey, lever, options.target, interruption.token()), source, advice);
    const double now = valueOrFailure(engine::impactRateOf(journey, interruption.token()), source);
    const exchange::SoughtValue value{scenario ? scenario->name : baselineName, lever, options.target, sought,
                                      engine::leverPosition(journey, lever),    now};
    print(options.asJson() ? exchange::writeSought(journey, value) : writeSeekReport(journey, value));
}

}  // namespace

void addSeek(CLI::App& program) {
    CLI::App* command = program.add_subcommand("seek", "Which value of one figure meets a target");
    const auto options = std::make_shared<Options>();
    addJourney(*command, *options);
    addScenario(*command, *options);
    addFormat(*command, *options);
    command->add_option("--target", options->target, "The share of customers let down, 0.1 for 10 %")
        ->required()
        ->transform(share());
    CLI::Option_group* what = command->add_option_group("What is turned");
    what->add_option("--silo", options->silo, "Id or name of a silo: its error rate");
    what->add_option("--handoff", options->handoff, "Id of a hand-off, or \"A → B\": its error rate");
    what->add_option("--shared-cause", options->sharedCause, "Id or name of a shared cause: its probability");
    what->add_flag("--all-silos", options->allSilos, "One error rate that all silos have: the error budget");
    what->add_flag("--all-handoffs", options->allHandoffs, "One error rate that all hand-offs have");
    what->require_option(1);
    command->add_flag("--recovery", options->recovery, "The recovery rate of the silo or silos instead");
    command->callback([options] { run(*options); });
}

}  // namespace throughline::cli
