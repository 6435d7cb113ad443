#include "engine/sensitivity.h"

#include <algorithm>

namespace throughline::engine {
namespace {

bool endless(const LoopSolver& solver) {
    return solver.untilLetDown().endless() || solver.untilLeft().endless();
}

}  // namespace

Influences::Influences(std::size_t elements)
    : firstImpact(elements),
      birnbaum(elements),
      potential(elements),
      gain(elements),
      solo(elements),
      costFall(elements),
      costUnknown(elements) {
}

Sensitivity::Sensitivity(const Plan& plan, Hazards& hazards, const Flow& flow, ImpactValues& impact,
                         double weight, Influences& influences)
    : plan_(plan), hazards_(hazards), flow_(flow), impact_(impact), weight_(weight), influences_(influences) {
}

void Sensitivity::setWorth(WorthValues& worth, double customersPerYear) {
    worth_ = &worth;
    costWeight_ = weight_ * customersPerYear;
}

void Sensitivity::addAll(const std::vector<LoopSolver>& loops, const std::stop_token& stop) {
    for (Index element = 0; element < plan_.network.elements(); ++element)
        influences_.firstImpact[element] += weight_ * flow_.firstImpact[element];
    for (Index visit = 0; visit < plan_.unfolding.visits.size(); ++visit) addVisit(visit);
    for (Index walk = 0; walk < plan_.unfolding.walks.size(); ++walk)
        addWalk(walk, loops[plan_.unfolding.walks[walk].loop]);
    for (const LoopSolver& solver : loops) {
        if (stop.stop_requested()) return;
        addLoop(solver);
    }
    if (worth_ != nullptr && std::ranges::any_of(loops, endless)) findTraps();
}

/// No case gets to an endless loop as it is; a perfect element may open the way to it.
void Sensitivity::findTraps() {
    for (Index element = 0; element < plan_.network.elements(); ++element)
        if (hazards_.own(element) > 0) influences_.costUnknown[element] |= trapsIfPerfect(element);
}

bool Sensitivity::trapsIfPerfect(Index element) {
    const double own = hazards_.own(element);
    hazards_.setOwn(element, 0);
    const bool traps = flowThrough(plan_, hazards_, solveLoops(plan_, hazards_)).trapped > 0;
    hazards_.setOwn(element, own);
    return traps;
}

void Sensitivity::addVisit(Index number) {
    const Visit& visit = plan_.unfolding.visits[number];
    const ByClass customers = byClass(flow_.visits[number]);
    if (visit.customerClean && customers[Clean] > 0) addImpact(visit, customers[Clean]);
    if (worth_ != nullptr) addWorth(visit, customers);
}

/// For each element that can make the visit fail, the chance that all the others hold.
void Sensitivity::collectChances(const Visit& visit, Chance ofSilo) {
    const auto arrivals = plan_.unfolding.arrivalsOf(visit);
    elements_.assign(1, visit.silo);
    for (const Index handoff : arrivals) elements_.push_back(plan_.network.element(handoff));
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

void Sensitivity::addImpact(const Visit& visit, double customers) {
    collectChances(visit, hazards_.clean(visit.silo));
    const double matters =
        weight_ * customers * (1 - plan_.rates.silos[visit.silo].recovery) * impact_.sparedAfter(visit);
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const Index element = elements_[i];
        const double slope = matters * othersHold_[i] * hazards_.unstruck(element);
        influences_.birnbaum[element] += slope;
        if (plan_.network.repeats(element)) continue;
        influences_.potential[element] += slope * hazards_.own(element);
        influences_.gain[element] += slope * (1 - hazards_.own(element));
    }
}

void Sensitivity::addWorth(const Visit& visit, const ByClass& customers) {
    double matters = 0;
    for (const CustomerClass customer : {Clean, Impacted, Abandoned})
        if (customers[customer] > 0) matters += customers[customer] * worth_->failureCost(visit, customer);
    if (matters == 0) return;
    collectChances(visit, visit.impacted ? hazards_.impacted(visit.silo) : hazards_.clean(visit.silo));
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const Index element = elements_[i];
        if (plan_.network.repeats(element)) continue;
        const double own = i == 0 && visit.impacted ? hazards_.ownImpacted(element) : hazards_.own(element);
        influences_.costFall[element] +=
            costWeight_ * matters * othersHold_[i] * hazards_.unstruck(element) * own;
    }
}

void Sensitivity::addWalk(Index number, const LoopSolver& solver) {
    if (!plan_.unfolding.walks[number].customerClean) return;
    const std::vector<double>& clean = flow_.walks[number].clean;
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
        const Loop::Link& link = solver.loop().links[i];
        const Index silo = solver.loop().silos[link.to];
        const Index handoff = plan_.network.element(link.handoff);
        const double customers =
            clean[NoFailure * solver.size() + link.from] + clean[Recovered * solver.size() + link.from];
        const double matters = weight_ * customers * solver.shareOk(i) *
                               (1 - plan_.rates.silos[silo].recovery) * impact_.sparedAfter(number, link.to);
        influences_.birnbaum[silo] += matters * hazards_.clean(handoff).holds * hazards_.unstruck(silo);
        influences_.birnbaum[handoff] += matters * hazards_.clean(silo).holds * hazards_.unstruck(handoff);
    }
}

