#pragma once

#include <span>
#include <vector>

#include "engine/rates.h"

namespace throughline::engine {

/// A journey without parallel work and shared causes, laid out in the order of the sweep, so that a sweep
/// runs through memory: silos by their position, behind them, as elements, the hand-offs by the position that
/// they lead from, which are numbered here by their rank.
struct Chain {
    /// Pre: network is the journey's, and isChain().
    Chain(const model::Journey& journey, const Network& network);

    /// Positions from begin to end.
    struct Loop {
        Index begin;
        Index end;
        Index size() const { return end - begin; }
        bool holds(Index position) const { return position - begin < size(); }
    };

    Index silos = 0;
    Index handoffs = 0;
    Column<double> error;  ///< per element
    Column<SiloRates> siloRates;
    Column<HandoffRates> handoffRates;
    Column<Index> to;         ///< per hand-off, a position
    Column<Index> firstRank;  ///< per position and one more: the hand-offs that lead from it
    Column<Index> silo;       ///< per position, its number in the journey
    Column<Index> handoff;    ///< per rank
    std::vector<Loop> loops;  ///< in their order

    Index elements() const { return silos + handoffs; }
    Index element(Index rank) const { return silos + rank; }
    /// How likely the silo errs in a case that was let down before.
    double errorImpacted(Index position) const;
    /// Some hand-off of the silo is not as likely after an ok visit as after a failed one, or the end is not.
    bool waysDependOnOutcome(Index position) const;
    /// Per element of the network, the element here.
    std::vector<Index> elementOf() const;
};

}  // namespace throughline::engine
