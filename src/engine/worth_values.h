#pragma once

#include "engine/customer_state.h"
#include "engine/loop_solver.h"

namespace throughline::engine {

/// The class of a customer of that class who was let down (again).
inline CustomerClass letDown(CustomerClass customer) {
    return customer == Clean ? Impacted : customer;
}

/// What a customer costs from an arrival on, by the customer's class then: expected cost of the work, plus
/// what is lost at the end. Computed backwards through the plan.
class WorthValues {
public:
    /// lost: what the company loses by a customer who ends the journey in that class.
    WorthValues(const Plan& plan, const Hazards& hazards, const ByClass& lost);

    /// A visit, or all steps of a loop, what comes after being settled. Pre: the solver was made for worth,
    /// with the present hazards.
    void settleVisit(Index number);
    void settleLoop(const LoopSolver& solver);

    /// nowhere is the end of the journey. The class Clean only where no case of the customer was let down.
    double worth(Index arrival, CustomerClass customer) const;
    /// How much dearer the visit and all that follows is where it fails for certain than where it goes well.
    double failureCost(Index visit, CustomerClass customer) const;
    /// The same of a visit to that place of the walk, by a case that was let down before or not.
    double failureCost(Index walk, Index place, bool impacted, CustomerClass customer) const;

private:
    double failureCost(const SiloRates& silo, double afterOk, double afterFailed, double abandoned) const;
    void settleWalk(Index number, const LoopSolver& solver);
    void settleImpacted(const Walk& walk, const LoopSolver& solver, CustomerClass customer);
    void settleClean(const Walk& walk, const LoopSolver& solver, CustomerClass customer);
    double linkCost(const Walk& walk, const LoopSolver& solver, std::size_t link,
                    const VisitEnds& ends) const;
    double foundAfterOk(const Visit& visit, CustomerClass customer) const;
    double foundAfterFailed(const Visit& visit, CustomerClass customer) const;
    /// What the customer costs once the case has abandoned at the visit.
    double gone(Index visit) const {
        return plan_.unfolding.visits[visit].rest == nowhere ? lost_[Abandoned] : gone_[visit];
    }
    double after(std::span<const Branch> branches, Index silo, Outcome outcome, Index rest,
                 CustomerClass customer) const;

    const Plan& plan_;
    const Hazards& hazards_;
    ByClass lost_;
    std::array<std::vector<double>, 2>
        onward_;                ///< by outcome, per silo: expected cost of the hand-offs taken
    ByClassLists afterOk_;      ///< per visit, by class at the visit
    ByClassLists afterFailed_;  ///< per visit, by class after the failure
    Column<double> gone_;       ///< per visit that is not a customer's only one under way
    ByClassLists walkClean_;  ///< per place of all walks: after an ok visit of a case that was never let down
    ByClassLists walkImpacted_;  ///< after an ok visit of one that was
    ByClassLists walkFailed_;    ///< after a visit that let the customer down, by class then
};

}  // namespace throughline::engine
