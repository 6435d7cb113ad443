#pragma once

#include <span>
#include <vector>

#include "engine/index.h"

namespace throughline::engine {

/// Numbers short lists of indices in the order in which they are first seen.
class KeyTable {
public:
    /// Keys of one index below `direct` are looked up at once.
    explicit KeyTable(Index direct = 0) : direct_(direct, nowhere), slots_(64, nowhere) {}

    /// Makes room for so many keys, mostly of one index.
    void reserve(std::size_t keys);

    Index size() const { return size_; }
    /// Only until the next insertion.
    std::span<const Index> operator[](Index number) const {
        if (starts_.empty()) return std::span(keys_).subspan(number, 1);
        return std::span(keys_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
    }
    /// The number of the key; a new one gets number size(). Pre: key is not part of this table.
    Index number(std::span<const Index> key);

private:
    Index add(std::span<const Index> key);
    void keepStarts();
    std::size_t slotOf(std::span<const Index> key) const;
    void grow();

    Column<Index> keys_;
    Column<std::size_t> starts_;  ///< from the first key on that is not of one index
    Index size_ = 0;
    Column<Index> direct_;
    std::vector<Index> slots_;  ///< a power of two
    Index inSlots_ = 0;
};

}  // namespace throughline::engine
