#include "engine/index.h"

namespace throughline::engine {

Rows::Rows(Index rowCount, std::span<const Index> rowOf) : starts_(rowCount + 1, 0) {
    for (const Index row : rowOf)
        if (row != nowhere) ++starts_[row + 1];
    for (Index row = 0; row < rowCount; ++row) starts_[row + 1] += starts_[row];
    items_.resize(starts_[rowCount]);
    std::vector<Index> next(starts_.begin(), starts_.end() - 1);
    for (Index item = 0; item < rowOf.size(); ++item)
        if (rowOf[item] != nowhere) items_[next[rowOf[item]]++] = item;
}

}  // namespace throughline::engine
