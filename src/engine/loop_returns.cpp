#include "engine/loop_returns.h"

namespace throughline::engine {

LoopReturns::LoopReturns(const LoopSolver& solver, const Hazards& hazards, For purpose)
    : solver_(solver), hazards_(hazards), all_(solver.size() + solver.loop().links.size()) {
    const bool worth = purpose == For::Worth;
    const LoopArrivals arrivals = loopArrivals(solver, worth ? Cases::All : Cases::Clean);
    for (Index place = 0; place < solver.size(); ++place) {
        addClean(place, arrivals);
        if (worth) addWorth(place, arrivals);
    }
}

void LoopReturns::addWorth(Index place, const LoopArrivals& arrivals) {
    addImpacted(place, arrivals);
    const Loop& loop = solver_.loop();
    const SiloRates& silo = solver_.ratesAt(place);
    judgeWorth(all_[place], hazards_.ownImpacted(loop.silos[place]), silo);
    for (const Index i : loop.arriving[place])
        judgeWorth(all_[solver_.size() + i], hazards_.own(solver_.elementOf(i)), silo);
}

void LoopReturns::judgeWorth(Returns& returns, double ownImpacted, const SiloRates& silo) const {
    constexpr double leastEscape = 1e-6;  // below it, too many digits are lost
    returns.impactedEscapes = 1 + (1 - silo.recovery) * ownImpacted *
                                      ((1 - silo.abandonment) * returns.afterFailed - returns.afterOk);
    returns.worthFollows = returns.escapes > leastEscape && returns.impactedEscapes > leastEscape;
}

void LoopReturns::addClean(Index place, const LoopArrivals& arrivals) {
    const auto links = solver_.loop().arriving[place];
    Returns& ofSilo = all_[place];
    ofSilo.escapes = arrivals.elsewhere[place];
    double before = arrivals.elsewhere[place];
    for (const Index i : links) {
        const double arriving = arrivals.arrivals[i].clean;
        const Chance othersOfSilo = solver_.besidesSilo(i, hazards_);
        const Chance othersOfLink = solver_.besidesLink(i, hazards_).clean;
        Returns& ofLink = all_[solver_.size() + i];
        ofSilo.again += arriving * othersOfSilo.holds;
        ofLink.again = arriving * othersOfLink.holds;
        ofSilo.escapes += arriving * solver_.unrecovered(i) * othersOfSilo.fails;
        ofLink.escapes = before + arriving * solver_.unrecovered(i) * othersOfLink.fails;
        before += arriving * solver_.ends(i).clean.letDown();
    }
    double behind = 0;
    for (std::size_t at = links.size(); at-- > 0;) {
        all_[solver_.size() + links[at]].escapes += behind;
        behind += arrivals.arrivals[links[at]].clean * solver_.ends(links[at]).clean.letDown();
    }
}

void LoopReturns::addImpacted(Index place, const LoopArrivals& arrivals) {
    const auto add = [](Returns& returns, const Arrivals& arriving, double holds) {
        returns.afterOk += arriving.afterOk * holds;
        returns.afterFailed += arriving.afterFailed * holds;
        returns.afterClean += arriving.afterClean * holds;
    };
    for (const Index i : solver_.loop().arriving[place]) {
        add(all_[place], arrivals.arrivals[i], solver_.besidesSilo(i, hazards_).holds);
        add(all_[solver_.size() + i], arrivals.arrivals[i], solver_.besidesLink(i, hazards_).impacted.holds);
    }
}

}  // namespace throughline::engine
