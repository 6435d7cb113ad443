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

/// What comes first is scaled where it stands.
void add(Column<double>& to, double weight, Column<double>&& what) {
    if (to.empty()) {
        to = std::move(what);
        if (weight == 1) return;
        for (double& part : to) part *= weight;
    } else {
        for (std::size_t i = 0; i < to.size(); ++i) to[i] += weight * what[i];
    }
}

double sum(const Column<double>& parts) {
    double sum = 0;
    for (const double part : parts) sum += part;
    return sum;
}

}  // namespace

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
    Flow flow = flowThrough(plan_, hazards);
    addInfluences(hazards, flow, weight, depth, totals.influences, stop);
    const double impactRate = sum(flow.expected.firstImpact);
    addExpected(std::move(flow.expected), weight, totals);
    return impactRate;
}

/// What this takes of memory is free again before the totals take theirs.
void Population::addInfluences(Hazards& hazards, const Flow& flow, double weight, Depth depth,
                               Influences& influences, const std::stop_token& stop) const {
    Sensitivity sensitivity(plan_, hazards, flow, weight, influences);
    if (stakes_ && depth == Depth::Everything) sensitivity.setWorth(lossOf(*stakes_), stakes_->customers);
    sensitivity.addAll(stop);
}

void Population::addExpected(Expectations&& expected, double weight, Totals& totals) const {
    addCost(expected, weight, totals);
    if (stakes_) addMoney(byClass(expected.ended), weight, totals);
    for (std::size_t state = 0; state < customerStates; ++state)
        totals.ended[state] += weight * expected.ended[state];
    totals.trapped += expected.trapped;
    add(totals.visits, weight, std::move(expected.visits));
    add(totals.failures, weight, std::move(expected.failures));
    add(totals.recoveries, weight, std::move(expected.recoveries));
    add(totals.influences.firstImpact, weight, std::move(expected.firstImpact));
    expected = {};
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

void Population::addCost(const Expectations& expected, double weight, Totals& totals) const {
    for (Index silo = 0; silo < plan_.network.silos; ++silo)
        totals.cost += weight * (expected.visits[silo] * plan_.rates.silos[silo].visitCost +
                                 expected.recoveries[silo] * plan_.rates.silos[silo].recoveryCost);
    totals.traversals.resize(plan_.network.handoffs, 0);
    for (Index handoff = 0; handoff < plan_.network.handoffs; ++handoff) {
        const HandoffRates rates = plan_.rates.handoff(handoff);
        const Index from = plan_.network.from[handoff];
        const double traversals =
            expected.goesOnOk[from] * rates.shareOk + expected.goesOnFailed[from] * rates.shareFailed;
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
    values.settle();
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
        Flow flow = flowThrough(plan_, hazards);
        addExpected(std::move(flow.expected), share * causes_.probability(plan_.rates, state), totals);
    }
}

}  // namespace throughline::engine
