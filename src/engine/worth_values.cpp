#include "engine/worth_values.h"

#include <algorithm>

#include "engine/backwards.h"
#include "engine/flow.h"

namespace throughline::engine {
namespace {

std::size_t number(Outcome outcome) {
    return outcome == Outcome::Ok ? 0 : 1;
}

/// Per silo; empty where no hand-off costs anything.
std::vector<double> onwardCosts(const Plan& plan, Outcome outcome) {
    if (plan.rates.cost.empty()) return {};
    std::vector<double> costs(plan.network.silos);
    for (Index handoff = 0; handoff < plan.network.handoffs; ++handoff) {
        const HandoffRates rates = plan.rates.handoff(handoff);
        costs[plan.network.from[handoff]] += rates.share(outcome) * rates.cost;
    }
    return costs;
}

}  // namespace

WorthValues::WorthValues(const Plan& plan, const Hazards& hazards, const ByClass& lost)
    : plan_(plan),
      hazards_(hazards),
      lost_(lost),
      onward_{onwardCosts(plan, Outcome::Ok), onwardCosts(plan, Outcome::Failed)},
      afterOk_(plan.unfolding.visits.size(), plan.unfolding.classesAtVisits()),
      afterFailed_(plan.unfolding.visits.size(), plan.unfolding.classesAtVisits()),
      gone_(plan.unfolding.oneCase ? 0 : plan.unfolding.visits.size()),
      walkClean_(plan.unfolding.walkPlaces, plan.unfolding.classesAtVisits()),
      walkImpacted_(plan.unfolding.walkPlaces, plan.unfolding.classesAtVisits()),
      walkFailed_(plan.unfolding.walkPlaces, plan.unfolding.classesAtVisits()) {
}

void WorthValues::settleLoop(const LoopSolver& solver) {
    stepsBackwards(
        plan_, solver.loop().stepsBegin, solver.loop().stepsEnd, [this](Index visit) { settleVisit(visit); },
        [&](Index walk) { settleWalk(walk, solver); });
}

void WorthValues::settleVisit(Index number) {
    const Visit& visit = plan_.unfolding.visits[number];
    for (const CustomerClass customer : plan_.unfolding.classesOf(visit)) {
        afterOk_.at(number, customer) = foundAfterOk(visit, customer);
        afterFailed_.at(number, letDown(customer)) = foundAfterFailed(visit, letDown(customer));
    }
    if (visit.rest != nowhere) gone_[number] = worth(visit.rest, Abandoned);
}

double WorthValues::worth(Index arrival, CustomerClass customer) const {
    if (arrival == nowhere) return lost_[customer];
    const Arrival& at = plan_.unfolding.arrivals[arrival];
    const SiloRates& silo = plan_.rates.silos[plan_.unfolding.visits[at.visit].silo];
    const VisitEnds ends = endsOf(plan_, hazards_, at);
    double sum = silo.visitCost + ends.recovered * silo.recoveryCost +
                 ends.staysOk() * afterOk_.at(at.visit, customer);
    if (ends.letDown() > 0)
        sum += ends.failed * afterFailed_.at(at.visit, letDown(customer)) + ends.abandoned * gone(at.visit);
    return sum;
}

double WorthValues::failureCost(Index visit, CustomerClass customer) const {
    return failureCost(plan_.rates.silos[plan_.unfolding.visits[visit].silo], afterOk_.at(visit, customer),
                       afterFailed_.at(visit, letDown(customer)), gone(visit));
}

double WorthValues::failureCost(Index walk, Index place, bool impacted, CustomerClass customer) const {
    const Walk& at = plan_.unfolding.walks[walk];
    return failureCost(plan_.rates.silos[plan_.unfolding.loops[at.loop].silos[place]],
                       (impacted ? walkImpacted_ : walkClean_).at(at.places + place, customer),
                       walkFailed_.at(at.places + place, letDown(customer)), worth(at.rest, Abandoned));
}

double WorthValues::failureCost(const SiloRates& silo, double afterOk, double afterFailed,
                                double abandoned) const {
    const double gone = (1 - silo.abandonment) * afterFailed + silo.abandonment * abandoned;
    return silo.recovery * silo.recoveryCost + (1 - silo.recovery) * (gone - afterOk);
}

double WorthValues::foundAfterOk(const Visit& visit, CustomerClass customer) const {
    if (visit.walk == nowhere)
        return after(plan_.unfolding.branchesOf(visit, Outcome::Ok), visit.silo, Outcome::Ok, visit.rest,
                     customer);
    return (visit.impacted ? walkImpacted_ : walkClean_).at(plan_.unfolding.placeInWalk(visit), customer);
}

double WorthValues::foundAfterFailed(const Visit& visit, CustomerClass then) const {
    if (visit.walk == nowhere)
        return after(plan_.unfolding.branchesOf(visit, Outcome::Failed), visit.silo, Outcome::Failed,
                     visit.rest, then);
    return walkFailed_.at(plan_.unfolding.placeInWalk(visit), then);
}

double WorthValues::after(std::span<const Branch> branches, Index silo, Outcome outcome, Index rest,
                          CustomerClass customer) const {
    const std::vector<double>& onward = onward_[number(outcome)];
    double sum = onward.empty() ? 0 : onward[silo];
    if (const double ends = plan_.rates.end(silo, outcome); ends > 0) sum += ends * worth(rest, customer);
    for (const Branch& branch : branches) sum += plan_.share(branch, outcome) * worth(branch.next, customer);
    return sum;
}

void WorthValues::settleWalk(Index number, const LoopSolver& solver) {
    const Walk& walk = plan_.unfolding.walks[number];
    for (const CustomerClass customer : plan_.unfolding.impactedClasses())
        settleImpacted(walk, solver, customer);
    for (const CustomerClass customer : plan_.unfolding.cleanClasses(walk.customerClean))
        settleClean(walk, solver, customer);
}

void WorthValues::settleImpacted(const Walk& walk, const LoopSolver& solver, CustomerClass customer) {
    std::vector<double> gains(solver.impactedPlaces());
    for (Index place = 0; place < solver.size(); ++place) {
        const Index silo = solver.loop().silos[place];
        const Unfolding& unfolding = plan_.unfolding;
        gains[solver.okPlace(place)] =
            after(unfolding.exitsOf(walk, place, ImpactedOk), silo, Outcome::Ok, walk.rest, customer);
        gains[solver.failedPlace(place)] =
            after(unfolding.exitsOf(walk, place, JustFailed), silo, Outcome::Failed, walk.rest, customer);
    }
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
        const Index from = solver.loop().links[i].from;
        const double cost = linkCost(walk, solver, i, solver.ends(i).impacted);
        gains[solver.okPlace(from)] += solver.shareOk(i) * cost;
        if (solver.failedPlace(from) != solver.okPlace(from))
            gains[solver.failedPlace(from)] += solver.shareFailed(i) * cost;
    }
    solver.untilLeft().values(gains);
    for (Index place = 0; place < solver.size(); ++place) {
        walkImpacted_.at(walk.places + place, customer) = gains[solver.okPlace(place)];
        walkFailed_.at(walk.places + place, customer) = gains[solver.failedPlace(place)];
    }
}

