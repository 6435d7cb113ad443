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
    /// Numbers per silo of a loop; a walk makes them more for a while (engine/returning_walk.h).
    using Numbers = std::vector<double>;

    /// All of them. The chain outlives it.
    explicit ChainLoops(const Chain& chain);

    /// Once more, with the present rates.
    void solve(Index number);
    /// Clean cases that go on from each silo: in, after the visit with which they come into the loop; out,
    /// after any visit. Returns those that never get out of it.
    double walkClean(Index number, Numbers& cases) const;
    /// The same of impacted cases. work: any.
    double walkImpacted(Index number, std::span<ImpactedDepartures<double>> cases, Numbers& work) const;
    /// P(never let down) of a case that goes on from each silo: in, over the ways out only; out, over all.
    void settle(Index number, Numbers& spared) const;
    /// Impacted cases may stay in some loop for ever, once they come there.
    bool mayTrapImpacted() const { return std::ranges::find(endlessImpacted_, 1) != endlessImpacted_.end(); }

private:
    /// From begin to end of a list.
    struct Part {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t size() const { return end - begin; }
    };
    /// The walk of clean or of impacted cases through a loop.
    struct System {
        Part slots;              ///< in slotOf_, one per place
        Part ways;               ///< in ways_
        Part anchors;            ///< in anchors_
        std::size_t memory = 0;  ///< in memory_: exits, then what the walk needs
        Index large = nowhere;   ///< in large_, where it has too many anchors
        std::size_t places() const { return slots.size(); }
    };
    /// Impacted cases have a place after an ok visit to each silo, and behind it one after a failed visit,
    /// where the ways on are not as likely then.
    struct Solved {
        std::size_t okPlaces;  ///< where they begin in okPlaces_
        System clean;
        System impacted;
    };
    struct Sketch;

    void reserve();
    void prepare(const Chain::Loop& loop);
    Index addPlaces(const Chain::Loop& loop);
    template <class FirstPlace>
    System systemOf(const Chain::Loop& loop, const FirstPlace& firstPlace);
    System sameStructure(System system);
    void nameAnchors(System& system);
    void addLarge(System& system);
    void makeRoom(System& system, std::size_t ways);
    Sketch sketch(const System& system);
    void describe(Index number, Sketch clean, Sketch impacted) const;
    void describeSilo(Index number, Index silo, Sketch& clean, Sketch& impacted) const;
    void describeFailed(Index number, Index silo, Sketch& impacted) const;
    double leads(Index number, Index place, Index to, double share, const VisitEnds& ends,
                 Sketch& impacted) const;
    void solve(const System& system);
    bool isEndless(const System& system) const;
    ReturningWalk walkOf(const System& system) const;
    double visits(const System& system, Numbers& cases) const;

    template <class List>
    static auto part(List& list, Part part) {
        return std::span(list).subspan(part.begin, part.size());
    }
    /// Of a visit that a hand-off leads to, where the silo itself errs so often.
    VisitEnds endsOf(Index rank, double own) const {
        const double lost = chain_.error[chain_.element(rank)];
        return visitEnds(either({lost, 1 - lost}, {own, 1 - own}), chain_.siloRates[chain_.to[rank]]);
    }
    Index okPlace(Index number, Index silo) const { return okPlaces_[solved_[number].okPlaces + silo]; }
    Index failedPlace(Index number, Index silo) const { return okPlace(number, silo + 1) - 1; }

    const Chain& chain_;
    std::vector<Solved> solved_;   ///< per loop
    std::vector<Index> okPlaces_;  ///< loop by loop, per silo and one more
    std::vector<Index> slotOf_;    ///< system by system, as the next: where what comes to a place is put
    std::vector<Index> anchors_;   ///< places
    Column<Transition> ways_;
    Column<double> memory_;
    std::vector<Elimination> large_;
    std::vector<char> endlessImpacted_;  ///< per loop
};

}  // namespace throughline::engine
