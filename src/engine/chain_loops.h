#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/chain_sweep.h"
#include "engine/hazards.h"
#include "engine/returning_walk.h"

namespace throughline::engine {

/// The loops of a chain, each solved with the rates that it had when it was: the walks of cases until they
/// are let down, and of impacted cases until they leave.
class ChainLoops {
public:
    /// A walk that is under way.
    struct Walk {
        std::vector<double> clean;  ///< per place, and slots (engine/returning_walk.h), as the next
        std::vector<double> impacted;
        std::vector<double> room;
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
    void walkClean(Index number, std::span<double> clean, ChainTotals<double>& totals, Walk& walk) const;
    /// P(never let down) of a case that goes on from each place: in, over the ways out only; out, over all.
    void settle(Index number, std::span<double> spared, Walk& walk) const;
    /// Impacted cases may stay in some loop for ever, once they come there.
    bool mayTrapImpacted() const { return std::ranges::find(endlessImpacted_, 1) != endlessImpacted_.end(); }

private:
    /// From begin to end of a list.
    struct Part {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t size() const { return end - begin; }
    };
    /// A hand-off inside a loop; silos from the loop's first one on.
    struct Link {
        Index rank;
        Index from;
        Index to;
    };
    /// The walk of clean or of impacted cases through a loop.
    struct System {
        Part slots;              ///< in slotOf_, one per place
        Part ways;               ///< in ways_
        Part anchors;            ///< in anchors_
        std::size_t memory = 0;  ///< in memory_: of the anchors, then for exits and room
        Index large = nowhere;   ///< in large_, where it has too many anchors
        std::size_t places() const { return slots.size(); }
    };
    /// Impacted cases have a place after an ok visit to each silo, and behind it one after a failed visit,
    /// where the ways on are not as likely then.
    struct Solved {
        std::size_t okPlaces;  ///< where they begin in okPlaces_
        Part links;            ///< in links_
        System clean;
        System impacted;
    };
    struct Sketch;

    void reserve();
    void prepare(const Chain::Loop& loop);
    template <class FirstPlace>
    System systemOf(Part links, Index silos, const FirstPlace& firstPlace);
    System sameStructure(System system);
    void nameAnchors(System& system);
    void addLarge(System& system);
    void makeRoom(System& system, std::size_t ways);
    std::span<double> exitsOf(const System& system);
    Sketch sketch(const System& system);
    void describe(Index number, Sketch clean, Sketch impacted) const;
    void describeOk(Index number, Index silo, std::span<const Link> links, Sketch& clean,
                    Sketch& impacted) const;
    void describeFailed(Index number, Index silo, std::span<const Link> links, Sketch& impacted) const;
    void describeImpacted(Index number, Index from, const Link& link, double share, Sketch& impacted) const;
    double leaves(Index number, Index silo, Outcome outcome) const;
    void solve(const System& system);
    bool isEndless(const System& system) const;
    ReturningWalk walkOf(const System& system) const;
    double visits(const System& system, std::vector<double>& cases, std::vector<double>& room) const;

    template <class List>
    static auto part(List& list, Part part) {
        return std::span(list).subspan(part.begin, part.size());
    }
    std::span<const Link> linksOf(Index number) const { return part(links_, solved_[number].links); }
    /// Of a visit that a hand-off leads to.
    VisitEnds cleanEnds(Index rank) const { return endsOf(rank, chain_.error[chain_.to[rank]]); }
    VisitEnds impactedEnds(Index rank) const { return endsOf(rank, chain_.errorImpacted(chain_.to[rank])); }
    VisitEnds endsOf(Index rank, double own) const {
        const double lost = chain_.error[chain_.element(rank)];
        return visitEnds(either({lost, 1 - lost}, {own, 1 - own}), chain_.siloRates[chain_.to[rank]]);
    }
    Index okPlace(Index number, Index silo) const { return okPlaces_[solved_[number].okPlaces + silo]; }
    Index failedPlace(Index number, Index silo) const { return okPlace(number, silo + 1) - 1; }
    void start(Index number, std::span<const Departures<double>> departures, Walk& walk) const;
    void countClean(Index number, Walk& walk, std::span<Passed<double>> passed,
                    ChainTotals<double>& totals) const;
    void countImpacted(Index number, const Walk& walk, std::span<Passed<double>> passed,
                       ChainTotals<double>& totals) const;
    void countVisits(const Link& link, double arriving, const VisitEnds& ends,
                     std::span<Passed<double>> passed, ChainTotals<double>& totals) const;

    const Chain& chain_;
    std::vector<Solved> solved_;   ///< per loop
    std::vector<Link> links_;      ///< loop by loop, as the next
    std::vector<Index> okPlaces_;  ///< per silo of a loop and one more
    std::vector<Index> slotOf_;    ///< system by system, as the next: where what comes to a place is put
    std::vector<Index> anchors_;   ///< places
    Column<Transition> ways_;
    Column<double> memory_;
    std::vector<Elimination> large_;
    std::vector<char> endlessImpacted_;  ///< per loop
};

}  // namespace throughline::engine
