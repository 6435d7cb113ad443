#pragma once

#include <vector>

#include "engine/loop_solver.h"

namespace throughline::engine {

/// Expected cases that set out on a link of a loop, of one that has just been worked on by the silo at the
/// link's end.
struct Arrivals {
    double clean = 0;       ///< that are still clean, of one that goes on clean
    double afterClean = 0;  ///< that are impacted, of one that goes on clean
    double afterOk = 0;     ///< of an impacted one that goes on after an ok visit
    double afterFailed = 0;
};

/// What comes to the links of one loop.
struct LoopArrivals {
    explicit LoopArrivals(const LoopSolver& solver)
        : arrivals(solver.loop().links.size()), elsewhere(solver.size()) {}

    std::vector<Arrivals> arrivals;  ///< per link
    /// Per place: P(a clean case that goes on from it leaves or is let down at another one, before it is let
    /// down there).
    std::vector<double> elsewhere;
};

/// Clean cases only, or all.
enum class Cases { Clean, All };

/// Pre: the solver was made for these cases, and its walks are not endless.
LoopArrivals loopArrivals(const LoopSolver& solver, Cases cases);

}  // namespace throughline::engine
