#include "engine/simulation_estimates.h"

#include <algorithm>
#include <cmath>

namespace throughline::engine {
namespace {

constexpr double normalQuantile = 1.959963984540054;

/// Student's quantile at 95 %, from the normal one (Abramowitz and Stegun 26.7.5).
double studentQuantile(double freedom) {
    const double z = normalQuantile;
    const double first = (std::pow(z, 3) + z) / 4;
    const double second = (5 * std::pow(z, 5) + 16 * std::pow(z, 3) + 3 * z) / 96;
    return z + first / freedom + second / (freedom * freedom);
}

}  // namespace

SimulationEstimates::SimulationEstimates(const SimulationSums& sums, const SimulatedGroups& groups,
                                         Portions portions)
    : sums_(sums),
      groups_(groups),
      portions_(portions),
      quantile_(studentQuantile(static_cast<double>(portions.blocks() - 1))) {
    const auto blocks = static_cast<double>(portions.blocks() - 1);
    const auto whole = static_cast<double>(portions.blockSize);
    const auto last = static_cast<double>(portions.inBlock(portions.blocks() - 1));
    squaredBlocks_ = blocks * whole * whole + last * last;
}

Estimate SimulationEstimates::shareOf(std::uint64_t count, std::uint64_t customers) {
    if (customers == 0) return {0, {0, 1}};
    const auto n = static_cast<double>(customers);
    const double share = static_cast<double>(count) / n;
    const double z = normalQuantile * normalQuantile / n;
    const double center = (share + z / 2) / (1 + z);
    const double half = std::sqrt(z * share * (1 - share) + z * z / 4) / (1 + z);
    return {share,
            {count == 0 ? 0 : std::max(0.0, center - half),
             count == customers ? 1 : std::min(1.0, center + half)}};
}

/// squares: of what the blocks' sums are off the mean, in sum. unit: what one event counts, so that events
/// too rare to be seen are within the interval all the same.
Estimate SimulationEstimates::around(double mean, double squares, double unit) const {
    const auto n = static_cast<double>(portions_.customers);
    const double variance = std::max(0.0, squares) / (n - squaredBlocks_ / n);
    const double z = quantile_ * quantile_ / n;
    const double half = std::sqrt(z * variance + z * z * unit * unit / 4);
    return {mean, {std::max(0.0, mean + z * unit / 2 - half), mean + z * unit / 2 + half}};
}

Estimate SimulationEstimates::mean(std::uint64_t count, WideCount squares) const {
    const double mean = static_cast<double>(count) / static_cast<double>(portions_.customers);
    const auto whole = static_cast<double>(portions_.blockSize);
    const auto last = static_cast<double>(portions_.inBlock(portions_.blocks() - 1));
    // The sum of size times count over the blocks: all are of one size but the last, whose count is taken as
    // the mean says.
    const double cross = whole * static_cast<double>(count) - (whole - last) * mean * last;
    return around(mean, static_cast<double>(squares) - 2 * mean * cross + mean * mean * squaredBlocks_, 1);
}

double SimulationEstimates::unitOf(BlockFigure figure) const {
    double unit = 0;
    for (const SimulatedGroup& group : groups_.list) {
        if (figure == Cost) {
            for (const SiloTable& silo : group.tables.silos)
                unit = std::max({unit, silo.visitCost, silo.recoveryCost});
            for (const HandoffTable& handoff : group.tables.handoffs) unit = std::max(unit, handoff.cost);
        } else if (figure > Cost && group.stakes) {
            const bool isMoney = figure == RevenueAtRisk || figure == RevenuePreventable;
            unit = std::max(unit, group.stakes->customers * (isMoney ? group.stakes->customerValue : 1));
        }
    }
    return figure < Cost ? 1 : unit;
}

Estimate SimulationEstimates::mean(BlockFigure figure) const {
    double sum = 0;
    for (const BlockFigures& block : sums_.blocks) sum += block[figure];
    const double mean = sum / static_cast<double>(portions_.customers);
    double squares = 0;
    for (std::uint64_t block = 0; block < portions_.blocks(); ++block) {
        const double off = sums_.blocks[block][figure] - mean * static_cast<double>(portions_.inBlock(block));
        squares += off * off;
    }
    return around(mean, squares, unitOf(figure));
}

Estimate SimulationEstimates::visits(Index position) const {
    const std::uint64_t count = sums_.tallies.visits[position];
    return groups_.list.front().tables.loop[position] != 0 ? mean(count, sums_.visitSquares[position])
                                                           : share(count);
}

Estimate SimulationEstimates::failures(Index position) const {
    const std::uint64_t count = sums_.tallies.failures[position];
    return groups_.list.front().tables.loop[position] != 0 ? mean(count, sums_.failureSquares[position])
                                                           : share(count);
}

Estimate SimulationEstimates::recoveries(Index position) const {
    const std::uint64_t count = sums_.tallies.recoveries[position];
    return groups_.list.front().tables.loop[position] != 0 ? mean(count, sums_.recoverySquares[position])
                                                           : share(count);
}

Estimate SimulationEstimates::traversals(Index rank) const {
    const std::uint64_t count = sums_.tallies.traversals[rank];
    const Network& network = groups_.list.front().network;
    return network.inLoop(network.from[groups_.list.front().tables.handoffAt[rank]])
               ? mean(count, sums_.traversalSquares[rank])
               : share(count);
}

std::uint64_t SimulationEstimates::ended(std::initializer_list<CustomerState> states) const {
    std::uint64_t count = 0;
    for (const auto& group : sums_.ended)
        for (const CustomerState state : states) count += group[state];
    return count;
}

Estimate SimulationEstimates::impactRate() const {
    return share(portions_.customers - ended({NoFailure, Recovered}));
}

Simulation SimulationEstimates::simulation(const model::Journey& journey, std::uint64_t seed) const {
    Simulation result;
    result.customers = portions_.customers;
    result.seed = seed;
    result.impactRate = impactRate();
    result.rolledThroughputYield = share(ended({NoFailure}));
    result.abandonmentRate = share(ended({AbandonedOnce, AbandonedTwice, AbandonedOften}));
    result.expectedVisits = mean(Visits);
    result.expectedFailures = mean(Failures);
    result.expectedRecoveries = mean(Recoveries);
    result.expectedCost = mean(Cost);
    result.failuresDistribution = {
        share(ended({NoFailure, Recovered})), share(ended({LetDownOnce, AbandonedOnce})),
        share(ended({LetDownTwice, AbandonedTwice})), share(ended({LetDownOften, AbandonedOften}))};
    addElements(journey, result);
    for (std::size_t group = 0; group < groups_.list.size(); ++group) {
        if (!groups_.list[group].segment) continue;
        std::uint64_t customers = 0;
        for (const std::uint64_t count : sums_.ended[group]) customers += count;
        const std::uint64_t spared = sums_.ended[group][NoFailure] + sums_.ended[group][Recovered];
        result.segments.push_back({journey.segments[*groups_.list[group].segment].id, customers,
                                   shareOf(customers - spared, customers)});
    }
    if (std::ranges::all_of(groups_.list,
                            [](const SimulatedGroup& group) { return group.stakes.has_value(); }))
        result.money = {mean(CustomersImpacted), mean(CustomersLost), mean(RevenueAtRisk),
                        mean(RevenuePreventable)};
    result.warnings = groups_.warnings;
    return result;
}

void SimulationEstimates::addElements(const model::Journey& journey, Simulation& result) const {
    const Network& network = groups_.list.front().network;
    for (Index silo = 0; silo < network.silos; ++silo) {
        const Index position = network.position[silo];
        result.silos.push_back({journey.silos[silo].id, visits(position), failures(position),
                                recoveries(position), share(sums_.tallies.firstImpact[position])});
    }
    for (Index handoff = 0; handoff < network.handoffs; ++handoff) {
        const Index rank = groups_.list.front().tables.rankOf[handoff];
        result.handoffs.push_back({journey.handoffs[handoff].id, traversals(rank),
                                   share(sums_.tallies.firstImpact[network.silos + rank])});
    }
}

}  // namespace throughline::engine
