#include "journey_options.h"

namespace throughline::cli {

void addJourney(CLI::App& command, JourneyOptions& options) {
    command.add_option("FILE", options.file, "A workspace or a journey file; - is standard input")
        ->required();
    command.add_option("--journey", options.journey,
                       "Name or id of the journey, where the workspace holds several");
}

void addScenario(CLI::App& command, JourneyOptions& options) {
    command.add_option("--scenario", options.scenario,
                       "Name or id of the scenario; the baseline where left out");
}

void addFormat(CLI::App& command, JourneyOptions& options) {
    command.add_option("--format", options.format, "table (for people) or json (for programs)")
        ->check(CLI::IsMember({"table", "json"}))
        ->capture_default_str();
}

void addDraws(CLI::App& command, DrawOptions& options, const std::string& purpose) {
    constexpr std::uint32_t most = 10'000'000;
    CLI::Option* draws =
        command.add_option("--draws", options.draws, purpose)->check(CLI::Range(std::uint32_t{1}, most));
    command.add_option("--seed", options.seed, "The same seed gives the same draws")
        ->needs(draws)
        ->capture_default_str();
}

}  // namespace throughline::cli
