#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include <QPolygonF>
#include <QRectF>

namespace throughline::gui {

/// Curves, as the lines between points on them, that are found by where they are.
class CurveIndex {
public:
    using Key = std::uint32_t;

    /// Adds the curve, or puts it in the place of the one with this key. Without points it is gone.
    void set(Key key, const QPolygonF& points);
    /// How many curves other than this one come into the area.
    int countIn(const QRectF& area, Key except) const;

private:
    using Cell = std::uint64_t;
    struct Curve {
        QPolygonF points;
        std::vector<Cell> cells;
    };

    void remove(Key key);

    std::unordered_map<Key, Curve> curves_;
    std::unordered_map<Cell, std::vector<Key>> cells_;
};

/// The point at this part (0 to 1) of the length of the line. Pre: it has points.
QPointF pointAlong(const QPolygonF& line, double part);

}  // namespace throughline::gui
