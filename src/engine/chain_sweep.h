#pragma once

#include <span>

#include "engine/chain.h"

namespace throughline::engine {

/// What a sweep comes to, per customer.
template <class Number>
struct ChainTotals {
    Number impact{};
    Number abandonment{};  ///< P(the customer abandons)
    Number cost{};
    Number trapped{};  ///< cases that never get out of a loop: where there are any, there is no result
};

/// Cases that go on from a silo.
template <class Number>
struct Departures {
    Number clean{};
    Number impactedOk{};
    Number failed{};
};

/// What the way back needs to know of the way forward at one silo.
template <class Number>
struct Passed {
    Number held{};  ///< clean cases that come to the silo, the hand-off having gone well
    Number goOn{};  ///< clean cases that go on from it
    Number visits{};
};

/// Where the way back puts its results, all in the numbering of the journey.
template <class Number>
struct ChainResults {
    std::span<Number> visits;
    std::span<Number> siloSlopes;  ///< d impact / d error rate
    std::span<Number> handoffSlopes;
};

/// The headline of a chain and its slopes: one sweep forward over the silos, one back. Number is a double, or
/// several at once (engine/lanes.h). RatesOf gives the rates as such numbers, as PointRates does; Loops walks
/// through loops, as ChainLoops does.
template <class Number, class RatesOf, class Loops>
class ChainSweep {
public:
    /// All of them outlive it.
    ChainSweep(const Chain& chain, const RatesOf& rates, Loops& loops);

    void forward();
    /// After forward(), with the same rates.
    void back(const ChainResults<Number>& results);

    const ChainTotals<Number>& totals() const { return totals_; }

private:
    /// Cases that come to a silo: clean or impacted, and whether the hand-off went well.
    struct Arrivals {
        Number held{};
        Number lost{};
        Number impactedHeld{};
        Number impactedLost{};
    };
    /// What a clean case that comes to a silo can look forward to.
    struct Prospect {
        Number held{};   ///< P(never let down), the hand-off having gone well
        Number lost{};   ///< the same, the hand-off having gone wrong
        Number slope{};  ///< d P(let down) / d error rate of the hand-off
    };

    void passSilos(Index begin, Index end);
    void passLoop(Index number);
    Departures<Number> visit(Index position);
    void handOn(Index rank, const Departures<Number>& departures);
    void returnOverSilos(Index begin, Index end, const ChainResults<Number>& results);
    void returnOverLoop(Index number, const ChainResults<Number>& results);
    Number sparedOver(Index rank) const;
    void lookForward(Index position, const Number& spared);
    void settle(Index position, const Number& spared, const ChainResults<Number>& results);

    const Chain& chain_;
    const RatesOf& rates_;
    Loops& loops_;
    Column<Arrivals> arrivals_;  ///< per position, as all that follow
    Column<Passed<Number>> passed_;
    Column<Prospect> prospects_;
    std::vector<Departures<Number>> departures_;  ///< per place of the loop that is passed
    std::vector<Number> spared_;                  ///< the same on the way back
    ChainTotals<Number> totals_;
};

}  // namespace throughline::engine

#include "engine/chain_sweep_impl.h"
