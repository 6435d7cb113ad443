#pragma once

#include "engine/customer_state.h"
#include "engine/loop_solver.h"
#include "engine/plan.h"

namespace throughline::engine {

/// What the places of one walk see, per state of the customer: visits after which the case goes on, and how.
/// Laid out as list[state * silos + place].
struct WalkFlow {
    std::vector<double> clean;     ///< after an ok visit of a case that was never let down
    std::vector<double> impacted;  ///< after an ok visit of one that was
    std::vector<double> failed;    ///< after a visit that let the customer down
};

/// Expectations per customer while some shared causes are active, from one sweep through the unfolding.
struct Flow {
    std::vector<ByState>
        visits;  ///< per visit of the unfolding: P(it happens, and the customer's state then)
    std::vector<WalkFlow> walks;  ///< per walk
    /// Per loop step that is a visit: P(it happens because of what came before the loop). Those are the
    /// loop's starts.
    std::vector<ByClass> starts;
    ByState ended{};     ///< P(the customer's state at the end)
    double trapped = 0;  ///< cases per customer that never get out of a loop

    std::vector<double> siloVisits;  ///< per silo
    std::vector<double> failures;
    std::vector<double> recoveries;
    std::vector<double> goesOnOk;  ///< visits after which the case goes on as ok
    std::vector<double> goesOnFailed;
    std::vector<double> firstImpact;  ///< per element
};

/// The chance that the visit goes wrong for the case that makes it, and how it ends.
Chance chanceOf(const Plan& plan, const Hazards& hazards, const Visit& visit);
VisitEnds endsOf(const Plan& plan, const Hazards& hazards, const Visit& visit);

/// Pre: loops holds a solver for all cases of each loop of the plan, with the same hazards.
Flow flowThrough(const Plan& plan, const Hazards& hazards, const std::vector<LoopSolver>& loops);

}  // namespace throughline::engine
