#include "engine/sensitivity.h"

#include <algorithm>

#include "engine/backwards.h"

namespace throughline::engine {
namespace {

bool endless(const LoopSolver& solver) {
    return solver.untilLetDown().endless() || solver.untilLeft().endless();
}

}  // namespace

Sensitivity::Sensitivity(const Plan& plan, Hazards& hazards, const Flow& flow, double weight,
                         Influences& influences)
    : plan_(plan),
      hazards_(hazards),
      flow_(flow),
      impact_(plan, hazards),
      weight_(weight),
      influences_(influences) {
    for (auto* list : {&influences.birnbaum, &influences.potential, &influences.gain})
        list->resize(plan.network.elements(), 0);
}

void Sensitivity::setWorth(const ByClass& lost, double customersPerYear) {
    worth_.emplace(plan_, hazards_, lost);
    costWeight_ = weight_ * customersPerYear;
    influences_.costFall.resize(plan_.network.elements(), 0);
    influences_.costUnknown.resize(plan_.network.elements(), 0);
}

void Sensitivity::addAll(const std::stop_token& stop) {
    constexpr Index visitsBetweenLooks = 1 << 12;
    bool stopped = false;
    partsBackwards(
        plan_,
        [&](Index visit) {
            if (visit % visitsBetweenLooks == 0 && stop.stop_requested()) stopped = true;
            if (stopped) return;
            impact_.settleVisit(visit);
            if (worth_) worth_->settleVisit(visit);
            addVisit(visit);
        },
        [&](const Loop& loop) {
            if (!stop.stop_requested()) addLoop(loop);
        });
    if (worth_ && anyEndless_ && !stop.stop_requested()) findTraps();
}

void Sensitivity::addLoop(const Loop& loop) {
    const LoopSolver solver(loop, plan_.network, plan_.rates, hazards_,
                            worth_ ? LoopSolver::For::Worth : LoopSolver::For::CleanCases);
    impact_.settleLoop(solver);
    if (worth_) worth_->settleLoop(solver);
    if (endless(solver)) anyEndless_ = true;
    if (returnsTell(solver))
        returns_.emplace(solver, hazards_, worth_ ? LoopReturns::For::Worth : LoopReturns::For::Impact);
    stepsBackwards(
        plan_, loop.stepsBegin, loop.stepsEnd, [this](Index visit) { addVisit(visit); },
        [&](Index walk) { addWalk(walk, solver); });
    addLoopAnew(solver);
    returns_.reset();
}

/// Where several cases of a customer walk through one loop, the second one's walk changes with the first
/// one's.
bool Sensitivity::returnsTell(const LoopSolver& solver) const {
    return !solver.loop().crowded && !endless(solver);
}

/// No case gets to an endless loop as it is; a perfect element may open the way to it.
void Sensitivity::findTraps() {
    for (Index element = 0; element < plan_.network.elements(); ++element)
        if (hazards_.own(element) > 0) influences_.costUnknown[element] |= trapsIfPerfect(element);
}

bool Sensitivity::trapsIfPerfect(Index element) {
    const double own = hazards_.own(element);
    hazards_.setOwn(element, 0);
    const bool traps = flowThrough(plan_, hazards_).expected.trapped > 0;
    hazards_.setOwn(element, own);
    return traps;
}

void Sensitivity::addVisit(Index number) {
    const Visit& visit = plan_.unfolding.visits[number];
    const Index end = plan_.unfolding.arrivalsEnd(number);
    for (Index arrival = visit.arrivalsBegin; arrival < end; ++arrival) {
        const ByClass customers = flow_.customersAt(visit, arrival);
        const Arrival& at = plan_.unfolding.arrivals[arrival];
        if (visit.customerClean && customers[Clean] > 0) addImpact(at, customers[Clean]);
        if (worth_) addWorth(at, customers);
    }
}

/// For each element that can make the visit fail, the chance that all the others hold.
void Sensitivity::collectChances(const Arrival& arrival) {
    const Visit& visit = plan_.unfolding.visits[arrival.visit];
    const Chance ofSilo = hazards_.of(visit.silo, visit.impacted);
    elements_.assign(1, visit.silo);
    for (const Index handoff : plan_.unfolding.handoffsOf(arrival))
        elements_.push_back(plan_.network.element(handoff));
    othersHold_.assign(elements_.size(), 1);
    double before = 1;
    double behind = 1;
    const auto holds = [&](std::size_t i) {
        return i == 0 ? ofSilo.holds : hazards_.clean(elements_[i]).holds;
    };
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        othersHold_[i] *= before;
        before *= holds(i);
    }
    for (std::size_t i = elements_.size(); i-- > 0;) {
        othersHold_[i] *= behind;
        behind *= holds(i);
    }
}

