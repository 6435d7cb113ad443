#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "engine/customer_state.h"
#include "engine/loops.h"
#include "engine/rates.h"

namespace throughline::engine {

/// One way on from a visit: the case takes the hand-off by its share (nowhere: takes all eligible ones), and
/// the next thing that happens to the customer is that arrival (nowhere: the journey is over).
struct Branch {
    Index handoff;
    Index next;
};

/// How a case comes to a visit.
struct Arrival {
    Index visit;
    Index handoffs;  ///< as Unfolding::handoffsOf() tells
};

/// A silo's visit by one case in one situation: whether the case was let down, and the hand-offs that other
/// cases of the same customer are still under way on. However the case came there, its ways on are the same.
struct Visit {
    Index silo : 30 = 0;
    bool impacted : 1 = false;       ///< this case was let down
    bool customerClean : 1 = false;  ///< no case of this customer that is under way was let down
    Index arrivalsBegin = 0;         ///< in Unfolding::arrivals
    Index ok = nowhere;              ///< in Unfolding::ways; outside loops only
    Index failed = nowhere;          ///< not where the case cannot go on after a failure
    Index rest = nowhere;            ///< the next arrival if this case ends; not where it cannot end here
    Index walk = nowhere;            ///< inside a loop: the walk that begins here
};

/// A case's walk through a loop in one situation of the customer's other cases.
struct Walk {
    Index loop = 0;              ///< in Unfolding::loops
    Index places = 0;            ///< among those of all walks: of its loop's first silo
    Index exits = 0;             ///< in Unfolding::ways: of silo i, 3 i + WalkState
    Index rest = nowhere;        ///< the next arrival if this case ends
    bool customerClean = false;  ///< no other case of this customer was let down
};

/// After a visit inside a loop: the case was never let down; was, but not by this visit; by this visit.
enum WalkState : Index { CleanOk = 0, ImpactedOk = 1, JustFailed = 2, walkStates = 3 };

/// One step of the sweep: a visit, or a walk with all its visits.
struct Step {
    bool isWalk : 1;
    Index number : 31;
};

/// A journey as a plain chain of visits: parallel work is unfolded into the situations that can come up. It
/// stays valid while no rate or share changes from 0 to more.
struct Unfolding : Loops {
    bool oneCase = false;      ///< no customer has several cases at once
    Column<Visit> visits;      ///< causes before effects
    Column<Arrival> arrivals;  ///< visit by visit
    Column<Index> joined;      ///< lists of hand-offs by which a case arrives, each behind its length
    std::vector<Walk> walks;
    std::size_t walkPlaces = 0;  ///< of all walks together
    Column<Index> ways;          ///< in branches: begin of each list of ways on, and the end of the last
    Column<Branch> branches;
    Column<Step> steps;  ///< causes before effects
    struct Entry {
        Index silo;
        Index arrival;
    };
    std::vector<Entry> entries;

    /// Where the visit's arrivals end: those of the next one begin there.
    Index arrivalsEnd(Index visit) const {
        return visit + 1 < visits.size() ? visits[visit + 1].arrivalsBegin
                                         : static_cast<Index>(arrivals.size());
    }
    std::span<const Arrival> arrivalsOf(Index visit) const {
        const Index begin = visits[visit].arrivalsBegin;
        return std::span(arrivals).subspan(begin, arrivalsEnd(visit) - begin);
    }
    /// The hand-offs that a case arrives by, in the order of the file; none where it enters the journey. Pre:
    /// the arrival is one of `arrivals`.
    std::span<const Index> handoffsOf(const Arrival& arrival) const {
        if (arrival.handoffs < firstJoined) return {&arrival.handoffs, 1};
        if (arrival.handoffs == nowhere) return {};
        const Index list = arrival.handoffs - firstJoined;
        return std::span(joined).subspan(list + 1, joined[list]);
    }
    /// Where the walk that begins with the visit passes its silo, among the places of all walks.
    Index placeInWalk(const Visit& visit) const { return walks[visit.walk].places + placeOf[visit.silo]; }
    std::span<const Branch> branchesOf(const Visit& visit, Outcome outcome) const {
        return waysOn(outcome == Outcome::Ok ? visit.ok : visit.failed);
    }
    std::span<const Branch> exitsOf(const Walk& walk, Index place, WalkState state) const {
        return waysOn(walk.exits + walkStates * place + state);
    }

    /// Customers who have one case at a time are of the class that the case tells.
    ByClassLists::Classes classesAtVisits() const {
        return oneCase ? ByClassLists::Classes::One : ByClassLists::Classes::All;
    }
    /// The classes that customers can be of: at a visit; with a case that was let down; with one that was
    /// not.
    std::span<const CustomerClass> classesOf(const Visit& visit) const {
        return visit.impacted ? impactedClasses() : cleanClasses(visit.customerClean);
    }
    std::span<const CustomerClass> impactedClasses() const {
        return std::span(allClasses).subspan(Impacted, oneCase ? 1 : 2);
    }
    std::span<const CustomerClass> cleanClasses(bool customerClean) const {
        if (!customerClean) return impactedClasses();
        return std::span(allClasses).first(oneCase ? 1 : allClasses.size());
    }

    /// Arrivals by less than this are by one hand-off, by others by a list in `joined`.
    Index firstJoined = 0;

private:
    static constexpr std::array allClasses{Clean, Impacted, Abandoned};

    std::span<const Branch> waysOn(Index list) const {
        if (list == nowhere) return {};
        return std::span(branches).subspan(ways[list], ways[list + 1] - ways[list]);
    }
};

/// The most situations that are unfolded where cases are at several places at once; beyond them there is no
/// exact result.
inline constexpr std::size_t maximumSituations = std::size_t{1} << 20;

/// Nothing where the journey has more situations than that, or where the caller asked to stop.
std::optional<Unfolding> unfold(const Network& network, const Rates& rates, std::stop_token stop);

}  // namespace throughline::engine
