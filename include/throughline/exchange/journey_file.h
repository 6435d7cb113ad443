#pragma once

#include <string>
#include <string_view>

#include "throughline/base/result.h"
#include "throughline/model/finding.h"
#include "throughline/model/workspace.h"

/// The journey file (JSON), version 1: docs/format.md. A public contract.
namespace throughline::exchange {

inline constexpr int journeyFileVersion = 1;
/// Larger files are not read, in bytes.
inline constexpr std::size_t largestJourneyFile = std::size_t{2} << 30;
/// At most this many errors are reported at once.
inline constexpr std::size_t maxReportedErrors = 20;

/// What becomes of silos without x and y: model::placeUnplaced, or nothing where nobody looks at them.
enum class Unplaced { LaidOut, Left };

/// The journey, its scenarios and positions; or all that is wrong (the first 20), each with its place,
/// model::validate included. Never throws on any bytes.
base::Result<model::JourneyBundle, model::Findings> readJourney(std::string_view json,
                                                                Unplaced unplaced = Unplaced::LaidOut);

/// The bundle as a journey file: UTF-8, two spaces, keys in the order of the contract, defaults left out,
/// numbers in the shortest form that reads back to the same double. readJourney(writeJourney(b)) == b, where
/// b is valid, each silo has a position and the bundle's id is the one that the name gives
/// (model::freshJourneyId): the file does not hold it. A rate that a scenario scaled is written as the number
/// it comes to.
std::string writeJourney(const model::JourneyBundle& bundle);

/// Foreign text for a terminal: characters that it would obey instead of showing (controls, turns of the
/// reading direction) are written as \uXXXX.
std::string printable(std::string_view text);

/// "order.journey.json: /journey/silos/3/error_rate: 1.7 is not between 0 and 1", printable.
std::string describe(const std::string& file, const model::Finding& finding);

}  // namespace throughline::exchange
