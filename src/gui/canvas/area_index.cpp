#include "gui/canvas/area_index.h"

#include <algorithm>
#include <cmath>

namespace throughline::gui {
namespace {

/// A card lies in four cells at most, and a curve between neighbours in few.
constexpr double cellSize = 256;

int cellOf(double coordinate) {
    return static_cast<int>(std::floor(coordinate / cellSize));
}

}  // namespace

AreaIndex::AreaIndex(const Cards& areas) {
    for (const QRectF& area : areas) add(area);
}

AreaIndex::Cell AreaIndex::cellAt(int column, int row) {
    return (static_cast<Cell>(static_cast<std::uint32_t>(column)) << 32) | static_cast<std::uint32_t>(row);
}

AreaIndex::Cells AreaIndex::cellsOf(const QRectF& area) {
    return {cellOf(area.left()), cellOf(area.top()), cellOf(area.right()), cellOf(area.bottom())};
}

void AreaIndex::add(const QRectF& area) {
    const Cells cells = cellsOf(area);
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            cells_[cellAt(column, row)].push_back(areas_.size());
    areas_.push_back(area);
    bounds_ |= area;
}

Cards AreaIndex::touching(const QRectF& area) const {
    const QRectF inside = area.intersected(bounds_);
    if (inside.isNull()) return {};
    const Cells cells = cellsOf(inside);
    std::vector<std::size_t> found;
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            if (const auto cell = cells_.find(cellAt(column, row)); cell != cells_.end())
                for (const std::size_t index : cell->second)
                    if (areas_[index].intersects(area)) found.push_back(index);
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    Cards touching;
    for (const std::size_t index : found) touching.push_back(areas_[index]);
    return touching;
}

Cards AreaIndex::between(double left, double right) const {
    if (right <= left) return {};
    return touching({QPointF(left, bounds_.top() - 1), QPointF(right, bounds_.bottom() + 1)});
}

}  // namespace throughline::gui
