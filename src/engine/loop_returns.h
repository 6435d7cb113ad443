#pragma once

#include "engine/loop_arrivals.h"

namespace throughline::engine {

/// How a case that has just been worked on well by a silo comes back to one place where it can err: the silo
/// itself, or a hand-off of the loop that leads to it. With these, what another error rate there would make
/// of the loop follows without solving the loop anew (a change of rank one).
struct Returns {
    /// Expected passes of that place until the case is let down or leaves; a pass is a visit in which nothing
    /// else errs.
    double again = 0;
    /// P(the case is let down elsewhere or leaves before it is let down here): 1 - again * P(let down a
    /// pass).
    double escapes = 1;
    /// Expected passes, as an impacted case, of one that an ok visit or a failed one begins.
    double afterOk = 0;
    double afterFailed = 0;
    /// Expected passes as an impacted case of one that is clean now.
    double afterClean = 0;
    /// The same as `escapes` for impacted cases, where a failure may also lead on another way.
    double impactedEscapes = 1;
    /// The worth with the element perfect can be told from these numbers with full accuracy.
    bool worthFollows = true;
};

/// The returns to all elements of one loop, silos first, then its links.
class LoopReturns {
public:
    /// What is needed: to see what happens to impact, or to worth as well.
    enum class For { Impact, Worth };
    /// Pre: the solver was made for all cases where it is for worth.
    LoopReturns(const LoopSolver& solver, const Hazards& hazards, For purpose);

    const Returns& silo(Index place) const { return all_[place]; }
    const Returns& link(std::size_t link) const { return all_[solver_.size() + link]; }

    /// In the order of elementsOf().
    const Returns& of(std::size_t element) const { return all_[element]; }

private:
    void addClean(Index place, const LoopArrivals& arrivals);
    void addWorth(Index place, const LoopArrivals& arrivals);
    void addImpacted(Index place, const LoopArrivals& arrivals);
    void judgeWorth(Returns& returns, double ownImpacted, const SiloRates& silo) const;

    const LoopSolver& solver_;
    const Hazards& hazards_;
    std::vector<Returns> all_;
};

}  // namespace throughline::engine