void WorthValues::settleClean(const Walk& walk, const LoopSolver& solver, CustomerClass customer) {
    std::vector<double> gains(solver.size());
    for (Index place = 0; place < solver.size(); ++place)
        gains[place] = after(plan_.unfolding.exitsOf(walk, place, CleanOk), solver.loop().silos[place],
                             Outcome::Ok, walk.rest, customer);
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
        const VisitEnds& ends = solver.ends(i).clean;
        const double failed =
            ends.failed * walkFailed_.at(walk.places + solver.loop().links[i].to, letDown(customer));
        gains[solver.loop().links[i].from] += solver.shareOk(i) * (linkCost(walk, solver, i, ends) + failed);
    }
    solver.untilLetDown().values(gains);
    for (Index place = 0; place < solver.size(); ++place)
        walkClean_.at(walk.places + place, customer) = gains[place];
}

/// Of the visit that the link leads to, as far as the case does not go on from there.
double WorthValues::linkCost(const Walk& walk, const LoopSolver& solver, std::size_t link,
                             const VisitEnds& ends) const {
    const SiloRates& silo = plan_.rates.silos[solver.loop().silos[solver.loop().links[link].to]];
    return silo.visitCost + ends.recovered * silo.recoveryCost + ends.abandoned * worth(walk.rest, Abandoned);
}

}  // namespace throughline::engine
