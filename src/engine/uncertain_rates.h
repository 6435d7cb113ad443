#pragma once

#include <array>
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

    /// Puts the draw of that number in place of the point values. What is known about a rate draws the same
    /// in every journey, however it is scaled there; where something else is known, it draws on its own.
    void draw(Population& population, std::uint64_t seed, std::uint32_t number) const;

    std::size_t size() const { return list_.size(); }
    const Target& target(std::size_t which) const { return list_[which].target; }
    /// The eight draws from that number on, which is a multiple of 8.
    std::array<double, 8> eightDrawsOf(std::size_t which, std::uint64_t seed, std::uint32_t first) const {
        std::array<double, 8> draws = eightUniforms(seed, first, list_[which].stream);
        for (double& draw : draws) draw = list_[which].table.at(draw);
        return draws;
    }
    double drawOfSwitchRate(std::uint64_t seed, std::uint32_t number) const {
        return switches_.draw(seed, number);
    }

private:
    struct Uncertain {
        Uncertain(Target of, const base::Rate& rate);
        double draw(std::uint64_t seed, std::uint32_t number) const {
            return table.at(uniformOfDraw(seed, number, stream));
        }

        Target target;
        QuantileTable table;
        std::uint64_t stream;
    };

    void add(Place place, std::size_t index, std::size_t hit, const base::Rate& rate);
    static void put(const Target& target, double drawn, Rates& rates);

    std::vector<Uncertain> list_;
    Uncertain switches_;
    Uncertain preventable_;
};

}  // namespace throughline::engine
