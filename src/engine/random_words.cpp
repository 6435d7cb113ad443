#include "engine/random_words.h"

#include "engine/wide_clones.h"

namespace throughline::engine {
namespace {

constexpr std::size_t lanes = 16;
using Lanes = std::array<std::uint32_t, lanes>;

/// engine/philox.h for as many counters at once.
THROUGHLINE_WIDE_CLONES void philoxInLanes(Lanes& a, Lanes& b, Lanes& c, Lanes& d, std::uint64_t key) {
    auto low = static_cast<std::uint32_t>(key);
    auto high = static_cast<std::uint32_t>(key >> 32);
    for (int round = 0; round < 10; ++round) {
        for (std::size_t i = 0; i < lanes; ++i) {
            const std::uint64_t first = std::uint64_t{0xD2511F53} * a[i];
            const std::uint64_t second = std::uint64_t{0xCD9E8D57} * c[i];
            a[i] = static_cast<std::uint32_t>(second >> 32) ^ b[i] ^ low;
            b[i] = static_cast<std::uint32_t>(second);
            c[i] = static_cast<std::uint32_t>(first >> 32) ^ d[i] ^ high;
            d[i] = static_cast<std::uint32_t>(first);
        }
        low += 0x9E3779B9;
        high += 0xBB67AE85;
    }
}

}  // namespace

void RandomWords::refill() {
    for (std::size_t begin = 0; begin < size; begin += 4 * lanes) {
        Lanes a;
        Lanes b;
        Lanes c;
        Lanes d;
        for (std::uint32_t i = 0; i < lanes; ++i) a[i] = counter_ + i;
        b.fill(static_cast<std::uint32_t>(block_));
        c.fill(static_cast<std::uint32_t>(block_ >> 32));
        d.fill(0x73696D75);  // apart from the draws of rates, which count from 0
        philoxInLanes(a, b, c, d, seed_);
        const std::array<const Lanes*, 4> parts{&a, &b, &c, &d};
        for (std::size_t part = 0; part < parts.size(); ++part)
            for (std::size_t i = 0; i < lanes; ++i) words_[begin + part * lanes + i] = (*parts[part])[i];
        counter_ += lanes;
    }
    at_ = 0;
}

}  // namespace throughline::engine
