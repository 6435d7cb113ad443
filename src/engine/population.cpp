#include "engine/population.h"

namespace throughline::engine {
namespace {

std::optional<Stakes> stakesOf(const model::Business& business) {
    if (!business.customers || !business.customerValue) return std::nullopt;
    return Stakes{business.customers->value(),
                  business.customerValue->value(),
                  business.preventableRate.mean(),
                  {0, business.switchRate.mean(), 1}};
}

/// What the company loses by a customer who ends the journey so.
ByClass lossOf(const Stakes& stakes) {
    ByClass loss = stakes.leaves;
    for (double& part : loss) part *= stakes.customerValue;
    return loss;
}

void add(std::vector<double>& to, double weight, const std::vector<double>& what) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += weight * what[i];
}

double sum(const std::vector<double>& parts) {
    double sum = 0;
    for (const double part : parts) sum += part;
    return sum;
}

}  // namespace

Totals::Totals(const Network& network)
    : visits(network.silos),
      failures(network.silos),
      recoveries(network.silos),
      traversals(network.handoffs),
      influences(network.elements()) {
}

Population::Population(const model::Journey& journey, Plan plan)
    : plan_(std::move(plan)), causes_(plan_), stakes_(stakesOf(journey.business)) {
}

double Population::addTo(Totals& totals, double share, Depth depth, const std::stop_token& stop) const {
    double impact = 0;
    for (std::size_t state = 0; state < causes_.count() && !stop.stop_requested(); ++state) {
        const double probability = causes_.probability(plan_.rates, state);
        if (probability > 0)
            impact += probability * addCauseState(state, share * probability, depth, totals, stop);
    }
    if (depth == Depth::Everything && !stop.stop_requested()) addSolo(plan_, share, totals.influences);
    return impact;
}

void Population::setBusinessRates(double switches, double preventable) {
    if (!stakes_) return;
    stakes_->leaves[Impacted] = switches;
    stakes_->preventable = preventable;
}

double Population::addCauseState(std::size_t state, double weight, Depth depth, Totals& totals,
                                 const std::stop_token& stop) const {
    Hazards hazards(plan_.network, plan_.rates);
    hazards.activate(causes_.active(plan_.rates, state));
    const std::vector<LoopSolver> loops = solveLoops(plan_, hazards);
    const Flow flow = flowThrough(plan_, hazards, loops);
    addFlow(flow, weight, totals);
    totals.trapped += flow.trapped;
    ImpactValues impact(plan_, hazards);
    impact.settle(loops);
    Sensitivity sensitivity(plan_, hazards, flow, impact, weight, totals.influences);
    std::optional<WorthValues> worth;
    if (stakes_ && depth == Depth::Everything) {
        worth.emplace(plan_, hazards, lossOf(*stakes_)).settle(loops);
        sensitivity.setWorth(*worth, stakes_->customers);
    }
    sensitivity.addAll(loops, stop);
    return sum(flow.firstImpact);
}

void Population::addFlow(const Flow& flow, double weight, Totals& totals) const {
    for (std::size_t state = 0; state < customerStates; ++state)
        totals.ended[state] += weight * flow.ended[state];
    add(totals.visits, weight, flow.siloVisits);
    add(totals.failures, weight, flow.failures);
    add(totals.recoveries, weight, flow.recoveries);
    addCost(flow, weight, totals);
    if (stakes_) addMoney(byClass(flow.ended), weight, totals);
}

void Population::addMoney(const ByClass& ended, double weight, Totals& totals) const {
    const double customers = weight * stakes_->customers;
    double lost = 0;
    for (const CustomerClass customer : {Clean, Impacted, Abandoned})
        lost += customers * ended[customer] * stakes_->leaves[customer];
    totals.money.customersImpacted += customers * (ended[Impacted] + ended[Abandoned]);
    totals.money.customersLost += lost;
    totals.money.revenueAtRisk += lost * stakes_->customerValue;
    totals.money.revenuePreventable += lost * stakes_->customerValue * stakes_->preventable;
}

void Population::addCost(const Flow& flow, double weight, Totals& totals) const {
    for (Index silo = 0; silo < plan_.network.silos; ++silo)
        totals.cost += weight * (flow.siloVisits[silo] * plan_.rates.silos[silo].visitCost +
                                 flow.recoveries[silo] * plan_.rates.silos[silo].recoveryCost);
    for (Index handoff = 0; handoff < plan_.network.handoffs; ++handoff) {
        const HandoffRates& rates = plan_.rates.handoffs[handoff];
        const Index from = plan_.network.from[handoff];
        const double traversals =
            flow.goesOnOk[from] * rates.shareOk + flow.goesOnFailed[from] * rates.shareFailed;
        totals.traversals[handoff] += weight * traversals;
        totals.cost += weight * traversals * rates.cost;
    }
}

double Population::impactIfPerfect(Index element, const std::stop_token& stop) const {
    double impact = 0;
    for (std::size_t state = 0; state < causes_.count() && !stop.stop_requested(); ++state) {
        Hazards hazards(plan_.network, plan_.rates);
        hazards.activate(causes_.active(plan_.rates, state));
        hazards.setOwn(element, 0);
        impact += causes_.probability(plan_.rates, state) * impactOf(hazards);
    }
    return impact;
}

double Population::impactOf(const Hazards& hazards) const {
    ImpactValues values(plan_, hazards);
    values.settle(solveLoops(plan_, hazards));
    return values.impactRate();
}

double Population::impactWith(std::span<const double> errorRates, Causes causes,
                              const std::stop_token& stop) const {
    Hazards hazards(plan_.network, plan_.rates);
    for (Index element = 0; element < errorRates.size(); ++element)
        hazards.setOwn(element, errorRates[element]);
    if (causes == Causes::None) return impactOf(hazards);
    double impact = 0;
    for (std::size_t state = 0; state < causes_.count() && !stop.stop_requested(); ++state) {
        hazards.activate(causes_.active(plan_.rates, state));
        impact += causes_.probability(plan_.rates, state) * impactOf(hazards);
    }
    return impact;
}

void Population::addOutcome(Totals& totals, double share, std::span<const double> errorRates,
                            const std::stop_token& stop) const {
    Hazards hazards(plan_.network, plan_.rates);
    for (Index element = 0; element < errorRates.size(); ++element)
        hazards.setOwn(element, errorRates[element]);
    for (std::size_t state = 0; state < causes_.count() && !stop.stop_requested(); ++state) {
        hazards.activate(causes_.active(plan_.rates, state));
        const Flow flow = flowThrough(plan_, hazards, solveLoops(plan_, hazards));
        addFlow(flow, share * causes_.probability(plan_.rates, state), totals);
        totals.trapped += flow.trapped;
    }
}

}  // namespace throughline::engine
