#pragma once

#include <span>
#include <vector>

#include "engine/chain.h"
#include "engine/sums.h"

namespace throughline::engine {

/// What a sweep comes to, per customer.
template <class Number>
struct ChainTotals {
    Number impact{};
    Number abandonment{};  ///< P(the customer abandons)
    Number cost{};
    Number trapped{};  ///< cases that never get out of a loop: where there are any, there is no result
};

/// Impacted cases that go on from a silo, after an ok visit and after a failed one.
template <class Number>
struct ImpactedDepartures {
    Number ok{};
    Number failed{};
};

/// All cases that go on from a silo.
template <class Number>
struct Departures {
    Number clean{};
    ImpactedDepartures<Number> impacted;
};

/// What a silo's results need to know of the way forward.
template <class Number>
struct Passed {
    Number held{};  ///< clean cases that come to the silo, the hand-off having gone well
    Number goOn{};  ///< clean cases that go on from it
    Number visits{};
};

/// Where a sweep puts its results, all in the numbering of the journey; it makes them as long as they have to
/// be.
template <class Number>
struct ChainResults {
    std::vector<Number>& visits;
    std::vector<Number>& siloSlopes;  ///< d impact / d error rate
    std::vector<Number>& handoffSlopes;
};

/// The headline of a chain and its slopes, from a sweep forward over the silos and one back. Number is a
/// double, or several at once (engine/lanes.h). RatesOf gives the rates as such numbers, as PointRates does;
/// Loops walks through loops, as ChainLoops does.
template <class Number, class RatesOf, class Loops>
class ChainSweep {
public:
    /// All of them outlive it.
    ChainSweep(const Chain& chain, const RatesOf& rates, Loops& loops);

    /// Everything. In large chains both sweeps are under way at once.
    const ChainTotals<Number>& run(const ChainResults<Number>& results);
    /// Only the impact, and the clean cases that are trapped: the way of clean cases forward.
    const ChainTotals<Number>& runClean();
    /// What the last run came to.
    const ChainTotals<Number>& totals() const { return totals_; }

private:
    /// Cases that come to a silo: clean or impacted, and whether the hand-off went well.
    struct Arrivals {
        Number held{};
        Number impactedHeld{};
        Number lost{};
        Number impactedLost{};
    };
    /// What a clean case that comes to a silo can look forward to.
    struct Prospect {
        Number held{};       ///< P(never let down), the hand-off having gone well
        Number lost{};       ///< the same, the hand-off having gone wrong
        Number slope{};      ///< d P(let down) / d error rate of the hand-off
        Number siloSlope{};  ///< the same of the silo, the hand-off having gone well
    };
    /// Whether the sweep back has been here before, so that the results are complete.
    enum class Settles { Now, Later };
    /// The totals of a sweep that is under way.
    struct Sums {
        Sum<Number> impact;
        Sum<Number> abandonment;
        Sum<Number> cost;
        Number trapped{};
        ChainTotals<Number> totals() const {
            return {impact.value(), abandonment.value(), cost.value(), trapped};
        }
    };
    /// What cases that come along a row lack, since rounding took it (engine/sums.h).
    struct Rounding {
        Number clean{};
        Number impacted{};
    };
    /// What a sweep forward writes at each step, apart from what the other one reads at the same time.
    struct Underway {
        Sums sums;
        std::vector<Number> clean;  ///< departures per silo of the loop that is passed, as the next
        std::vector<ImpactedDepartures<Number>> impacted;
        std::vector<Number> work;
    };

    void start();
    void makeRoom(const ChainResults<Number>& results) const;
    /// onSilos(begin, end) and onLoop(number) as they stand in the chain.
    template <class OnSilos, class OnLoop>
    void onward(const OnSilos& onSilos, const OnLoop& onLoop) const;

    template <Settles settles>
    void forward(const ChainResults<Number>& results);
    template <Settles settles>
    void passSilos(Index begin, Index end, Underway& underway, const ChainResults<Number>& results);
    template <Settles settles>
    Index passRow(Index position, Index end, Underway& underway, const ChainResults<Number>& results);
    template <Settles settles>
    void settleOrKeep(Index position, const Passed<Number>& passed, const ChainResults<Number>& results);
    template <Settles settles>
    void passLoop(Index number, Underway& underway, const ChainResults<Number>& results);
    Passed<Number> count(Index position, const Departures<Number>& departures, Sums& sums) const;
    void countOnward(Index position, const Departures<Number>& departures, Sums& sums) const;
    template <Settles settles>
    void handOn(Index position, const Departures<Number>& departures, const ChainResults<Number>& results);
    void handOnInRow(Index position, const Number& clean, Rounding& rounding);
    void handOnCleanInRow(Index position, const Number& clean, Number& rounding);
    void passLoopClean(Index number, Underway& underway);
    void passLoopImpacted(Index number, Underway& underway);
    static Number letDown(const Number& held, const Number& lost, const Number& fails,
                          const Number& recovery);
    static Number goOn(const Number& held, const Number& lost, const Number& fails, const Number& recovery);
    Number letDownClean(Index position) const;
    Number letDownAgain(Index position) const;
    Number goOnClean(Index position) const;
    Number goOnInRow(Index position, Number& rounding) const;
    ImpactedDepartures<Number> goOnImpacted(Index position) const;
    Number goOnImpactedInRow(Index position, Number& rounding) const;
    void arriveClean(Index rank, const Number& departing);
    void arriveImpacted(Index rank, const ImpactedDepartures<Number>& departing);

    void passSilosClean(Index begin, Index end, Sums& sums);
    Index passRowClean(Index position, Index end, Sums& sums);
    void countLetDown(const Chain::Loop& loop, Sums& sums) const;

    void back();
    void returnOverSilos(Index begin, Index end);
    Index returnOverRow(Index position, Index begin);
    void returnOverLoop(Index number, std::vector<Number>& spared);
    Number sparedOver(Index rank) const;
    Number sparedInRow(Index rank, Number& rounding) const;
    void lookForward(Index position, const Number& spared);
    Number heldInRow(Index position, const Number& spared, Number& rounding) const;

    void settle(Index position, const Passed<Number>& passed, const ChainResults<Number>& results) const;
    void settleSilo(Index position, const Passed<Number>& passed, const ChainResults<Number>& results) const;
    void settleHandoff(Index rank, const Number& goOn, const ChainResults<Number>& results) const;

    const Chain& chain_;
    const RatesOf& rates_;
    Loops& loops_;
    ChainTotals<Number> totals_;
    Column<Arrivals> arrivals_;  ///< per position, as the next two
    Column<Prospect> prospects_;
    Column<Passed<Number>> passed_;  ///< where results are settled later
};

}  // namespace throughline::engine

#include "engine/chain_sweep_impl.h"
