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

/// A number in (0, 1), never an end, with 53 bits.
inline double uniformOf(std::uint32_t high, std::uint32_t low) {
    const std::uint64_t bits = (std::uint64_t{high} << 32) | low;
    return (static_cast<double>(bits >> 11) + 0.5) * 0x1p-53;
}

/// One number in (0, 1) for each (seed, draw, stream), eight draws at once: from `first` on, which is a
/// multiple of 8. Two draws share a block of Philox, and four blocks are computed side by side.
inline std::array<double, 8> eightUniforms(std::uint64_t seed, std::uint32_t first, std::uint64_t stream) {
    constexpr std::size_t blocks = 4;
    std::array<std::array<std::uint32_t, blocks>, 4> counter;
    for (std::size_t i = 0; i < blocks; ++i) {
        counter[0][i] = 0;
        counter[1][i] = first / 2 + static_cast<std::uint32_t>(i);
        counter[2][i] = static_cast<std::uint32_t>(stream);
        counter[3][i] = static_cast<std::uint32_t>(stream >> 32);
    }
    auto low = static_cast<std::uint32_t>(seed);
    auto high = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
        for (std::size_t i = 0; i < blocks; ++i) {
            const std::uint64_t one = std::uint64_t{0xD2511F53} * counter[0][i];
            const std::uint64_t two = std::uint64_t{0xCD9E8D57} * counter[2][i];
            counter[0][i] = static_cast<std::uint32_t>(two >> 32) ^ counter[1][i] ^ low;
            counter[1][i] = static_cast<std::uint32_t>(two);
            counter[2][i] = static_cast<std::uint32_t>(one >> 32) ^ counter[3][i] ^ high;
            counter[3][i] = static_cast<std::uint32_t>(one);
        }
        low += 0x9E3779B9;
        high += 0xBB67AE85;
    }
    std::array<double, 8> uniforms;
    for (std::size_t i = 0; i < blocks; ++i) {
        uniforms[2 * i] = uniformOf(counter[0][i], counter[1][i]);
        uniforms[2 * i + 1] = uniformOf(counter[2][i], counter[3][i]);
    }
    return uniforms;
}

/// The same number, of one draw.
inline double uniformOfDraw(std::uint64_t seed, std::uint32_t draw, std::uint64_t stream) {
    const auto block = philox(
        {0, draw / 2, static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32)}, seed);
    const std::size_t pair = draw % 2 == 0 ? 0 : 2;
    return uniformOf(block[pair], block[pair + 1]);
}

}  // namespace throughline::engine