double Sensitivity::ownOf(Index element, bool impacted) const {
    return impacted && element < plan_.network.silos ? hazards_.ownImpacted(element) : hazards_.own(element);
}

void Sensitivity::addImpact(const Arrival& arrival, double customers) {
    collectChances(arrival);
    const Visit& visit = plan_.unfolding.visits[arrival.visit];
    const double failing = weight_ * customers * (1 - plan_.rates.silos[visit.silo].recovery);
    const double spared = impact_.sparedAfter(arrival.visit);
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const Index element = elements_[i];
        const double alone = failing * othersHold_[i] * hazards_.unstruck(element);
        influences_.birnbaum[element] += alone * spared;
        if (!plan_.network.repeats(element))
            addOnce(element, alone * spared);
        else if (returns_)
            addRepeated(element, visit.silo, returns_->silo(plan_.unfolding.placeOf[visit.silo]), alone,
                        spared);
    }
}

void Sensitivity::addOnce(Index element, double slope) {
    influences_.potential[element] += slope * hazards_.own(element);
    influences_.gain[element] += slope * (1 - hazards_.own(element));
}

/// failing: customers who would be let down by it alone; spared: P(never let down), of those who are not.
/// What they are spared with another error rate follows from how often they come back. Who would come back
/// for ever, were the element perfect, would never be let down.
void Sensitivity::addRepeated(Index element, Index silo, const Returns& returns, double failing,
                              double spared) {
    const double own = hazards_.own(element);
    const double unrecovered = 1 - plan_.rates.silos[silo].recovery;
    const double goesOn = (1 - own) + own * (1 - unrecovered);
    const double sparedIfPerfect = returns.escapes > 0 ? spared / returns.escapes : 1;
    influences_.potential[element] += failing * own * sparedIfPerfect;
    const double failsAgain =
        unrecovered * (1 + goesOn * returns.again) + (1 - unrecovered) * returns.escapes;
    if (spared > 0) influences_.gain[element] += failing * (1 - own) * spared / failsAgain;
}

void Sensitivity::addWorth(const Arrival& arrival, const ByClass& customers) {
    const Visit& visit = plan_.unfolding.visits[arrival.visit];
    double matters = 0;
    for (const CustomerClass customer : {Clean, Impacted, Abandoned})
        if (customers[customer] > 0)
            matters += customers[customer] * worth_->failureCost(arrival.visit, customer);
    if (matters == 0 && !plan_.network.inLoop(visit.silo)) return;
    collectChances(arrival);
    if (plan_.network.inLoop(visit.silo)) addWorthOfSilo(visit, customers);
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const Index element = elements_[i];
        if (plan_.network.repeats(element)) continue;
        influences_.costFall[element] += costWeight_ * matters * othersHold_[i] * hazards_.unstruck(element) *
                                         ownOf(element, visit.impacted);
    }
}

/// Of a visit with which a case comes into a loop, its chances being collected.
void Sensitivity::addWorthOfSilo(const Visit& visit, const ByClass& customers) {
    if (!returns_) return;
    const Index place = plan_.unfolding.placeOf[visit.silo];
    ByClass passes = customers;
    for (double& part : passes) part *= othersHold_[0] * hazards_.unstruck(visit.silo);
    addPasses({visit.walk, place, visit.silo, returns_->silo(place)}, visit.impacted ? ByClass{} : passes,
              visit.impacted ? passes : ByClass{});
}

