#pragma once

#include "engine/customer_state.h"
#include "engine/loop_solver.h"

namespace throughline::engine {

/// The class of a customer of that class who was let down (again).
inline CustomerClass letDown(CustomerClass customer) {
    return customer == Clean ? Impacted : customer;
}

/// What a customer costs from a visit on, by the customer's class then: expected cost of the work, plus what
/// is lost at the end. Computed backwards through the plan.
class WorthValues {
public:
    /// lost: what the company loses by a customer who ends the journey in that class.
    WorthValues(const Plan& plan, const Hazards& hazards, const ByClass& lost);

    /// All steps, last to first. Pre: a solver for all cases of each loop, with the present hazards.
    void settle(const std::vector<LoopSolver>& loops);
    /// The steps of one loop, what comes after it being settled.
    void settleLoop(const LoopSolver& solver);

    /// nowhere is the end of the journey. The class Clean only where no case of the customer was let down.
    double worth(Index visit, CustomerClass customer) const {
        return visit == nowhere ? lost_[customer] : worth_[visit][customer];
    }
    /// How much dearer the visit and all that follows is where it fails for certain than where it goes well.
    double failureCost(const Visit& visit, CustomerClass customer) const;
    /// The same of a visit to that place of the walk, by a case that was let down before or not.
    double failureCost(Index walk, Index place, bool impacted, CustomerClass customer) const;
    /// Of a customer who enters the journey.
    double atEntry() const;

private:
    /// By class, then by place of the walk.
    using AtPlaces = std::array<std::vector<double>, customerClasses>;
    struct WalkWorth {
        AtPlaces clean;
        AtPlaces impacted;
        AtPlaces failed;
    };

    double failureCost(const SiloRates& silo, double afterOk, double afterFailed, double abandoned) const;
    void settleVisit(Index number);
    void settleWalk(Index number, const LoopSolver& solver);
    void settleImpacted(const Walk& walk, WalkWorth& worth, const LoopSolver& solver, CustomerClass customer);
    void settleClean(const Walk& walk, WalkWorth& worth, const LoopSolver& solver, CustomerClass customer);
    double visitWorth(const Visit& visit, const VisitEnds& ends, CustomerClass customer) const;
    double linkCost(const Walk& walk, const LoopSolver& solver, std::size_t link,
                    const VisitEnds& ends) const;
    double afterOk(const Visit& visit, CustomerClass customer) const;
    double afterFailed(const Visit& visit, CustomerClass customer) const;
    double after(std::span<const Branch> branches, Index silo, Outcome outcome, Index rest,
                 CustomerClass customer) const;

    const Plan& plan_;
    const Hazards& hazards_;
    ByClass lost_;
    std::array<std::vector<double>, 2>
        onward_;  ///< by outcome, per silo: expected cost of the hand-offs taken
    std::vector<ByClass> worth_;
    std::vector<WalkWorth> walks_;
};

}  // namespace throughline::engine
