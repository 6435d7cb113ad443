#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

#include "engine/block_player.h"
#include "engine/spared_weights.h"
#include "throughline/engine/simulate.h"

namespace throughline::engine {

/// The company's figures for the customers of one group, per year.
struct SimulatedStakes {
    double customers = 0;
    double customerValue = 0;
    double switches = 0;
    double preventable = 0;
};

/// Customers who go through the same journey: a segment, or those who are in none.
struct SimulatedGroup {
    double share;
    std::optional<std::size_t> segment;
    Network network;
    Rates rates;
    SimulationTables tables;
    std::optional<SimulatedStakes> stakes;
};

struct SimulatedGroups {
    std::vector<SimulatedGroup> list;
    model::Findings warnings;
};

/// The journey's customers, checked and compiled; or why nothing can be played.
base::Result<SimulatedGroups, NoEvaluation> compileGroups(const model::Journey& journey);

/// Figures of one block of customers, one after the other.
enum BlockFigure : std::size_t {
    Visits,
    Failures,
    Recoveries,
    Cost,
    CustomersImpacted,
    CustomersLost,
    RevenueAtRisk,
    RevenuePreventable,
    blockFigures
};
using BlockFigures = std::array<double, blockFigures>;

__extension__ using WideCount = unsigned __int128;

/// All that was counted. Silos by position, hand-offs by rank.
struct SimulationSums {
    SimulationSums(const SimulatedGroups& groups, std::size_t blocks);

    Tallies tallies;
    /// Sums over the blocks of the squares of what was counted there, where a customer can count several
    /// times: per silo of a loop, and per hand-off from one.
    std::vector<WideCount> visitSquares, failureSquares, recoverySquares, traversalSquares;
    std::vector<std::array<std::uint64_t, customerStates>> ended;  ///< per group
    std::vector<BlockFigures> blocks;
};

/// How many customers are played, in how large blocks.
struct Portions {
    explicit Portions(std::uint64_t customers, std::size_t largest = BlockPlayer::maximumCustomers);

    std::uint64_t customers;
    std::uint64_t blockSize;
    std::uint64_t blocks() const { return (customers + blockSize - 1) / blockSize; }
    std::size_t inBlock(std::uint64_t block) const {
        return static_cast<std::size_t>(std::min(blockSize, customers - block * blockSize));
    }
};

/// Plays all customers on several threads.
class SimulationWork {
public:
    SimulationWork(const SimulatedGroups& groups, const SimulationRun& run, Portions portions,
                   std::stop_token stop);

    /// What else is wanted of the customers who were spared, one for each group.
    void listen(std::vector<SparedWeights>& weights) {
        weights_ = &weights;
        silent_ = weights;
    }

    /// Nothing: stopped, or a case walked too long (endless() says where).
    std::optional<SimulationSums> run();
    /// The position of a silo that a case came back to without end; nowhere where none did.
    Index endless() const { return endless_; }

private:
    struct Worker;

    void work();
    void play(Worker& worker, std::uint64_t block);
    void drawMembers(Worker& worker, std::size_t customers) const;
    void playGroup(Worker& worker, std::size_t group, BlockFigures& figures);
    void report(std::uint64_t customers);

    const SimulatedGroups& groups_;
    const SimulationRun& run_;
    Portions portions_;
    std::stop_token stop_;
    std::vector<SparedWeights>* weights_ = nullptr;
    std::vector<SparedWeights> silent_;      ///< the same, before anything was added
    std::vector<std::uint64_t> membership_;  ///< per group: the threshold of its share and those before
    SimulationSums sums_;
    std::atomic<std::uint64_t> next_ = 0;
    std::atomic<Index> endless_ = nowhere;
    std::mutex merging_;
    std::uint64_t done_ = 0;
};

}  // namespace throughline::engine
