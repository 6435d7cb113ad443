#include "engine/uncertain_rates.h"

namespace throughline::engine {

UncertainRates::UncertainRates(const model::Journey& journey)
    : switches_{{Place::Switch, 0, 0}, QuantileTable(journey.business.switchRate)},
      preventable_{{Place::Preventable, 0, 0}, QuantileTable(journey.business.preventableRate)} {
    for (std::size_t i = 0; i < journey.silos.size(); ++i) {
        add(Place::Error, i, 0, journey.silos[i].errorRate);
        add(Place::Recovery, i, 0, journey.silos[i].recoveryRate);
        add(Place::Abandonment, i, 0, journey.silos[i].abandonmentRate);
    }
    for (std::size_t i = 0; i < journey.handoffs.size(); ++i)
        add(Place::Error, journey.silos.size() + i, 0, journey.handoffs[i].errorRate);
    for (std::size_t i = 0; i < journey.sharedCauses.size(); ++i)
        for (std::size_t hit = 0; hit < journey.sharedCauses[i].affects.size(); ++hit)
            add(Place::Cause, i, hit, journey.sharedCauses[i].affects[hit].errorRate);
}

void UncertainRates::add(Place place, std::size_t index, std::size_t hit, const base::Rate& rate) {
    if (!rate.uncertain()) return;
    const Target target{place, static_cast<Index>(index), static_cast<Index>(hit)};
    list_.push_back({target, QuantileTable(rate)});
}

void UncertainRates::draw(Population& population, std::uint64_t seed, std::uint32_t number) const {
    for (const Uncertain& uncertain : list_)
        put(uncertain.target, uncertain.draw(seed, number), population.rates());
    population.setBusinessRates(switches_.draw(seed, number), preventable_.draw(seed, number));
}

void UncertainRates::put(const Target& target, double drawn, Rates& rates) {
    switch (target.place) {
        case Place::Error:
            rates.error[target.index] = drawn;
            break;
        case Place::Recovery:
            rates.silos[target.index].recovery = drawn;
            break;
        case Place::Abandonment:
            rates.silos[target.index].abandonment = drawn;
            break;
        case Place::Cause:
            rates.causes[target.index].hits[target.hit].errorRate = drawn;
            break;
        case Place::Switch:
        case Place::Preventable:
            break;
    }
}

}  // namespace throughline::engine
