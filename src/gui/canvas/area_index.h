#pragma once

#include <cstdint>
#include <initializer_list>
#include <unordered_map>
#include <vector>

#include "gui/canvas/card_geometry.h"

namespace throughline::gui {

/// Rectangles that are found by where they are without looking at all of them.
class AreaIndex {
public:
    AreaIndex() = default;
    AreaIndex(const Cards& areas);
    AreaIndex(std::initializer_list<QRectF> areas) : AreaIndex(Cards(areas)) {}

    void add(const QRectF& area);
    /// Those that intersect this one, in the order in which they were added, each once.
    Cards touching(const QRectF& area) const;
    /// Those that have anything in common with the part of the plane between these two, however far up or
    /// down.
    Cards between(double left, double right) const;

private:
    using Cell = std::uint64_t;
    struct Cells {
        int left, top, right, bottom;
    };

    static Cell cellAt(int column, int row);
    static Cells cellsOf(const QRectF& area);

    Cards areas_;
    QRectF bounds_;
    std::unordered_map<Cell, std::vector<std::size_t>> cells_;
};

}  // namespace throughline::gui
