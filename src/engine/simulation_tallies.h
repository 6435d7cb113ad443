#pragma once

#include <array>
#include <vector>

#include "engine/customer_state.h"
#include "engine/simulation_tables.h"

namespace throughline::engine {

/// What was counted of some customers; silos by position, hand-offs by rank, elements as in
/// SimulationTables. Whole numbers, so that any order of adding gives the same.
struct Tallies {
    using Counts = std::vector<std::uint64_t>;

    explicit Tallies(const SimulationTables& tables)
        : visits(tables.siloCount),
          failures(tables.siloCount),
          recoveries(tables.siloCount),
          traversals(tables.handoffCount),
          firstImpact(tables.siloCount + tables.handoffCount) {}

    Counts visits;
    Counts failures;
    Counts recoveries;
    Counts traversals;
    Counts firstImpact;
};

/// The same of one block, in sum over all silos and hand-offs.
struct BlockTotals {
    double visits = 0;
    double failures = 0;
    double recoveries = 0;
    double cost = 0;
};

}  // namespace throughline::engine
