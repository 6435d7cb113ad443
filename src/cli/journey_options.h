#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

namespace throughline::cli {

/// Which journey a call is about, and how it prints the results.
struct JourneyOptions {
    std::string file;
    std::string journey;
    std::string scenario;
    std::string format = "table";

    bool asJson() const { return format == "json"; }
};

/// How often rates are drawn.
struct DrawOptions {
    std::uint32_t draws = 0;  ///< 0: not asked for
    std::uint64_t seed = 1;
};

/// Digits for a number in that range, nothing else. To be given to transform(), as the one below.
CLI::Validator wholeNumber(std::uint64_t low, std::uint64_t high);
/// A decimal number from 0 to 1.
CLI::Validator share();

/// FILE and --journey.
void addJourney(CLI::App& command, JourneyOptions& options);
/// --scenario.
void addScenario(CLI::App& command, JourneyOptions& options);
/// --format table|json.
void addFormat(CLI::App& command, JourneyOptions& options);
/// --seed.
CLI::Option* addSeed(CLI::App& command, std::uint64_t& seed, const std::string& purpose);
/// --draws and --seed.
void addDraws(CLI::App& command, DrawOptions& options, const std::string& purpose);

}  // namespace throughline::cli
