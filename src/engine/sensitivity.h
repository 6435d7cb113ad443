#pragma once

#include <optional>
#include <stop_token>

#include "engine/flow.h"
#include "engine/impact_values.h"
#include "engine/loop_returns.h"
#include "engine/worth_values.h"

namespace throughline::engine {

/// What each element does to the journey; all lists per element, or empty where nothing was added yet.
struct Influences {
    Column<double> firstImpact;
    Column<double> birnbaum;
    Column<double> potential;  ///< impact rate minus what it were with the element perfect
    Column<double> gain;       ///< what the impact rate were with the element always failing, minus it
    Column<double> solo;
    Column<double> costFall;   ///< per year: what would be saved with the element perfect; with worth only
    Column<char> costUnknown;  ///< a perfect element would keep cases in a loop for ever
};

/// Adds the influences (but first impacts and solo) while these hazards hold, `weight` times. Leaves the
/// hazards as they were.
class Sensitivity {
public:
    Sensitivity(const Plan& plan, Hazards& hazards, const Flow& flow, double weight, Influences& influences);

    /// Without it there is no costFall. lost: what the company loses by a customer who ends the journey in
    /// that class.
    void setWorth(const ByClass& lost, double customersPerYear);
    /// In one sweep backwards.
    void addAll(const std::stop_token& stop);

private:
    /// By class: how much dearer a failure is than an ok visit, were the element perfect from there on.
    struct FailureCosts {
        ByClass clean{};
        ByClass impacted{};
    };
    /// An element of a loop at the end of one of its links.
    struct Repeated {
        Index walk;
        Index place;
        Index element;
        const Returns& returns;
    };
    bool returnsTell(const LoopSolver& solver) const;
    void addVisit(Index number);
    void addImpact(const Arrival& arrival, double customers);
    void addOnce(Index element, double slope);
    void addRepeated(Index element, Index silo, const Returns& returns, double failing, double spared);
    void addWorth(const Arrival& arrival, const ByClass& customers);
    void addWorthOfSilo(const Visit& visit, const ByClass& customers);
    void addWalk(Index number, const LoopSolver& solver);
    void addWalkWorth(Index number, const LoopSolver& solver);
    void addPasses(const Repeated& at, const ByClass& clean, const ByClass& impacted);
    FailureCosts failureCosts(const Repeated& at) const;
    void addLoop(const Loop& loop);
    void addLoopAnew(const LoopSolver& solver);
    void addLoopElement(const Loop& loop, Index element, double hit, double worth);
    void addPerfectWorth(const Loop& loop, Index element, double worth);
    void findTraps();
    bool trapsIfPerfect(Index element);
    double startsHit(const Loop& loop) const;
    double startsWorth(const Loop& loop) const;
    ByClass startsAt(Index arrival) const;
    double ownOf(Index element, bool impacted) const;
    void collectChances(const Arrival& arrival);

    const Plan& plan_;
    Hazards& hazards_;
    const Flow& flow_;
    ImpactValues impact_;
    double weight_;
    Influences& influences_;
    std::optional<WorthValues> worth_;
    double costWeight_ = 0;
    /// To the elements of the loop that the sweep is in; nothing where it is to be solved anew for each of
    /// them.
    std::optional<LoopReturns> returns_;
    bool anyEndless_ = false;
    std::vector<Index> elements_;     ///< that can make the visit fail
    std::vector<double> othersHold_;  ///< P(all others of them hold)
};

/// Adds the solo influences `weight` times: the impact rate if one element alone could err. (engine/solo.cpp)
void addSolo(const Plan& plan, double weight, Influences& influences);

/// The element of the largest potential; of those that are as good as equal, the first; nowhere if nothing
/// can err.
Index weakestLink(std::span<const double> potential);

/// The elements whose chance repeats within one case of the loop: its silos and the hand-offs between them.
std::vector<Index> elementsOf(const Plan& plan, const Loop& loop);

}  // namespace throughline::engine
