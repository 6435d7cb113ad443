#include "engine/spared_weights.h"

#include <cmath>

namespace throughline::engine {

SparedWeights::SparedWeights(const SimulationTables& tables, std::vector<double> ownRates,
                             std::vector<double> raised)
    : tables_(&tables), ownRates_(std::move(ownRates)), raised_(std::move(raised)), sums_(ownRates_.size()) {
    Index count = 0;
    for (Index element = 0; element < ownRates_.size(); ++element)
        repeatNumber_.push_back(repeats(tables, element) ? count++ : nowhere);
}

bool SparedWeights::repeats(const SimulationTables& tables, Index element) {
    return element < tables.siloCount ? tables.loop[element] != 0
                                      : tables.handoffs[element - tables.siloCount].inside;
}

std::size_t SparedWeights::repeatingElements(const SimulationTables& tables) {
    std::size_t count = 0;
    for (Index element = 0; element < tables.siloCount + tables.handoffCount; ++element)
        count += repeats(tables, element) ? 1 : 0;
    return count;
}

SparedWeights::Fixed SparedWeights::fixed(double customers) {
    constexpr double largest = 1 << 20;
    return static_cast<Fixed>(std::llround(std::min(customers, largest) * 0x1p30));
}

double SparedWeights::inCustomers(Fixed sum) {
    return static_cast<double>(sum) * 0x1p-30;
}

void SparedWeights::wantSpared(const std::vector<std::uint8_t>& states) {
    wanted_.clear();
    for (const std::uint8_t state : states) wanted_.push_back(state <= Recovered ? 1 : 0);
    std::size_t repeating = 0;
    for (const Index number : repeatNumber_) repeating += number == nowhere ? 0 : 1;
    factors_.assign(repeating * wanted_.size(), {});
}

double SparedWeights::unstruck(Index element, Customer customer, const BlockPlayer& player) const {
    double product = 1;
    for (const Strike& strike : tables_->strikesOn(element))
        if (player.isActive(strike.cause, customer)) product *= 1 - strike.error.probability();
    return product;
}

void SparedWeights::visit(Index position, Customer customer, std::span<const Index> ranks,
                          const BlockPlayer& player) {
    if (wanted_.empty() || wanted_[customer] == 0) return;
    elements_.assign(1, position);
    for (const Index rank : ranks) elements_.push_back(tables_->siloCount + rank);
    others_.clear();
    double before = 1;
    for (const Index element : elements_) {
        const double spares = unstruck(element, customer, player);
        others_.push_back(before * spares);
        before *= (1 - ownRates_[element]) * spares;
    }
    const double holds = before;
    double behind = 1;
    const double recovery = tables_->silos[position].recovery.probability();
    for (std::size_t i = elements_.size(); i-- > 0;) {
        const Index element = elements_[i];
        weigh(element, customer, others_[i] * behind, recovery + (1 - recovery) * holds, recovery);
        behind *= (1 - ownRates_[element]) * unstruck(element, customer, player);
    }
}

void SparedWeights::weigh(Index element, Customer customer, double others, double stays, double recovery) {
    const double slope = (1 - recovery) * others / stays;
    const double perfect = 1 + slope * ownRates_[element];
    const double raised = 1 - slope * (raised_[element] - ownRates_[element]);
    Sums& sums = sums_[element];
    sums.slope += fixed(slope);
    if (repeatNumber_[element] == nowhere) {
        sums.perfect += fixed(perfect - 1);
        sums.raised += fixed(1 - raised);
        return;
    }
    Factors& factors = factors_[repeatNumber_[element] * wanted_.size() + customer];
    factors.perfect *= perfect;
    factors.raised *= std::max(0.0, raised);
}

void SparedWeights::closeBlock() {
    for (Index element = 0; element < repeatNumber_.size(); ++element) {
        if (repeatNumber_[element] == nowhere) continue;
        const auto begin = repeatNumber_[element] * wanted_.size();
        for (std::size_t i = begin; i < begin + wanted_.size(); ++i) {
            sums_[element].perfect += fixed(factors_[i].perfect - 1);
            sums_[element].raised += fixed(1 - factors_[i].raised);
        }
    }
    wanted_.clear();
}

void SparedWeights::add(const SparedWeights& other) {
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        sums_[i].perfect += other.sums_[i].perfect;
        sums_[i].raised += other.sums_[i].raised;
        sums_[i].slope += other.sums_[i].slope;
    }
}

}  // namespace throughline::engine
