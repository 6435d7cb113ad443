#pragma once

#include <stop_token>

#include "engine/customer_state.h"
#include "engine/loop_solver.h"
#include "engine/plan.h"

namespace throughline::engine {

/// What the places of all walks see: visits after which the case goes on, by class of the customer.
struct WalkFlow {
    ByClassLists clean;     ///< after an ok visit of a case that was never let down
    ByClassLists impacted;  ///< after an ok visit of one that was
    ByClassLists failed;    ///< after a visit that let the customer down
};

/// Expectations per customer while some shared causes are active; nothing in its lists before a sweep.
struct Expectations {
    ByState ended{};     ///< P(the customer's state at the end)
    double trapped = 0;  ///< cases per customer that never get out of a loop

    Column<double> visits;  ///< per silo
    Column<double> failures;
    Column<double> recoveries;
    Column<double> goesOnOk;  ///< visits after which the case goes on as ok
    Column<double> goesOnFailed;
    Column<double> firstImpact;  ///< per element
};

/// What one sweep through the unfolding finds.
struct Flow {
    explicit Flow(const Plan& plan);

    /// P(the visit happens by that arrival), by the customer's class then.
    ByClass customersAt(const Visit& visit, Index arrival) const {
        return customers.all(arrival, visit.impacted ? Impacted : Clean);
    }
    /// Of a visit in a loop: the same because of what came before the loop.
    ByClass startsAt(const Visit& visit, Index arrival) const {
        return starts.empty() ? customersAt(visit, arrival) : starts[arrival];
    }

    Expectations expected;
    ByClassLists customers;       ///< per arrival of the unfolding
    std::vector<ByClass> starts;  ///< per arrival, where several cases of a customer can be in one loop
    WalkFlow walks;
};

/// How the visit ends for a case that arrives so.
inline VisitEnds endsOf(const Plan& plan, const Hazards& hazards, const Arrival& arrival) {
    const Visit& visit = plan.unfolding.visits[arrival.visit];
    Chance chance = hazards.of(visit.silo, visit.impacted);
    for (const Index handoff : plan.unfolding.handoffsOf(arrival))
        chance = either(chance, hazards.clean(plan.network.element(handoff)));
    return visitEnds(chance, plan.rates.silos[visit.silo]);
}

/// Of no use where it was asked to stop.
Flow flowThrough(const Plan& plan, const Hazards& hazards, const std::stop_token& stop = {});

}  // namespace throughline::engine
