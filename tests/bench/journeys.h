#pragma once

#include <cstddef>
#include <filesystem>

#include "throughline/model/journey.h"

/// Journeys for measuring; the same arguments always give the same one.
namespace throughline::bench {

/// Silos in a row.
model::Journey chain(std::size_t silos);
/// Each silo hands off to three of the next hundred; choice only.
model::Journey sparse(std::size_t silos);
/// The same, and 5 % of the silos hand some cases back to one of the ten before.
model::Journey sparseWithLoops(std::size_t silos);
/// Sparse, and a few cases go back from near the end to the beginning, to the middle and to other places:
/// nearly all of it is one loop with four ways back.
model::Journey longLoops(std::size_t silos);
/// Each silo hands off to three others anywhere: nearly all of them are one loop.
model::Journey oneLoop(std::size_t silos);
/// Ten times in a row: a silo that hands off to `width` others at once, which join in the next one.
model::Journey ladder(std::size_t width);
/// Ten silos in a row that `causes` shared causes strike.
model::Journey struckChain(std::size_t causes);
/// A chain whose error rates were counted.
model::Journey countedChain(std::size_t silos);

/// Writes a choice-only journey, without ways for one outcome only, for scipy_reference.py: silos and
/// hand-offs (64 bit), impact rate and expected cost; then columns: the error rates of silos and of
/// hand-offs; per silo entry share, recovery rate, abandonment rate, relative risk, visit cost and recovery
/// cost; per hand-off share (-1: left blank), cost, from and to (32 bit).
void write(const model::Journey& journey, const std::filesystem::path& file);
/// Writes a journey file.
void writeFile(const model::Journey& journey, const std::filesystem::path& file);

}  // namespace throughline::bench
