#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/column.h"

namespace throughline::engine {

/// Place of a silo, hand-off, component ... in its list.
using Index = std::uint32_t;
inline constexpr Index nowhere = ~Index{0};

/// Lists of different length, one after the other in memory.
class Rows {
public:
    Rows() = default;
    /// Row r holds the items i with rowOf[i] == r, in ascending order; items of no row (nowhere) are left
    /// out.
    Rows(Index rowCount, std::span<const Index> rowOf);

    std::span<const Index> operator[](Index row) const {
        return std::span(items_).subspan(starts_[row], starts_[row + 1] - starts_[row]);
    }
    /// All items, row after row.
    std::span<const Index> items() const { return items_; }
    /// Where each row begins among them, and where the last one ends.
    std::span<const Index> starts() const { return starts_; }
    /// Where a row begins.
    Index begin(Index row) const { return starts_[row]; }
    Index size() const { return starts_.empty() ? 0 : static_cast<Index>(starts_.size() - 1); }

private:
    Column<Index> starts_;
    Column<Index> items_;
};

}  // namespace throughline::engine
