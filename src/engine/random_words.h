#pragma once

#include <array>
#include <cstdint>

namespace throughline::engine {

/// Random words by counter (Philox4x32-10): each block of customers has an endless row of its own, the same
/// wherever and whenever it is played.
class RandomWords {
public:
    explicit RandomWords(std::uint64_t seed) : seed_(seed) {}

    /// Goes to the beginning of the block's row.
    void begin(std::uint64_t block) {
        block_ = block;
        counter_ = 0;
        at_ = size;
    }

    std::uint32_t next() {
        if (at_ == size) refill();
        return words_[at_++];
    }
    std::uint64_t next64() {
        const std::uint64_t high = next();
        return high << 32 | next();
    }

private:
    static constexpr std::size_t size = 512;

    void refill();

    std::uint64_t seed_;
    std::uint64_t block_ = 0;
    std::uint32_t counter_ = 0;
    std::size_t at_ = size;
    std::array<std::uint32_t, size> words_{};
};

}  // namespace throughline::engine
