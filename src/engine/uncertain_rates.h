#pragma once

#include <optional>
#include <vector>

#include "engine/philox.h"
#include "engine/population.h"
#include "engine/quantile_table.h"

namespace throughline::engine {

/// The rates of one journey that are not known exactly, and where their draws belong.
class UncertainRates {
public:
    enum class Place : std::uint64_t { Error, Recovery, Abandonment, Cause, Switch, Preventable };
    struct Target {
        Place place;
        Index index;  ///< of the element, silo or cause
        Index hit;    ///< of the cause
    };

    explicit UncertainRates(const model::Journey& journey);

    /// Puts the draw of that number in place of the point values. The same rate draws the same in every
    /// journey.
    void draw(Population& population, std::uint64_t seed, std::uint32_t number) const;

    std::size_t size() const { return list_.size(); }
    const Target& target(std::size_t which) const { return list_[which].target; }
    /// The draw of that number of one of the rates.
    double drawOf(std::size_t which, std::uint64_t seed, std::uint32_t number) const {
        return list_[which].draw(seed, number);
    }
    double drawOfSwitchRate(std::uint64_t seed, std::uint32_t number) const {
        return switches_.draw(seed, number);
    }

private:
    struct Uncertain {
        Target target;
        QuantileTable table;

        double draw(std::uint64_t seed, std::uint32_t number) const;
    };

    void add(Place place, std::size_t index, std::size_t hit, const base::Rate& rate);
    static void put(const Target& target, double drawn, Rates& rates);

    std::vector<Uncertain> list_;
    Uncertain switches_;
    Uncertain preventable_;
};

}  // namespace throughline::engine
