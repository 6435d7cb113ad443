#include "engine/index.h"

#include <numeric>

namespace throughline::engine {
namespace {

/// Items mostly come in runs of one row: add(row, first item, end) for each run.
template <class Add>
void forEachRun(std::span<const Index> rowOf, const Add& add) {
    for (Index begin = 0; begin < rowOf.size();) {
        const Index row = rowOf[begin];
        Index end = begin + 1;
        while (end < rowOf.size() && rowOf[end] == row) ++end;
        if (row != nowhere) add(row, begin, end);
        begin = end;
    }
}

}  // namespace

Rows::Rows(Index rowCount, std::span<const Index> rowOf) : starts_(rowCount + 1, 0) {
    bool sorted = true;
    Index before = 0;
    forEachRun(rowOf, [&](Index row, Index begin, Index end) {
        starts_[row + 1] += end - begin;
        sorted &= row >= before;
        before = row;
    });
    for (Index row = 0; row < rowCount; ++row) starts_[row + 1] += starts_[row];
    items_.resize(starts_[rowCount]);
    if (sorted && items_.size() == rowOf.size()) {
        std::iota(items_.begin(), items_.end(), Index{0});
        return;
    }
    Column<Index> next(starts_.begin(), starts_.end() - 1);
    forEachRun(rowOf, [&](Index row, Index begin, Index end) {
        std::iota(items_.begin() + next[row], items_.begin() + next[row] + (end - begin), begin);
        next[row] += end - begin;
    });
}

}  // namespace throughline::engine
