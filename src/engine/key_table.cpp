#include "engine/key_table.h"

#include <algorithm>
#include <numeric>

namespace throughline::engine {
namespace {

std::size_t hashOf(std::span<const Index> key) {
    std::uint64_t hash = key.size();
    for (const Index part : key) {
        hash = (hash ^ part) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

}  // namespace

void KeyTable::reserve(std::size_t keys) {
    keys_.reserve(keys);
}

Index KeyTable::number(std::span<const Index> key) {
    if (key.size() == 1 && key.front() < direct_.size()) {
        Index& number = direct_[key.front()];
        if (number == nowhere) number = add(key);
        return number;
    }
    const std::size_t slot = slotOf(key);
    if (slots_[slot] != nowhere) return slots_[slot];
    const Index number = slots_[slot] = add(key);
    if (2 * std::size_t{++inSlots_} > slots_.size()) grow();
    return number;
}

Index KeyTable::add(std::span<const Index> key) {
    if (starts_.empty() && key.size() != 1) keepStarts();
    keys_.insert(keys_.end(), key.begin(), key.end());
    if (!starts_.empty()) starts_.push_back(keys_.size());
    return size_++;
}

/// So far, each key has stood at its number.
void KeyTable::keepStarts() {
    starts_.resize(size_ + std::size_t{1});
    std::iota(starts_.begin(), starts_.end(), std::size_t{0});
}

/// Where the key stands, or the empty slot where it belongs.
std::size_t KeyTable::slotOf(std::span<const Index> key) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t slot = hashOf(key) & last;
    while (slots_[slot] != nowhere && !std::ranges::equal((*this)[slots_[slot]], key))
        slot = (slot + 1) & last;
    return slot;
}

void KeyTable::grow() {
    std::vector<Index> old(2 * slots_.size(), nowhere);
    old.swap(slots_);
    for (const Index number : old)
        if (number != nowhere) slots_[slotOf((*this)[number])] = number;
}

}  // namespace throughline::engine
