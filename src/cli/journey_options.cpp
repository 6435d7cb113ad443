#include "journey_options.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <optional>

#include "throughline/exchange/journey_file.h"

namespace throughline::cli {
namespace {

/// Of the whole text, in decimal; no sign, no white space, nothing after it.
template <class Number>
std::optional<Number> numberOf(const std::string& text) {
    Number number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end) return std::nullopt;
    return number;
}

std::string refused(const std::string& given, const std::string& wanted) {
    return fmt::format("\"{}\" is not {}", exchange::printable(given), wanted);
}

}  // namespace

CLI::Validator wholeNumber(std::uint64_t low, std::uint64_t high) {
    const auto normalized = [low, high](std::string& given) -> std::string {
        const auto number = numberOf<std::uint64_t>(given);
        if (!number || *number < low || *number > high)
            return refused(given, fmt::format("a whole number from {} to {}", low, high));
        given = std::to_string(*number);  // CLI11 would take 010 for 8
        return "";
    };
    return {normalized, fmt::format("from {} to {}", low, high)};
}

CLI::Validator share() {
    const auto normalized = [](std::string& given) -> std::string {
        const auto number = numberOf<double>(given);
        if (!number || !(*number >= 0 && *number <= 1))
            return refused(given, "a number from 0 to 1; 0.1 is 10 %");
        if (*number == 0) given = "0";  // no negative zero
        return "";
    };
    return {normalized, "from 0 to 1"};
}

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

CLI::Option* addSeed(CLI::App& command, std::uint64_t& seed, const std::string& purpose) {
    return command.add_option("--seed", seed, purpose)
        ->transform(wholeNumber(0, std::numeric_limits<std::uint64_t>::max()))
        ->capture_default_str();
}

void addDraws(CLI::App& command, DrawOptions& options, const std::string& purpose) {
    constexpr std::uint32_t most = 10'000'000;
    CLI::Option* draws =
        command.add_option("--draws", options.draws, purpose)->transform(wholeNumber(1, most));
    addSeed(command, options.seed, "The same seed gives the same draws")->needs(draws);
}

}  // namespace throughline::cli
