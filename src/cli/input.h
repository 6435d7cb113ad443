#pragma once

#include <string>
#include <vector>

#include "failure.h"
#include "throughline/engine/evaluation.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/workspace.h"
#include "throughline/store/workspace_file.h"

namespace throughline::cli {

/// What a FILE argument holds: the journeys of a workspace, or the one of a journey file.
struct Input {
    std::string file;  ///< for messages
    std::vector<model::JourneyBundle> journeys;
    bool isWorkspace = false;
    /// Of a workspace file: the version of its format, the digest of its content, the earlier saves it keeps.
    std::uint32_t format = 0;
    std::string sha256;
    std::size_t versions = 0;
};

/// How the program ends where a file cannot be read or written for that reason.
ExitCode exitCodeOf(store::StoreError::Kind kind);

/// Reads a workspace or a journey file; "-" is a journey file on standard input. Throws Failure. Unplaced: of
/// a journey file.
Input readInput(const std::string& file, exchange::Unplaced unplaced = exchange::Unplaced::Left);

/// The journey of that name or id; the only one where name is empty. Throws Failure (Usage), with the names
/// that there are.
const model::JourneyBundle& chooseJourney(const Input& input, const std::string& name);

/// The scenario of that name or id; nothing is the baseline (no name, or "Baseline"). Throws Failure (Usage),
/// with the names that there are.
const model::Scenario* chooseScenario(const Input& input, const model::JourneyBundle& journey,
                                      const std::string& name);

/// The name of the journey as drawn, where a scenario's would stand.
inline constexpr const char* baselineName = "Baseline";

/// Where findings of this journey come from: the file, and in a workspace the journey's name too.
std::string sourceOf(const Input& input, const model::JourneyBundle& journey);

/// "source: place: message" of each, one a line, without a line break at the end. Warnings and hints say so.
std::string describeAll(const std::string& source, const model::Findings& findings);

}  // namespace throughline::cli
