#pragma once

#include <optional>
#include <stop_token>

#include "engine/flow.h"
#include "engine/impact_values.h"
#include "engine/loop_returns.h"
#include "engine/worth_values.h"

namespace throughline::engine {

/// What each element does to the journey; all lists per element.
struct Influences {
    explicit Influences(std::size_t elements);

    std::vector<double> firstImpact;
    std::vector<double> birnbaum;
    std::vector<double> potential;  ///< impact rate minus what it were with the element perfect
    std::vector<double> gain;       ///< what the impact rate were with the element always failing, minus it
    std::vector<double> solo;
    std::vector<double> costFall;   ///< per year: what would be saved with the element perfect
    std::vector<char> costUnknown;  ///< a perfect element would keep cases in a loop for ever
};

/// Adds the influences (all but solo) while these hazards hold, `weight` times. Leaves the hazards as they
/// were.
class Sensitivity {
public:
    Sensitivity(const Plan& plan, Hazards& hazards, const Flow& flow, ImpactValues& impact, double weight,
                Influences& influences);

    /// Without it there is no costFall. Worth is per customer.
    void setWorth(WorthValues& worth, double customersPerYear);
    void addAll(const std::vector<LoopSolver>& loops, const std::stop_token& stop);

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
    /// By loop; nothing where it is to be solved anew for each of its elements.
    using AllReturns = std::vector<std::optional<LoopReturns>>;

    std::optional<LoopReturns> returnsIn(const LoopSolver& solver) const;
    void addVisit(Index number);
    void addImpact(const Visit& visit, double customers);
    void addOnce(Index element, double slope);
    void addRepeated(Index element, Index silo, const Returns& returns, double failing, double spared);
    void addWorth(const Visit& visit, const ByClass& customers);
    void addWorthOfSilo(const Visit& visit, const ByClass& customers);
    void addWalk(Index number, const LoopSolver& solver);
    void addWalkWorth(Index number, const LoopSolver& solver);
    void addPasses(const Repeated& at, const ByClass& clean, const ByClass& impacted);
    FailureCosts failureCosts(const Repeated& at) const;
    void addLoop(Index number, const LoopSolver& solver);
    void addLoopElement(const Loop& loop, Index element, double hit, double worth);
    void addPerfectWorth(const Loop& loop, Index element, double worth);
    void findTraps();
    bool trapsIfPerfect(Index element);
    double startsHit(const Loop& loop) const;
    double startsWorth(const Loop& loop) const;
    double ownOf(Index element, bool impacted) const;
    void collectChances(const Visit& visit, Chance ofSilo);

    const Plan& plan_;
    Hazards& hazards_;
    const Flow& flow_;
    ImpactValues& impact_;
    double weight_;
    Influences& influences_;
    WorthValues* worth_ = nullptr;
    double costWeight_ = 0;
    AllReturns returns_;
    std::vector<Index> elements_;     ///< that can make the visit fail
    std::vector<double> othersHold_;  ///< P(all others of them hold)
};

/// Adds the solo influences `weight` times: the impact rate if one element alone could err. (engine/solo.cpp)
void addSolo(const Plan& plan, double weight, Influences& influences);

/// The element of the largest potential; of those that are as good as equal, the first; nowhere if nothing
/// can err.
Index weakestLink(const std::vector<double>& potential);

/// The elements whose chance repeats within one case of the loop: its silos and the hand-offs between them.
std::vector<Index> elementsOf(const Plan& plan, const Loop& loop);

}  // namespace throughline::engine
