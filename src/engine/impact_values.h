#pragma once

#include "engine/loop_solver.h"

namespace throughline::engine {

/// Of a customer who was not let down so far: will they be? Computed backwards through the plan, both answers
/// from positive terms. Only for visits and walks of such customers.
class ImpactValues {
public:
    ImpactValues(const Plan& plan, const Hazards& hazards);

    /// All steps, last to first.
    void settle();
    /// A visit, or all steps of a loop, what comes after being settled. Pre: the solver (clean cases suffice)
    /// was made with the present hazards.
    void settleVisit(Index number);
    void settleLoop(const LoopSolver& solver);

    /// P(let down from this arrival on); nowhere is the end of the journey.
    double hit(Index arrival) const { return outlook(arrival).hit; }
    /// P(never let down) once the visit has gone well.
    double sparedAfter(Index visit) const { return after_[visit].spared; }
    /// P(never let down) once a visit to that place of the walk has gone well.
    double sparedAfter(Index walk, Index place) const {
        return walkSpared_[plan_.unfolding.walks[walk].places + place];
    }
    /// P(let down) of a customer who enters the journey.
    double impactRate() const;

private:
    struct Outlook {
        double hit = 0;
        double spared = 0;
    };

    Outlook outlook(Index arrival) const;
    Outlook outlook(Index arrival, double& rounding) const;
    void settleWalk(Index number, const LoopSolver& solver);
    Outlook after(std::span<const Branch> branches, Index silo, Index rest) const;
    bool leadsToLast(const Branch& branch) const;

    const Plan& plan_;
    const Hazards& hazards_;
    Column<Outlook> after_;   ///< per visit, once it has gone well
    Column<double> walkHit_;  ///< the same per place of all walks
    Column<double> walkSpared_;
    Index last_ = nowhere;  ///< the visit that was settled last
    double rounding_ = 0;   ///< what the chance to be spared after it lacks (engine/sums.h)
};

}  // namespace throughline::engine
