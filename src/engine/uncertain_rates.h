#pragma once

#include <vector>

#include "engine/population.h"

namespace throughline::engine {

/// The rates of one journey that are not known exactly, and where their draws belong.
class UncertainRates {
public:
    explicit UncertainRates(const model::Journey& journey);

    /// Puts the draw of that number in place of the point values. The same rate draws the same in every
    /// journey.
    void draw(Population& population, std::uint64_t seed, std::uint32_t number) const;

private:
    enum class Place : std::uint64_t { Error, Recovery, Abandonment, Cause, Switch, Preventable };
    struct Uncertain {
        Place place;
        Index index;  ///< of the element, silo or cause
        Index hit;    ///< of the cause
        base::Rate rate;
    };

    void add(Place place, std::size_t index, std::size_t hit, const base::Rate& rate);
    static void put(const Uncertain& uncertain, double drawn, Rates& rates);

    std::vector<Uncertain> list_;
    base::Rate switches_;
    base::Rate preventable_;
};

}  // namespace throughline::engine
