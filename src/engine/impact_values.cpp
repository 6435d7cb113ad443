#include "engine/impact_values.h"

#include "engine/backwards.h"
#include "engine/flow.h"
#include "engine/sums.h"

namespace throughline::engine {

ImpactValues::ImpactValues(const Plan& plan, const Hazards& hazards)
    : plan_(plan),
      hazards_(hazards),
      after_(plan.unfolding.visits.size()),
      walkHit_(plan.unfolding.walkPlaces),
      walkSpared_(plan.unfolding.walkPlaces) {
}

void ImpactValues::settle() {
    partsBackwards(
        plan_, [this](Index visit) { settleVisit(visit); },
        [this](const Loop& loop) {
            settleLoop({loop, plan_.network, plan_.rates, hazards_, LoopSolver::For::CleanCases});
        });
}

void ImpactValues::settleLoop(const LoopSolver& solver) {
    stepsBackwards(
        plan_, solver.loop().stepsBegin, solver.loop().stepsEnd, [this](Index visit) { settleVisit(visit); },
        [&](Index walk) { settleWalk(walk, solver); });
}

void ImpactValues::settleVisit(Index number) {
    const Visit& visit = plan_.unfolding.visits[number];
    if (!visit.customerClean) return;
    if (visit.walk == nowhere) {
        const auto branches = plan_.unfolding.branchesOf(visit, Outcome::Ok);
        if (plan_.isOneWay(branches) && leadsToLast(branches.front())) {
            after_[number] = outlook(branches.front().next, rounding_);
        } else {
            after_[number] = after(branches, visit.silo, visit.rest);
            rounding_ = 0;
        }
        last_ = number;
    } else {
        const Index place = plan_.unfolding.placeInWalk(visit);
        after_[number] = {walkHit_[place], walkSpared_[place]};
    }
}

/// To the visit that was settled last.
bool ImpactValues::leadsToLast(const Branch& branch) const {
    return plan_.unfolding.arrivals[branch.next].visit == last_;
}

/// What a hand-off or the end of the case leads to.
ImpactValues::Outlook ImpactValues::after(std::span<const Branch> branches, Index silo, Index rest) const {
    Outlook sum;
    const auto add = [&](double share, Index next) {
        const Outlook one = outlook(next);
        sum.hit += share * one.hit;
        sum.spared += share * one.spared;
    };
    if (const double ends = plan_.rates.silos[silo].endOk; ends > 0) add(ends, rest);
    for (const Branch& branch : branches) add(plan_.share(branch, Outcome::Ok), branch.next);
    return sum;
}

ImpactValues::Outlook ImpactValues::outlook(Index arrival) const {
    double none = 0;
    return outlook(arrival, none);
}

/// rounding: of the chance to be spared, as in keptInRow.
ImpactValues::Outlook ImpactValues::outlook(Index arrival, double& rounding) const {
    if (arrival == nowhere) return {0, 1};
    const Arrival& at = plan_.unfolding.arrivals[arrival];
    const VisitEnds ends = endsOf(plan_, hazards_, at);
    const Outlook& after = after_[at.visit];
    return {ends.letDown() + kept(after.hit, ends.staysOk(), ends.letDown()),
            keptInRow(after.spared, 0, ends.staysOk(), ends.letDown(), rounding)};
}

void ImpactValues::settleWalk(Index number, const LoopSolver& solver) {
    const Walk& walk = plan_.unfolding.walks[number];
    if (!walk.customerClean) return;
    const auto hit = std::span(walkHit_).subspan(walk.places, solver.size());
    const auto spared = std::span(walkSpared_).subspan(walk.places, solver.size());
    for (Index place = 0; place < solver.size(); ++place) {
        const auto exits = plan_.unfolding.exitsOf(walk, place, CleanOk);
        const Outlook outlook = after(exits, solver.loop().silos[place], walk.rest);
        hit[place] = outlook.hit;
        spared[place] = outlook.spared;
    }
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i)
        hit[solver.loop().links[i].from] += solver.shareOk(i) * solver.ends(i).clean.letDown();
    solver.untilLetDown().values(hit);
    solver.untilLetDown().values(spared);
}

double ImpactValues::impactRate() const {
    double sum = 0;
    for (const Unfolding::Entry& entry : plan_.unfolding.entries)
        sum += plan_.rates.entries[entry.silo] * hit(entry.arrival);
    return sum;
}

}  // namespace throughline::engine