void Sensitivity::addWalk(Index number, const LoopSolver& solver) {
    if (worth_) addWalkWorth(number, solver);
    const Walk& walk = plan_.unfolding.walks[number];
    if (!walk.customerClean) return;
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
        const Loop::Link& link = solver.loop().links[i];
        const Index silo = solver.loop().silos[link.to];
        const Index handoff = plan_.network.element(link.handoff);
        const double customers = flow_.walks.clean.at(walk.places + link.from, Clean);
        const double failing = weight_ * customers * solver.shareOk(i) * solver.unrecovered(i);
        const double spared = impact_.sparedAfter(number, link.to);
        const double ofSilo = failing * solver.besidesSilo(i, hazards_).holds;
        const double ofHandoff = failing * solver.besidesLink(i, hazards_).clean.holds;
        influences_.birnbaum[silo] += ofSilo * spared;
        influences_.birnbaum[handoff] += ofHandoff * spared;
        if (!returns_) continue;
        addRepeated(silo, silo, returns_->silo(link.to), ofSilo, spared);
        addRepeated(handoff, silo, returns_->link(i), ofHandoff, spared);
    }
}

void Sensitivity::addWalkWorth(Index number, const LoopSolver& solver) {
    if (!returns_) return;
    const Index places = plan_.unfolding.walks[number].places;
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
        const Loop::Link& link = solver.loop().links[i];
        const ByClass clean = flow_.walks.clean.all(places + link.from, Clean);
        const ByClass impacted = flow_.walks.impacted.all(places + link.from, Impacted);
        const ByClass failed = flow_.walks.failed.all(places + link.from, Impacted);
        const auto add = [&](Index element, const Returns& to, Chance besidesClean, Chance besidesImpacted) {
            ByClass ofClean{};
            ByClass ofImpacted{};
            for (const CustomerClass customer : {Clean, Impacted, Abandoned}) {
                ofClean[customer] = clean[customer] * solver.shareOk(i) * besidesClean.holds;
                ofImpacted[customer] =
                    (impacted[customer] * solver.shareOk(i) + failed[customer] * solver.shareFailed(i)) *
                    besidesImpacted.holds;
            }
            addPasses({number, link.to, element, to}, ofClean, ofImpacted);
        };
        const Chance besidesSilo = solver.besidesSilo(i, hazards_);
        const LoopSolver::BesidesLink besidesLink = solver.besidesLink(i, hazards_);
        add(solver.loop().silos[link.to], returns_->silo(link.to), besidesSilo, besidesSilo);
        add(plan_.network.element(link.handoff), returns_->link(i), besidesLink.clean, besidesLink.impacted);
    }
}

/// Customers in visits in which nothing else errs than the element.
void Sensitivity::addPasses(const Repeated& at, const ByClass& clean, const ByClass& impacted) {
    if (!at.returns.worthFollows) return;
    const FailureCosts costs = failureCosts(at);
    double fall = 0;
    for (const CustomerClass customer : {Clean, Impacted, Abandoned})
        fall += clean[customer] * ownOf(at.element, false) * costs.clean[customer] +
                impacted[customer] * ownOf(at.element, true) * costs.impacted[customer];
    influences_.costFall[at.element] += costWeight_ * fall;
}

Sensitivity::FailureCosts Sensitivity::failureCosts(const Repeated& at) const {
    const Walk& walk = plan_.unfolding.walks[at.walk];
    const SiloRates& silo = plan_.rates.silos[plan_.unfolding.loops[walk.loop].silos[at.place]];
    FailureCosts costs;
    for (const CustomerClass customer : plan_.unfolding.impactedClasses())
        costs.impacted[customer] =
            worth_->failureCost(at.walk, at.place, true, customer) / at.returns.impactedEscapes;
    const double moreFailures = (1 - silo.recovery) * ownOf(at.element, true) *
                                ((1 - silo.abandonment) * at.returns.afterFailed - at.returns.afterClean);
    for (const CustomerClass customer : plan_.unfolding.cleanClasses(walk.customerClean))
        costs.clean[customer] = (worth_->failureCost(at.walk, at.place, false, customer) -
                                 moreFailures * costs.impacted[letDown(customer)]) /
                                at.returns.escapes;
    return costs;
}

