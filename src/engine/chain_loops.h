#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/chain_sweep.h"
#include "engine/elimination.h"
#include "engine/hazards.h"

namespace throughline::engine {

/// The loops of a chain, each solved with the rates that it had when it was: the walks of cases until they
/// are let down, and of impacted cases until they leave.
class ChainLoops {
public:
    /// A walk that is under way.
    struct Walk {
        std::vector<double> clean;  ///< per place
        std::vector<double> impacted;
    };

    /// All of them. The chain outlives it.
    explicit ChainLoops(const Chain& chain);

    /// Once more, with the present rates.
    void solve(Index number);
    /// From how cases go on after the visit with which they come into the loop, to how they go on after any.
    /// The cost of the hand-offs inside is left out.
    void walk(Index number, std::span<Departures<double>> departures, std::span<Passed<double>> passed,
              ChainTotals<double>& totals, Walk& walk) const;
    /// The same of clean cases alone.
    void walkClean(Index number, std::span<double> clean, ChainTotals<double>& totals) const;
    /// P(never let down) of a case that goes on from each place: in, over the ways out only; out, over all.
    void settle(Index number, std::span<double> spared) const;
    /// Impacted cases may stay in some loop for ever, once they come there.
    bool mayTrapImpacted() const { return std::ranges::find(endlessImpacted_, 1) != endlessImpacted_.end(); }

private:
    /// Impacted cases have a place after an ok visit to each silo, and one after a failed visit, which is the
    /// same where the ways on are as likely.
    struct Solved {
        std::size_t failedPlaces;  ///< where those begin
        Index places;              ///< of impacted cases
        std::size_t memory;        ///< where its systems begin, if they are small
        Elimination largeClean;
        Elimination largeImpacted;

        bool isSmall() const { return places <= Elimination::smallSize; }
    };
    /// Ends of a visit that a hand-off leads to.
    struct Ends {
        VisitEnds clean;
        VisitEnds impacted;
    };
    struct SmallSystem;
    struct LargeSystem;

    void prepare(const Chain::Loop& loop);
    template <class System>
    void describe(Index number, System& clean, System& impacted) const;
    template <class System>
    void addFailed(Index number, Index position, System& impacted) const;
    template <class System>
    void addImpacted(Index number, Index from, Index rank, double share, const VisitEnds& ends,
                     System& impacted) const;
    /// onLink(rank, place that it leads from, place that it leads to) for the hand-offs inside the loop.
    template <class OnLink>
    void forEachLink(Index number, const OnLink& onLink) const;
    Ends endsOf(Index rank) const {
        const Index position = chain_.to[rank];
        const double lost = chain_.error[chain_.element(rank)];
        const double own = chain_.error[position];
        const double ownImpacted = chain_.errorImpacted(position);
        const Chance arrival{lost, 1 - lost};
        const SiloRates& silo = chain_.siloRates[position];
        return {visitEnds(either(arrival, {own, 1 - own}), silo),
                visitEnds(either(arrival, {ownImpacted, 1 - ownImpacted}), silo)};
    }
    Index failedPlace(Index number, Index place) const {
        return failedPlaces_[solved_[number].failedPlaces + place];
    }
    void start(Index number, std::span<const Departures<double>> departures, Walk& walk) const;
    void letDown(Index number, Walk& walk, ChainTotals<double>& totals) const;
    void count(Index number, const Walk& walk, std::span<Passed<double>> passed,
               ChainTotals<double>& totals) const;
    double visitsOfClean(Index number, std::span<double> clean) const;
    double visitsOfImpacted(Index number, std::span<double> impacted) const;
    std::size_t memoryOfImpacted(Index number) const;

    const Chain& chain_;
    std::vector<Solved> solved_;         ///< per loop
    std::vector<Index> failedPlaces_;    ///< loop by loop, per silo
    std::vector<char> endlessImpacted_;  ///< per loop
    Column<double> memory_;              ///< of all small systems: clean, then impacted
    std::vector<double> clean_;          ///< of the walk under way, per place
    std::vector<double> impacted_;
};

}  // namespace throughline::engine
