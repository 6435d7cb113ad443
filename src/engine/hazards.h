#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/rates.h"

namespace throughline::engine {

/// The two sides of a chance, each summed from positive terms: neither is one minus the other.
struct Chance {
    double fails = 0;
    double holds = 1;
};

/// At least one of two independent chances fails.
inline Chance either(Chance a, Chance b) {
    return {a.fails + a.holds * b.fails, a.holds * b.holds};
}

/// How one visit ends; sums to 1.
struct VisitEnds {
    double ok = 0;  ///< no failure
    double recovered = 0;
    double failed = 0;  ///< unrecovered, and the case goes on
    double abandoned = 0;

    double staysOk() const { return ok + recovered; }
    double letDown() const { return failed + abandoned; }
};

inline VisitEnds visitEnds(Chance chance, const SiloRates& silo) {
    const double unrecovered = chance.fails * (1 - silo.recovery);
    return {chance.holds, chance.fails * silo.recovery, unrecovered * (1 - silo.abandonment),
            unrecovered * silo.abandonment};
}

/// The error chances of all elements while some shared causes are active.
class Hazards {
public:
    /// No shared cause is active. The rates must outlive it.
    Hazards(const Network& network, const Rates& rates);
    Hazards(Hazards&&) = default;

    /// Exactly these causes are active.
    void activate(std::span<const Cause* const> causes);
    /// Gives an element another error rate of its own; shared causes still strike it.
    void setOwn(Index element, double errorRate);
    /// No other element has an error rate of its own; nowhere: none has.
    void isolate(Index element);

    /// The element's chance in a case that was not let down so far.
    Chance clean(Index element) const { return either({own(element), 1 - own(element)}, causes(element)); }
    /// The silo's chance in a case that was let down before.
    Chance impacted(Index silo) const {
        const double own = ownImpacted(silo);
        return either({own, 1 - own}, causes(silo));
    }
    /// The same of a case that was or was not.
    Chance of(Index silo, bool wasImpacted) const { return wasImpacted ? impacted(silo) : clean(silo); }
    double own(Index element) const {
        if (own_.empty()) return element == isolated_ ? rates_.error[element] : 0;
        return own_[element];
    }
    /// The silo's own error rate in a case that was let down before.
    double ownImpacted(Index silo) const {
        return std::min(1.0, rates_.silos[silo].relativeRisk * own(silo));
    }
    /// The chance that an active shared cause strikes the element.
    Chance causes(Index element) const { return causes_.empty() ? Chance{} : causes_[element]; }
    double unstruck(Index element) const { return causes(element).holds; }

private:
    const Rates& rates_;
    std::span<const double> own_;  ///< those of the rates, until one is changed; empty where one is isolated
    Index isolated_ = nowhere;
    Column<double> changed_;
    std::vector<Chance> causes_;  ///< per element; empty where there are none
};

}  // namespace throughline::engine
