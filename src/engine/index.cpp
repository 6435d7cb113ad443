#include "engine/index.h"

#include <numeric>

namespace throughline::engine {
namespace {

// Items mostly come in runs of one row.

/// Counts the items of each row, into the place behind it. Whether rows come in ascending order.
bool count(std::span<const Index> rowOf, std::span<Index> counts) {
    bool ascending = true;
    Index before = 0;
    for (std::size_t item = 0; item < rowOf.size();) {
        const Index row = rowOf[item];
        const std::size_t first = item;
        do ++item;
        while (item < rowOf.size() && rowOf[item] == row);
        ascending &= row >= before;
        before = row;
        if (row != nowhere) counts[row + std::size_t{1}] += static_cast<Index>(item - first);
    }
    return ascending;
}

/// next: per row, where its next item belongs.
void putInRows(std::span<const Index> rowOf, std::span<Index> next, std::span<Index> items) {
    for (std::size_t item = 0; item < rowOf.size();) {
        const Index row = rowOf[item];
        if (row == nowhere) {
            ++item;
            continue;
        }
        Index at = next[row];
        do items[at++] = static_cast<Index>(item++);
        while (item < rowOf.size() && rowOf[item] == row);
        next[row] = at;
    }
}

}  // namespace

Rows::Rows(Index rowCount, std::span<const Index> rowOf) : starts_(rowCount + 1, 0) {
    const bool ascending = count(rowOf, starts_);
    for (Index row = 0; row < rowCount; ++row) starts_[row + 1] += starts_[row];
    items_.resize(starts_[rowCount]);
    if (ascending && items_.size() == rowOf.size()) {
        std::iota(items_.begin(), items_.end(), Index{0});
        return;
    }
    Column<Index> next(starts_.begin(), starts_.end() - 1);
    putInRows(rowOf, next, items_);
}

}  // namespace throughline::engine
