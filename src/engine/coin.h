#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "engine/random_words.h"

namespace throughline::engine {

/// A word of 64 bits below which a uniform one lies with that probability; the largest stands for certainty.
inline std::uint64_t thresholdOf(double probability) {
    if (!(probability > 0)) return 0;
    if (probability >= 1) return ~std::uint64_t{0};
    return std::max<std::uint64_t>(1, static_cast<std::uint64_t>(probability * 0x1p64));
}

/// Something that happens with a probability, exact to 2^-64.
class Coin {
public:
    Coin() = default;
    explicit Coin(double probability)
        : threshold_(thresholdOf(probability)),
          gapScale_(-1 / std::log1p(-std::min(probability, 1.0))),
          probability_(probability) {}

    double probability() const { return probability_; }
    /// So likely that to skip what does not happen saves nothing.
    bool isFrequent() const { return threshold_ > skippedBelow; }
    bool never() const { return threshold_ == 0; }

    bool happens(RandomWords& random) const {
        const std::uint32_t word = random.next();
        const auto edge = static_cast<std::uint32_t>(threshold_ >> 32);
        if (word != edge) [[likely]]
            return word < edge;
        return threshold_ == ~std::uint64_t{0} || random.next() < static_cast<std::uint32_t>(threshold_);
    }

    /// Tosses it `times` times in a row and calls onHappens with the number of each toss where it happened.
    template <class OnHappens>
    void tossAll(std::size_t times, RandomWords& random, OnHappens onHappens) const {
        if (never()) return;
        if (times < fewTosses || isFrequent()) {
            for (std::size_t i = 0; i < times; ++i)
                if (happens(random)) onHappens(i);
            return;
        }
        const double end = static_cast<double>(times);
        for (double next = gap(random); next < end; next += 1 + gap(random))
            onHappens(static_cast<std::size_t>(next));
    }

private:
    static constexpr std::size_t fewTosses = 8;
    static constexpr std::uint64_t skippedBelow = std::uint64_t{1} << 60;

    /// How many tosses pass before it happens.
    double gap(RandomWords& random) const {
        const double uniform = (static_cast<double>(random.next64()) + 0.5) * 0x1p-64;
        const double exponential = uniform < 0x1p-20 ? uniform * (1 + uniform / 2) : -std::log(1 - uniform);
        return std::floor(exponential * gapScale_);
    }

    std::uint64_t threshold_ = 0;
    double gapScale_ = 0;
    double probability_ = 0;
};

}  // namespace throughline::engine
