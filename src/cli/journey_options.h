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

/// FILE and --journey.
void addJourney(CLI::App& command, JourneyOptions& options);
/// --scenario.
void addScenario(CLI::App& command, JourneyOptions& options);
/// --format table|json.
void addFormat(CLI::App& command, JourneyOptions& options);
/// --draws and --seed.
void addDraws(CLI::App& command, DrawOptions& options, const std::string& purpose);

}  // namespace throughline::cli