/// What does not follow from the returns: the loop is solved anew with the element changed; what comes after
/// the loop stays.
void Sensitivity::addLoopAnew(const LoopSolver& solver) {
    const Loop& loop = solver.loop();
    const bool anew = !returns_;
    const double hit = anew ? startsHit(loop) : 0;
    const double worth = worth_ ? startsWorth(loop) : 0;
    const std::vector<Index> elements = elementsOf(plan_, loop);
    bool changed = false;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (anew)
            addLoopElement(loop, elements[i], hit, worth);
        else if (worth_ && !returns_->of(i).worthFollows)
            addPerfectWorth(loop, elements[i], worth);
        else
            continue;
        changed = true;
    }
    if (!changed) return;
    impact_.settleLoop(solver);
    if (worth_) worth_->settleLoop(solver);
}

void Sensitivity::addLoopElement(const Loop& loop, Index element, double hit, double worth) {
    const double own = hazards_.own(element);
    if (own < 1) {
        hazards_.setOwn(element, 1);
        impact_.settleLoop(
            LoopSolver(loop, plan_.network, plan_.rates, hazards_, LoopSolver::For::CleanCases));
        influences_.gain[element] += weight_ * (startsHit(loop) - hit);
    }
    if (own > 0) {
        hazards_.setOwn(element, 0);
        impact_.settleLoop(
            LoopSolver(loop, plan_.network, plan_.rates, hazards_, LoopSolver::For::CleanCases));
        influences_.potential[element] += weight_ * (hit - startsHit(loop));
    }
    hazards_.setOwn(element, own);
    if (worth_) addPerfectWorth(loop, element, worth);
}

void Sensitivity::addPerfectWorth(const Loop& loop, Index element, double worth) {
    const double own = hazards_.own(element);
    if (own == 0) return;
    hazards_.setOwn(element, 0);
    const LoopSolver solver(loop, plan_.network, plan_.rates, hazards_, LoopSolver::For::Worth);
    worth_->settleLoop(solver);
    influences_.costFall[element] += costWeight_ * (worth - startsWorth(loop));
    if (endless(solver)) influences_.costUnknown[element] |= trapsIfPerfect(element);
    hazards_.setOwn(element, own);
}

double Sensitivity::startsHit(const Loop& loop) const {
    double sum = 0;
    for (Index arrival = loop.arrivalsBegin; arrival < loop.arrivalsEnd; ++arrival)
        if (const double customers = startsAt(arrival)[Clean]; customers > 0)
            sum += customers * impact_.hit(arrival);
    return sum;
}

double Sensitivity::startsWorth(const Loop& loop) const {
    double sum = 0;
    for (Index arrival = loop.arrivalsBegin; arrival < loop.arrivalsEnd; ++arrival) {
        const ByClass customers = startsAt(arrival);
        for (const CustomerClass customer : {Clean, Impacted, Abandoned})
            if (customers[customer] > 0) sum += customers[customer] * worth_->worth(arrival, customer);
    }
    return sum;
}

ByClass Sensitivity::startsAt(Index arrival) const {
    return flow_.startsAt(plan_.unfolding.visits[plan_.unfolding.arrivals[arrival].visit], arrival);
}

std::vector<Index> elementsOf(const Plan& plan, const Loop& loop) {
    std::vector<Index> elements = loop.silos;
    for (const Loop::Link& link : loop.links) elements.push_back(plan.network.element(link.handoff));
    return elements;
}

Index weakestLink(std::span<const double> potential) {
    const double highest = potential.empty() ? 0 : *std::ranges::max_element(potential);
    if (highest <= 0) return nowhere;
    const auto first =
        std::ranges::find_if(potential, [&](double one) { return one >= highest * (1 - 1e-9); });
    return static_cast<Index>(first - potential.begin());
}

}  // namespace throughline::engine
