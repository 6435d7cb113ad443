#include "engine/uncertain_rates.h"

#include "engine/rate_draws.h"

namespace throughline::engine {

UncertainRates::UncertainRates(const model::Journey& journey)
    : switches_(journey.business.switchRate), preventable_(journey.business.preventableRate) {
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
    if (rate.uncertain()) list_.push_back({place, static_cast<Index>(index), static_cast<Index>(hit), rate});
}

void UncertainRates::draw(Population& population, std::uint64_t seed, std::uint32_t number) const {
    const auto stream = [&](Place place, Index index, Index hit) {
        const std::uint64_t what = static_cast<std::uint64_t>(place) << 56 | std::uint64_t{hit} << 32 | index;
        return RandomStream(seed, number, what);
    };
    for (const Uncertain& uncertain : list_) {
        RandomStream random = stream(uncertain.place, uncertain.index, uncertain.hit);
        put(uncertain, drawRate(uncertain.rate, random), population.rates());
    }
    RandomStream ofSwitches = stream(Place::Switch, 0, 0);
    RandomStream ofPreventable = stream(Place::Preventable, 0, 0);
    population.setBusinessRates(drawRate(switches_, ofSwitches), drawRate(preventable_, ofPreventable));
}

void UncertainRates::put(const Uncertain& uncertain, double drawn, Rates& rates) {
    switch (uncertain.place) {
        case Place::Error:
            rates.error[uncertain.index] = drawn;
            break;
        case Place::Recovery:
            rates.silos[uncertain.index].recovery = drawn;
            break;
        case Place::Abandonment:
            rates.silos[uncertain.index].abandonment = drawn;
            break;
        case Place::Cause:
            rates.causes[uncertain.index].hits[uncertain.hit].errorRate = drawn;
            break;
        case Place::Switch:
        case Place::Preventable:
            break;
    }
}

}  // namespace throughline::engine
