#include "engine/uncertain_rates.h"

#include <bit>

namespace throughline::engine {
namespace {

/// Every bit of the number changes about half of the bits (the finalizer of SplitMix64).
std::uint64_t scattered(std::uint64_t number) {
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9;
    number = (number ^ number >> 27) * 0x94D049BB133111EB;
    return number ^ number >> 31;
}

/// The same for what is known about the rate, whatever factor it has.
std::uint64_t streamOf(const UncertainRates::Target& target, const base::Rate& rate) {
    std::uint64_t stream =
        static_cast<std::uint64_t>(target.place) << 56 | std::uint64_t{target.hit} << 32 | target.index;
    const auto mix = [&](double number) {
        stream = scattered(stream) ^ std::bit_cast<std::uint64_t>(number);
    };
    if (const auto* evidence = std::get_if<base::Evidence>(&rate.form())) {
        mix(evidence->errors);
        mix(evidence->visits);
    } else if (const auto* points = std::get_if<base::ThreePoints>(&rate.form())) {
        mix(points->low);
        mix(points->likely);
        mix(points->high);
    }
    return scattered(stream);
}

}  // namespace

UncertainRates::Uncertain::Uncertain(Target of, const base::Rate& rate)
    : target(of), table(rate), stream(streamOf(of, rate)) {
}

UncertainRates::UncertainRates(const model::Journey& journey)
    : switches_({Place::Switch, 0, 0}, journey.business.switchRate),
      preventable_({Place::Preventable, 0, 0}, journey.business.preventableRate) {
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
    list_.emplace_back(target, rate);
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
