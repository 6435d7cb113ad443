#include "engine/impact_values.h"

#include "engine/backwards.h"
#include "engine/flow.h"

namespace throughline::engine {

ImpactValues::ImpactValues(const Plan& plan, const Hazards& hazards)
    : plan_(plan),
      hazards_(hazards),
      hit_(plan.unfolding.visits.size()),
      spared_(plan.unfolding.visits.size()),
      walks_(plan.unfolding.walks.size()) {
}

void ImpactValues::settle(const std::vector<LoopSolver>& loops) {
    stepsBackwards(
        plan_, 0, static_cast<Index>(plan_.unfolding.steps.size()),
        [this](Index visit) { settleVisit(visit); },
        [&](Index walk) { settleWalk(walk, loops[plan_.unfolding.walks[walk].loop]); });
}

void ImpactValues::settleLoop(const LoopSolver& solver) {
    stepsBackwards(
        plan_, solver.loop().stepsBegin, solver.loop().stepsEnd, [this](Index visit) { settleVisit(visit); },
        [&](Index walk) { settleWalk(walk, solver); });
}

void ImpactValues::settleVisit(Index number) {
    const Visit& visit = plan_.unfolding.visits[number];
    if (!visit.customerClean) return;
    const VisitEnds ends = endsOf(plan_, hazards_, visit);
    hit_[number] = ends.letDown() + ends.staysOk() * hitAfter(visit);
    spared_[number] = ends.staysOk() * sparedAfter(visit);
}

double ImpactValues::hitAfter(const Visit& visit) const {
    if (visit.walk != nowhere) return walks_[visit.walk].hit[plan_.unfolding.placeOf[visit.silo]];
    return after(plan_.unfolding.branchesOf(visit, Outcome::Ok), visit.silo, visit.rest, &ImpactValues::hit);
}

double ImpactValues::sparedAfter(const Visit& visit) const {
    if (visit.walk != nowhere) return walks_[visit.walk].spared[plan_.unfolding.placeOf[visit.silo]];
    return after(plan_.unfolding.branchesOf(visit, Outcome::Ok), visit.silo, visit.rest,
                 &ImpactValues::spared);
}

double ImpactValues::after(std::span<const Branch> branches, Index silo, Index rest, Value value) const {
    double sum = plan_.rates.silos[silo].endOk * (this->*value)(rest);
    for (const Branch& branch : branches) {
        const double share = branch.handoff == nowhere ? 1 : plan_.rates.handoffs[branch.handoff].shareOk;
        sum += share * (this->*value)(branch.next);
    }
    return sum;
}

void ImpactValues::settleWalk(Index number, const LoopSolver& solver) {
    const Walk& walk = plan_.unfolding.walks[number];
    if (!walk.customerClean) return;
    auto& [hit, spared] = walks_[number];
    hit.assign(solver.size(), 0);
    spared.assign(solver.size(), 0);
    for (Index place = 0; place < solver.size(); ++place) {
        const auto exits = plan_.unfolding.exitsOf(walk, place, CleanOk);
        hit[place] = after(exits, solver.loop().silos[place], walk.rest, &ImpactValues::hit);
        spared[place] = after(exits, solver.loop().silos[place], walk.rest, &ImpactValues::spared);
    }
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i)
        hit[solver.loop().links[i].from] += solver.shareOk(i) * solver.ends(i).clean.letDown();
    solver.untilLetDown().values(hit);
    solver.untilLetDown().values(spared);
}

double ImpactValues::impactRate() const {
    double sum = 0;
    for (const Unfolding::Entry& entry : plan_.unfolding.entries)
        sum += plan_.rates.entries[entry.silo] * hit(entry.visit);
    return sum;
}

}  // namespace throughline::engine
