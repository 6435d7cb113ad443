#include "engine/index.h"

#include <algorithm>
#include <numeric>

namespace throughline::engine {

Rows::Rows(Index rowCount, std::span<const Index> rowOf) : starts_(rowCount + 1, 0) {
    for (const Index row : rowOf)
        if (row != nowhere) ++starts_[row + 1];
    for (Index row = 0; row < rowCount; ++row) starts_[row + 1] += starts_[row];
    items_.resize(starts_[rowCount]);
    if (std::ranges::is_sorted(rowOf)) {
        std::iota(items_.begin(), items_.end(), Index{0});
        return;
    }
    Column<Index> next(starts_.begin(), starts_.end() - 1);
    for (Index item = 0; item < rowOf.size(); ++item)
        if (rowOf[item] != nowhere) items_[next[rowOf[item]]++] = item;
}

}  // namespace throughline::engine
