#pragma once

#include "engine/loop_solver.h"

namespace throughline::engine {

/// Of a customer who was not let down so far: will they be? Computed backwards through the plan, both answers
/// from positive terms. Only for visits and walks of such customers.
class ImpactValues {
public:
    ImpactValues(const Plan& plan, const Hazards& hazards);

    /// All steps, last to first. Pre: one solver (clean cases suffice) for each loop, with the present
    /// hazards.
    void settle(const std::vector<LoopSolver>& loops);
    /// The steps of one loop, what comes after it being settled.
    void settleLoop(const LoopSolver& solver);

    /// P(let down from this visit on), and P(never); nowhere is the end of the journey.
    double hit(Index visit) const { return visit == nowhere ? 0 : hit_[visit]; }
    double spared(Index visit) const { return visit == nowhere ? 1 : spared_[visit]; }
    /// P(never let down) once the visit has gone well.
    double sparedAfter(const Visit& visit) const;
    /// P(never let down) once a visit to that place of the walk has gone well.
    double sparedAfter(Index walk, Index place) const { return walks_[walk].spared[place]; }
    /// P(let down) of a customer who enters the journey.
    double impactRate() const;

private:
    struct AtPlaces {
        std::vector<double> hit;
        std::vector<double> spared;
    };
    using Value = double (ImpactValues::*)(Index) const;

    void settleVisit(Index number);
    void settleWalk(Index number, const LoopSolver& solver);
    double after(std::span<const Branch> branches, Index silo, Index rest, Value value) const;
    double hitAfter(const Visit& visit) const;

    const Plan& plan_;
    const Hazards& hazards_;
    std::vector<double> hit_;
    std::vector<double> spared_;
    std::vector<AtPlaces> walks_;
};

}  // namespace throughline::engine
