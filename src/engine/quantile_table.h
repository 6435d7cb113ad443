#pragma once

#include <array>
#include <memory>

#include "throughline/base/rate.h"

namespace throughline::engine {

/// What is known about a rate, as the values that it stays under with a given probability: a draw is one
/// look-up. Between two knots, 32 to each halving of the probability on either side, it is straight: off by
/// less than 1e-4 of the standard deviation, down to probabilities of 1e-12.
class QuantileTable {
public:
    explicit QuantileTable(const base::Rate& rate);

    /// The rate that is not exceeded with this probability, in (0, 1).
    double at(double probability) const {
        return probability < 0.5 ? lookUp(knots_->low, probability) : lookUp(knots_->high, 1 - probability);
    }

private:
    static constexpr int halvings = 40;
    static constexpr int knotsPerHalving = 32;
    using Side = std::array<double, (halvings - 1) * knotsPerHalving + 1>;
    struct Knots {
        Side low;   ///< by the probability below
        Side high;  ///< by the probability above
    };

    static double lookUp(const Side& side, double probability);
    static double probabilityAt(std::size_t knot);

    std::shared_ptr<const Knots> knots_;
};

}  // namespace throughline::engine
