#pragma once

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
    /// No shared cause is active.
    Hazards(const Network& network, const Rates& rates);

    /// Exactly these causes are active.
    void activate(std::span<const Cause* const> causes);
    /// Gives an element another error rate of its own; shared causes still strike it.
    void setOwn(Index element, double errorRate);

    /// The element's chance in a case that was not let down so far.
    Chance clean(Index element) const { return clean_[element]; }
    /// The silo's chance in a case that was let down before.
    Chance impacted(Index silo) const { return impacted_[silo]; }
    double own(Index element) const { return own_[element]; }
    /// The silo's own error rate in a case that was let down before.
    double ownImpacted(Index silo) const;
    /// The chance that an active shared cause strikes the element.
    Chance causes(Index element) const { return causes_[element]; }
    double unstruck(Index element) const { return causes_[element].holds; }

private:
    void refresh(Index element);

    const Rates& rates_;
    std::vector<double> own_;
    std::vector<Chance> causes_;
    std::vector<Chance> clean_;
    std::vector<Chance> impacted_;
};

}  // namespace throughline::engine
