#pragma once

#include <array>
#include <cstdint>

namespace throughline::engine {

/// Random numbers by counter (Philox4x32-10, Salmon and others 2011): the same key and counter give the same
/// numbers, in any order and on any thread.
inline std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::uint64_t key) {
    auto low = static_cast<std::uint32_t>(key);
    auto high = static_cast<std::uint32_t>(key >> 32);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {
            static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ low, static_cast<std::uint32_t>(second),
            static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ high, static_cast<std::uint32_t>(first)};
        low += 0x9E3779B9;
        high += 0xBB67AE85;
    }
    return counter;
}

/// An endless row of numbers of its own for each (seed, draw, stream).
class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::uint32_t draw, std::uint64_t stream)
        : seed_(seed),
          counter_{0, draw, static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32)} {}

    /// In (0, 1), never an end, with 53 bits.
    double uniform() {
        const std::uint64_t bits = (std::uint64_t{next()} << 32) | next();
        return (static_cast<double>(bits >> 11) + 0.5) * 0x1p-53;
    }

private:
    std::uint32_t next() {
        if (left_ == 0) {
            block_ = philox(counter_, seed_);
            ++counter_[0];
            left_ = 4;
        }
        return block_[--left_];
    }

    std::uint64_t seed_;
    std::array<std::uint32_t, 4> counter_;
    std::array<std::uint32_t, 4> block_{};
    std::size_t left_ = 0;
};

}  // namespace throughline::engine
