#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
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
    static constexpr std::size_t knots = (halvings - 1) * knotsPerHalving + 1;
    static constexpr double least = 0x1p-40;              ///< so many halvings of 1
    static constexpr double most = 0x1.fffffffffffffp-2;  ///< just under a half
    using Side = std::array<double, knots>;
    struct Knots {
        Side low;   ///< by the probability below
        Side high;  ///< by the probability above
    };

    /// The exponent and the first bits of the probability are the number of its knot.
    static double lookUp(const Side& side, double probability) {
        constexpr int partBits = 5;
        static_assert(1 << partBits == knotsPerHalving);
        constexpr std::uint64_t first = std::uint64_t{1023 - halvings} << partBits;
        const auto bits = std::bit_cast<std::uint64_t>(std::clamp(probability, least, most));
        const std::uint64_t knot = (bits >> (52 - partBits)) - first;
        const std::uint64_t rest = bits & ((std::uint64_t{1} << (52 - partBits)) - 1);
        const double part = static_cast<double>(rest) * 0x1p-47;
        return side[knot] + part * (side[knot + 1] - side[knot]);
    }
    static double probabilityAt(std::size_t knot);
    /// Of offset + scale times a draw of Beta(a, b); without a scale it is the offset.
    static std::shared_ptr<const Knots> makeKnots(double offset, double scale, double a, double b);

    std::shared_ptr<const Knots> knots_;
};

}  // namespace throughline::engine