/// Where an element's chance repeats, the loop is solved anew with it changed; what comes after the loop
/// stays.
void Sensitivity::addLoop(const LoopSolver& solver) {
    const double hit = startsHit(solver.loop());
    const double worth = worth_ == nullptr ? 0 : startsWorth(solver.loop());
    for (const Index element : elementsOf(plan_, solver.loop()))
        addLoopElement(solver.loop(), element, hit, worth);
    impact_.settleLoop(solver);
    if (worth_ != nullptr) worth_->settleLoop(solver);
}

void Sensitivity::addLoopElement(const Loop& loop, Index element, double hit, double worth) {
    const double own = hazards_.own(element);
    if (own < 1) {
        hazards_.setOwn(element, 1);
        impact_.settleLoop(LoopSolver(loop, plan_, hazards_, LoopSolver::For::CleanCases));
        influences_.gain[element] += weight_ * (startsHit(loop) - hit);
    }
    if (own > 0) addPerfect(loop, element, hit, worth);
    hazards_.setOwn(element, own);
}

void Sensitivity::addPerfect(const Loop& loop, Index element, double hit, double worth) {
    hazards_.setOwn(element, 0);
    const LoopSolver solver(loop, plan_, hazards_,
                            worth_ ? LoopSolver::For::Worth : LoopSolver::For::CleanCases);
    impact_.settleLoop(solver);
    influences_.potential[element] += weight_ * (hit - startsHit(loop));
    if (worth_ == nullptr) return;
    worth_->settleLoop(solver);
    influences_.costFall[element] += costWeight_ * (worth - startsWorth(loop));
    if (endless(solver)) influences_.costUnknown[element] |= trapsIfPerfect(element);
}

double Sensitivity::startsHit(const Loop& loop) const {
    double sum = 0;
    for (Index step = loop.stepsBegin; step < loop.stepsEnd; ++step) {
        const Step& at = plan_.unfolding.steps[step];
        if (!at.isWalk) sum += flow_.starts[at.number][Clean] * impact_.hit(at.number);
    }
    return sum;
}

double Sensitivity::startsWorth(const Loop& loop) const {
    double sum = 0;
    for (Index step = loop.stepsBegin; step < loop.stepsEnd; ++step) {
        const Step& at = plan_.unfolding.steps[step];
        if (at.isWalk) continue;
        for (const CustomerClass customer : {Clean, Impacted, Abandoned})
            if (flow_.starts[at.number][customer] > 0)
                sum += flow_.starts[at.number][customer] * worth_->worth(at.number, customer);
    }
    return sum;
}

std::vector<Index> elementsOf(const Plan& plan, const Loop& loop) {
    std::vector<Index> elements = loop.silos;
    for (const Loop::Link& link : loop.links) elements.push_back(plan.network.element(link.handoff));
    return elements;
}

namespace {

class Solo {
public:
    Solo(const Plan& plan, double weight, Influences& influences)
        : plan_(plan),
          weight_(weight),
          influences_(influences),
          hazards_(plan.network, plan.rates),
          values_(plan, hazards_) {
        for (Index element = 0; element < plan.network.elements(); ++element) hazards_.setOwn(element, 0);
        loops_ = solveLoops(plan, hazards_);
        flow_ = flowThrough(plan, hazards_, loops_);
        values_.settle(loops_);
    }

    void addAll() {
        for (Index number = 0; number < plan_.unfolding.visits.size(); ++number) addVisit(number);
        for (const Loop& loop : plan_.unfolding.loops)
            for (const Index element : elementsOf(plan_, loop)) addLoopElement(loop, element);
    }

private:
    void addVisit(Index number) {
        const Visit& visit = plan_.unfolding.visits[number];
        const double customers =
            weight_ * cleanPart(flow_.visits[number]) * (1 - plan_.rates.silos[visit.silo].recovery);
        if (customers == 0) return;
        add(visit.silo, customers);
        for (const Index handoff : plan_.unfolding.arrivalsOf(visit))
            add(plan_.network.element(handoff), customers);
    }

    void add(Index element, double customers) {
        if (!plan_.network.repeats(element))
            influences_.solo[element] += customers * plan_.rates.error[element];
    }

    void addLoopElement(const Loop& loop, Index element) {
        if (plan_.rates.error[element] == 0) return;
        hazards_.setOwn(element, plan_.rates.error[element]);
        values_.settleLoop(LoopSolver(loop, plan_, hazards_, LoopSolver::For::CleanCases));
        for (Index step = loop.stepsBegin; step < loop.stepsEnd; ++step) {
            const Step& at = plan_.unfolding.steps[step];
            if (!at.isWalk)
                influences_.solo[element] +=
                    weight_ * flow_.starts[at.number][Clean] * values_.hit(at.number);
        }
        hazards_.setOwn(element, 0);
    }

    const Plan& plan_;
    double weight_;
    Influences& influences_;
    Hazards hazards_;
    ImpactValues values_;
    std::vector<LoopSolver> loops_;
    Flow flow_;
};

}  // namespace

Index weakestLink(const std::vector<double>& potential) {
    const double highest = potential.empty() ? 0 : *std::ranges::max_element(potential);
    if (highest <= 0) return nowhere;
    const auto first =
        std::ranges::find_if(potential, [&](double one) { return one >= highest * (1 - 1e-9); });
    return static_cast<Index>(first - potential.begin());
}

void addSolo(const Plan& plan, double weight, Influences& influences) {
    Solo(plan, weight, influences).addAll();
}

}  // namespace throughline::engine
