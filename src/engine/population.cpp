#include "engine/population.h"

#include <algorithm>

#include "engine/sums.h"

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
        for (std::size_t i = 0; i < what.size(); ++i) to[i] += weight * what[i];
    }
}

void add(Influences& to, Influences&& what) {
    add(to.firstImpact, 1, std::move(what.firstImpact));
    add(to.birnbaum, 1, std::move(what.birnbaum));
    add(to.potential, 1, std::move(what.potential));
    add(to.gain, 1, std::move(what.gain));
    add(to.solo, 1, std::move(what.solo));
    add(to.costFall, 1, std::move(what.costFall));
    if (to.costUnknown.empty()) to.costUnknown.resize(what.costUnknown.size(), 0);
    for (std::size_t i = 0; i < what.costUnknown.size(); ++i) to.costUnknown[i] |= what.costUnknown[i];
}

void add(Totals& to, Totals&& what) {
    for (std::size_t state = 0; state < customerStates; ++state) to.ended[state] += what.ended[state];
    add(to.visits, 1, std::move(what.visits));
    add(to.failures, 1, std::move(what.failures));
    add(to.recoveries, 1, std::move(what.recoveries));
    add(to.traversals, 1, std::move(what.traversals));
    to.cost += what.cost;
    to.trapped += what.trapped;
    to.money.customersImpacted += what.money.customersImpacted;
    to.money.customersLost += what.money.customersLost;
    to.money.revenueAtRisk += what.money.revenueAtRisk;
    to.money.revenuePreventable += what.money.revenuePreventable;
    add(to.influences, std::move(what.influences));
}

/// A million states that are added up one by one lose four digits; so many at a time, none.
constexpr std::size_t statesAtATime = 1 << 10;

}  // namespace

Population::Population(const model::Journey& journey, Plan plan)
    : plan_(std::move(plan)), causes_(plan_), stakes_(stakesOf(journey.business)) {
}

double Population::addTo(Totals& totals, double share, Depth depth, const std::stop_token& stop,
                         const std::function<void(double)>& progress) const {
    Sum<double> impact;
    for (std::size_t first = 0; first < causes_.count() && !stop.stop_requested(); first += statesAtATime) {
        Totals some;
        const std::size_t last = std::min(causes_.count(), first + statesAtATime);
        for (std::size_t state = first; state < last && !stop.stop_requested(); ++state) {
            const double probability = causes_.probability(plan_.rates, state);
            if (probability > 0)
                impact.add(probability * addCauseState(state, share * probability, depth, some, stop));
            if (progress) progress(static_cast<double>(state + 1) / static_cast<double>(causes_.count()));
        }
        add(totals, std::move(some));
    }
    if (depth == Depth::Everything && !stop.stop_requested()) addSolo(plan_, share, totals.influences);
    return impact.value();
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
    Flow flow = flowThrough(plan_, hazards, stop);
    addInfluences(hazards, flow, weight, depth, totals.influences, stop);
    const double impactRate = sumOf(flow.expected.firstImpact);
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
    Sum<double> cost;
    for (Index silo = 0; silo < plan_.network.silos; ++silo)
        cost.add(expected.visits[silo] * plan_.rates.silos[silo].visitCost +
                 expected.recoveries[silo] * plan_.rates.silos[silo].recoveryCost);
    totals.traversals.resize(plan_.network.handoffs, 0);
    for (Index handoff = 0; handoff < plan_.network.handoffs; ++handoff) {
        const HandoffRates rates = plan_.rates.handoff(handoff);
        const Index from = plan_.network.from[handoff];
        const double traversals =
            expected.goesOnOk[from] * rates.shareOk + expected.goesOnFailed[from] * rates.shareFailed;
        totals.traversals[handoff] += weight * traversals;
        cost.add(traversals * rates.cost);
    }
    totals.cost += weight * cost.value();
}

double Population::impactIfPerfect(Index element, const std::stop_token& stop) const {
    Sum<double> impact;
    for (std::size_t state = 0; state < causes_.count() && !stop.stop_requested(); ++state) {
        Hazards hazards(plan_.network, plan_.rates);
        hazards.activate(causes_.active(plan_.rates, state));
        hazards.setOwn(element, 0);
        impact.add(causes_.probability(plan_.rates, state) * impactOf(hazards));
    }
    return impact.value();
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
    Sum<double> impact;
    for (std::size_t state = 0; state < causes_.count() && !stop.stop_requested(); ++state) {
        hazards.activate(causes_.active(plan_.rates, state));
        impact.add(causes_.probability(plan_.rates, state) * impactOf(hazards));
    }
    return impact.value();
}

void Population::addOutcome(Totals& totals, double share, std::span<const double> errorRates,
                            const std::stop_token& stop) const {
    Hazards hazards(plan_.network, plan_.rates);
    for (Index element = 0; element < errorRates.size(); ++element)
        hazards.setOwn(element, errorRates[element]);
    for (std::size_t state = 0; state < causes_.count() && !stop.stop_requested(); ++state) {
        hazards.activate(causes_.active(plan_.rates, state));
        Flow flow = flowThrough(plan_, hazards, stop);
        addExpected(std::move(flow.expected), share * causes_.probability(plan_.rates, state), totals);
    }
}

}  // namespace throughline::engine
