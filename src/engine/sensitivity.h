#pragma once

#include <stop_token>

#include "engine/flow.h"
#include "engine/impact_values.h"
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
    void addVisit(Index number);
    void addImpact(const Visit& visit, double customers);
    void addWorth(const Visit& visit, const ByClass& customers);
    void addWalk(Index number, const LoopSolver& solver);
    void addLoop(const LoopSolver& solver);
    void addLoopElement(const Loop& loop, Index element, double hit, double worth);
    void addPerfect(const Loop& loop, Index element, double hit, double worth);
    void findTraps();
    bool trapsIfPerfect(Index element);
    double startsHit(const Loop& loop) const;
    double startsWorth(const Loop& loop) const;
    void collectChances(const Visit& visit, Chance ofSilo);

    const Plan& plan_;
    Hazards& hazards_;
    const Flow& flow_;
    ImpactValues& impact_;
    double weight_;
    Influences& influences_;
    WorthValues* worth_ = nullptr;
    double costWeight_ = 0;
    std::vector<Index> elements_;     ///< that can make the visit fail
    std::vector<double> othersHold_;  ///< P(all others of them hold)
};

/// Adds the solo influences `weight` times: the impact rate if one element alone could err.
void addSolo(const Plan& plan, double weight, Influences& influences);

/// The element of the largest potential; of those that are as good as equal, the first; nowhere if nothing
/// can err.
Index weakestLink(const std::vector<double>& potential);

/// The elements whose chance repeats within one case of the loop: its silos and the hand-offs between them.
std::vector<Index> elementsOf(const Plan& plan, const Loop& loop);

}  // namespace throughline::engine
