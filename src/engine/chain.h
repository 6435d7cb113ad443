#pragma once

#include <vector>

#include "engine/rates.h"

namespace throughline::engine {

/// A journey without parallel work and shared causes, laid out in the order of the sweep, so that a sweep
/// runs through memory: silos by their position, behind them, as elements, the hand-offs by the position that
/// they lead from, which are numbered here by their rank.
struct Chain {
    /// Pre: network.isChain(), and the rates are its. Shares that are not resolved yet are here.
    Chain(const Network& network, Rates rates);

    /// Positions from begin to end.
    struct Loop {
        Index begin;
        Index end;
        Index size() const { return end - begin; }
        bool holds(Index position) const { return position - begin < size(); }
    };
    /// Expected cost of the hand-off that a case takes after a visit.
    struct OnwardCost {
        double ok;
        double failed;
    };

    Index silos = 0;
    Index handoffs = 0;
    Column<double> error;         ///< per element
    Column<SiloRates> siloRates;  ///< per position, as the next two
    Column<double> entries;       ///< P(a customer enters there)
    Column<OnwardCost>
        onwardCost;          ///< after an ok visit and after a failed one; empty where none costs anything
    Column<double> shareOk;  ///< per hand-off: P(taken after an ok visit)
    Column<double> shareFailed;  ///< after a failed one; empty where no way depends on the outcome
    Column<Index> to;            ///< per hand-off, a position
    Column<Index> firstRank;     ///< per position and one more: the hand-offs that lead from it
    Column<Index> silo;          ///< per position, its number in the journey
    Column<Index> handoff;       ///< per rank
    std::vector<Loop> loops;     ///< in their order

    Index elements() const { return silos + handoffs; }
    Index element(Index rank) const { return silos + rank; }
    double shareAfterFailed(Index rank) const {
        return shareFailed.empty() ? shareOk[rank] : shareFailed[rank];
    }
    /// How likely the silo errs in a case that was let down before.
    double errorImpacted(Index position) const {
        return std::min(1.0, siloRates[position].relativeRisk * error[position]);
    }
    /// All cases go from the silo to the one that stands next.
    bool handsAllToNext(Index position) const {
        const Index rank = firstRank[position];
        return firstRank[position + 1] - rank == 1 && to[rank] == position + 1 && shareOk[rank] == 1 &&
               shareAfterFailed(rank) == 1;
    }
    /// Some hand-off of the silo is not as likely after an ok visit as after a failed one, or the end is not.
    bool waysDependOnOutcome(Index position) const;
    /// Per element of the network, the element here.
    std::vector<Index> elementOf() const;
};

}  // namespace throughline::engine
