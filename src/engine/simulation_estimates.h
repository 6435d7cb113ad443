#pragma once

#include "engine/simulation_work.h"

namespace throughline::engine {

/// The refusal of a journey in which a case came to that silo without end.
NoEvaluation walkedTooLong(const model::Journey& journey, const SimulatedGroups& groups, Index position);

/// The estimates from what was counted.
class SimulationEstimates {
public:
    SimulationEstimates(const SimulationSums& sums, const SimulatedGroups& groups, Portions portions);

    /// The share of all customers.
    Estimate share(std::uint64_t count) const { return shareOf(count, portions_.customers); }
    /// Wilson's interval.
    static Estimate shareOf(std::uint64_t count, std::uint64_t customers);
    /// The mean per customer of what was counted several times of one, from its squares by block.
    Estimate mean(std::uint64_t count, WideCount squares) const;
    Estimate mean(BlockFigure figure) const;

    Estimate visits(Index position) const;
    Estimate failures(Index position) const;
    Estimate recoveries(Index position) const;
    Estimate traversals(Index rank) const;
    Estimate impactRate() const;
    /// Customers who ended in one of these states.
    std::uint64_t ended(std::initializer_list<CustomerState> states) const;

    /// All of it, in the order of the journey.
    Simulation simulation(const model::Journey& journey, std::uint64_t seed) const;

private:
    Estimate around(double mean, double squares, double unit) const;
    double unitOf(BlockFigure figure) const;
    void addElements(const model::Journey& journey, Simulation& result) const;

    const SimulationSums& sums_;
    const SimulatedGroups& groups_;
    Portions portions_;
    double quantile_;       ///< of Student's distribution
    double squaredBlocks_;  ///< sum of the squares of the blocks' sizes
};

}  // namespace throughline::engine
