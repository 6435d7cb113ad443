#include "engine/loop_returns.h"

#include <utility>

namespace throughline::engine {

LoopReturns::LoopReturns(const LoopSolver& solver, const Hazards& hazards, For purpose)
    : solver_(solver), hazards_(hazards), all_(solver.size() + solver.loop().links.size()) {
    for (Index place = 0; place < solver.size(); ++place) addSilo(place, purpose);
}

void LoopReturns::addSilo(Index place, For purpose) {
    std::vector<double> clean(solver_.size());
    clean[place] = 1;
    solver_.untilLetDown().visits(clean);
    addClean(place, clean);
    if (purpose == For::Impact) return;
    addImpacted(place, impactedFrom(startsAfterLetDown(clean)), &Returns::afterClean);
    std::vector<double> start(solver_.impactedPlaces());
    start[solver_.okPlace(place)] = 1;
    addImpacted(place, impactedFrom(start), &Returns::afterOk);
    start.assign(start.size(), 0);
    start[solver_.failedPlace(place)] = 1;
    addImpacted(place, impactedFrom(std::move(start)), &Returns::afterFailed);
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

/// customers: expected clean customers who go on from each place.
void LoopReturns::addClean(Index place, const std::vector<double>& customers) {
    const Loop& loop = solver_.loop();
    double elsewhere = 0;
    for (Index from = 0; from < solver_.size(); ++from)
        elsewhere += customers[from] * solver_.leaves(from, Outcome::Ok);
    for (std::size_t i = 0; i < loop.links.size(); ++i)
        if (loop.links[i].to != place)
            elsewhere += customers[loop.links[i].from] * solver_.shareOk(i) * solver_.ends(i).clean.letDown();
    Returns& ofSilo = all_[place];
    ofSilo.escapes = elsewhere;
    double before = elsewhere;
    for (const Index i : loop.arriving[place]) {
        const double arriving = customers[loop.links[i].from] * solver_.shareOk(i);
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
    const auto arriving = loop.arriving[place];
    for (std::size_t at = arriving.size(); at-- > 0;) {
        const Index i = arriving[at];
        all_[solver_.size() + i].escapes += behind;
        behind += customers[loop.links[i].from] * solver_.shareOk(i) * solver_.ends(i).clean.letDown();
    }
}

/// customers: expected impacted cases that go on from each place of the system.
void LoopReturns::addImpacted(Index place, const std::vector<double>& customers, double Returns::*passes) {
    const Loop& loop = solver_.loop();
    for (const Index i : loop.arriving[place]) {
        const double arriving = solver_.arriving(i, customers);
        all_[place].*passes += arriving * solver_.besidesSilo(i, hazards_).holds;
        all_[solver_.size() + i].*passes = arriving * solver_.besidesLink(i, hazards_).impacted.holds;
    }
}

std::vector<double> LoopReturns::startsAfterLetDown(const std::vector<double>& clean) const {
    std::vector<double> starts(solver_.impactedPlaces());
    const Loop& loop = solver_.loop();
    for (std::size_t i = 0; i < loop.links.size(); ++i)
        starts[solver_.failedPlace(loop.links[i].to)] +=
            clean[loop.links[i].from] * solver_.shareOk(i) * solver_.ends(i).clean.failed;
    return starts;
}

std::vector<double> LoopReturns::impactedFrom(std::vector<double> starts) const {
    solver_.untilLeft().visits(starts);
    return starts;
}

}  // namespace throughline::engine
