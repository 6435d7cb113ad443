#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "engine/loops.h"
#include "engine/rates.h"

namespace throughline::engine {

/// One way on from a visit: the case takes the hand-off by its share (nowhere: takes all eligible ones), and
/// the next thing that happens to the customer is that visit (nowhere: the journey is over).
struct Branch {
    Index handoff;
    Index next;
};

/// A silo's visit by one case in one situation: the hand-offs it arrived by, and those that other cases of
/// the same customer are still under way on.
struct Visit {
    Index silo = 0;
    Index arrivalsBegin = 0;  ///< in Unfolding::arrivals, in the order of the file
    Index arrivalsEnd = 0;
    Index okBegin = 0;  ///< in Unfolding::branches; outside loops only
    Index okEnd = 0;
    Index failedBegin = 0;
    Index failedEnd = 0;
    Index rest = nowhere;        ///< the next visit if this case ends; not where it cannot end here
    Index walk = nowhere;        ///< inside a loop: the walk that begins here
    bool impacted = false;       ///< this case was let down
    bool customerClean = false;  ///< no case of this customer that is under way was let down
};

/// A case's walk through a loop in one situation of the customer's other cases.
struct Walk {
    Index loop = 0;              ///< in Unfolding::loops
    Index exits = 0;             ///< in Unfolding::exits: of silo i, 3 i + WalkState
    Index rest = nowhere;        ///< the next visit if this case ends
    bool customerClean = false;  ///< no other case of this customer was let down
};

/// After a visit inside a loop: the case was never let down; was, but not by this visit; by this visit.
enum WalkState : Index { CleanOk = 0, ImpactedOk = 1, JustFailed = 2, walkStates = 3 };

/// One step of the sweep: a visit, or a walk with all its visits.
struct Step {
    bool isWalk;
    Index number;
};

/// A journey as a plain chain of visits: parallel work is unfolded into the situations that can come up. It
/// stays valid while no rate or share changes from 0 to more.
struct Unfolding : Loops {
    bool oneCase = false;  ///< no customer has several cases at once
    std::vector<Visit> visits;
    std::vector<Walk> walks;
    std::vector<Index> arrivals;
    std::vector<Branch> branches;
    std::vector<Index> exits;  ///< in branches: begin of each of a walk's exits, and the end of its last
    std::vector<Step> steps;   ///< causes before effects
    struct Entry {
        Index silo;
        Index visit;
    };
    std::vector<Entry> entries;

    /// How many steps belong to loops.
    Index loopSteps() const { return loops.empty() ? 0 : loops.back().loopStep(loops.back().stepsEnd); }
    std::span<const Index> arrivalsOf(const Visit& visit) const {
        return std::span(arrivals).subspan(visit.arrivalsBegin, visit.arrivalsEnd - visit.arrivalsBegin);
    }
    std::span<const Branch> branchesOf(const Visit& visit, Outcome outcome) const {
        return outcome == Outcome::Ok ? between(visit.okBegin, visit.okEnd)
                                      : between(visit.failedBegin, visit.failedEnd);
    }
    std::span<const Branch> exitsOf(const Walk& walk, Index place, WalkState state) const {
        const Index exit = walk.exits + walkStates * place + state;
        return between(exits[exit], exits[exit + 1]);
    }

private:
    std::span<const Branch> between(Index begin, Index end) const {
        return std::span(branches).subspan(begin, end - begin);
    }
};

/// The most situations that are unfolded where cases are at several places at once; beyond them there is no
/// exact result.
inline constexpr std::size_t maximumSituations = std::size_t{1} << 20;

/// Nothing where the journey has more situations than that, or where the caller asked to stop.
std::optional<Unfolding> unfold(const Network& network, const Rates& rates, std::stop_token stop);

}  // namespace throughline::engine
