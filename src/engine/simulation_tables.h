#pragma once

#include <vector>

#include "engine/coin.h"
#include "engine/rates.h"

namespace throughline::engine {

/// Where the cases go that leave a visit with one outcome.
struct Route {
    enum class Kind : std::uint8_t { End, Single, Split, All };
    Kind kind = Kind::End;
    bool mayEnd = false;  ///< of a split: the shares leave some who end here
    Index begin = 0;      ///< in SimulationTables::ways
    Index count = 0;
};

/// All that a visit of one silo needs.
struct SiloTable {
    Coin error;
    Coin errorImpacted;
    Coin recovery;
    Coin abandonment;
    Route ok;
    Route failed;
    Index arrivalsBegin = 0;  ///< the ranks of the hand-offs that lead here
    Index arrivalsEnd = 0;
    bool joins = false;  ///< several cases of one customer may come here
    double visitCost = 0;
    double recoveryCost = 0;
};

struct HandoffTable {
    Coin error;
    Index to = 0;         ///< position
    bool inside = false;  ///< leads to a silo of the same loop
    double cost = 0;
};

/// What an active shared cause adds to an element.
struct Strike {
    Index cause;
    Coin error;
};

/// A journey compiled for playing it customer by customer: silos by their position (engine/network.h),
/// hand-offs by their rank: by the position of the silo they lead to, then by the file. An element is a
/// position, or the number of silos plus a rank.
struct SimulationTables {
    SimulationTables(const Network& network, const Rates& rates);

    Index siloCount = 0;
    Index handoffCount = 0;
    std::vector<Index> rankOf;     ///< per hand-off
    std::vector<Index> handoffAt;  ///< per rank
    std::vector<SiloTable> silos;
    std::vector<HandoffTable> handoffs;
    std::vector<Index> ways;          ///< ranks; of the entry route: positions
    std::vector<std::uint64_t> upTo;  ///< per way of a split: the threshold of its share and those before
    Route entry;
    std::vector<Coin> causes;
    std::vector<Index> strikesBegin;  ///< per element, and the end; empty where there is no strike
    std::vector<Strike> strikes;
    std::vector<char> loop;      ///< per position: in a loop
    std::vector<Index> loopEnd;  ///< per position: where its component ends
    bool parallel = false;       ///< a customer may have several cases at once

    std::span<const Strike> strikesOn(Index element) const {
        if (strikesBegin.empty()) return {};
        return std::span(strikes).subspan(strikesBegin[element],
                                          strikesBegin[element + 1] - strikesBegin[element]);
    }
    /// One way of a split, by its share; nowhere: the case ends.
    Index choose(const Route& route, RandomWords& random) const;

private:
    void rankHandoffs(const Network& network);
    void readSilo(const Network& network, const Rates& rates, Index silo);
    Route routeOf(const Network& network, const Rates& rates, Index silo, Outcome outcome);
    void addWay(Index way, double share, double& before);
    void closeSplit(Route& route, double end);
    void readEntry(const Network& network, const Rates& rates);
    void readCauses(const Network& network, const Rates& rates);
    void findJoins(const Network& network);
};

}  // namespace throughline::engine
