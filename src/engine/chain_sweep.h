#pragma once

#include <optional>
#include <vector>

#include "engine/loop_solver.h"

namespace throughline::engine {

/// What a chain's two sweeps need to know of the rates, for one number per rate.
struct PointHazards {
    const Rates& rates;
    const Hazards& hazards;

    double fails(Index element) const { return hazards.clean(element).fails; }
    double failsImpacted(Index silo) const { return hazards.impacted(silo).fails; }
    double unstruck(Index element) const { return hazards.unstruck(element); }
    double recovery(Index silo) const { return rates.silos[silo].recovery; }
    double abandonment(Index silo) const { return rates.silos[silo].abandonment; }
};

/// The headline of a chain and its slopes: one sweep forward over the silos, one back. Number is a double, or
/// several at once (engine/lanes.h); HazardsOf gives the rates as such numbers.
template <class Number, class HazardsOf>
class ChainSweep {
public:
    /// Pre: network.isChain(). All of them outlive it.
    ChainSweep(const Network& network, const Loops& loops, const Rates& rates);

    /// solvers(loop, lane): a LoopSolver for worth of that loop, by the rates of that lane.
    template <class SolverOf>
    void run(const HazardsOf& hazards, const SolverOf& solvers);

    Number impact() const { return impact_; }
    /// P(the customer abandons).
    Number abandonment() const { return abandonment_; }
    Number cost() const { return cost_; }
    /// Cases per customer that never get out of a loop: there is no result.
    Number trapped() const { return trapped_; }
    const Column<Number>& visits() const { return visits_; }
    /// Per element: d impact / d error rate.
    const Column<Number>& slopes() const { return slopes_; }

private:
    /// Cases that come to a silo: clean or impacted, and whether the hand-off went well.
    struct Arrivals {
        Number held{};
        Number lost{};
        Number impactedHeld{};
        Number impactedLost{};
    };
    /// Cases that go on from it.
    struct Departures {
        Number clean{};
        Number impactedOk{};
        Number failed{};
    };

    Departures visit(Index silo, const HazardsOf& hazards);
    void handOn(Index silo, const Departures& departures, const HazardsOf& hazards, bool fromLoop);
    template <class SolverOf>
    void walk(Index loop, const HazardsOf& hazards, const SolverOf& solvers);
    void walkLane(const LoopSolver& solver, std::size_t lane, std::vector<Departures>& departures);
    void settle(Index silo, const HazardsOf& hazards);
    template <class SolverOf>
    void settleLoop(Index loop, const HazardsOf& hazards, const SolverOf& solvers);
    Number sparedOnward(Index silo, const HazardsOf& hazards) const;

    const Network& network_;
    const Loops& loops_;
    const Rates& rates_;
    Column<Arrivals> arrivals_;  ///< per silo
    Column<Number> goOn_;        ///< per silo: clean cases that go on
    Column<Number> spared_;      ///< per silo: P(never let down) once a visit there has gone well
    Column<Number> visits_;
    Column<Number> slopes_;
    Number impact_{};
    Number abandonment_{};
    Number cost_{};
    Number trapped_{};
};

}  // namespace throughline::engine

#include "engine/chain_sweep_impl.h"
