#include "gui/canvas/curve_index.h"

#include <algorithm>
#include <cmath>

#include <QLineF>

namespace throughline::gui {
namespace {

/// A label comes into one to four cells, and a curve between neighbours into few.
constexpr double cellSize = 128;

int cellOf(double coordinate) {
    return static_cast<int>(std::floor(coordinate / cellSize));
}

/// Calls with the number of each cell that the area comes into.
template <class Function>
void forCells(const QRectF& area, Function function) {
    for (int column = cellOf(area.left()); column <= cellOf(area.right()); ++column)
        for (int row = cellOf(area.top()); row <= cellOf(area.bottom()); ++row)
            function((static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32) |
                     static_cast<std::uint32_t>(row));
}

template <class Value>
void sortOnce(std::vector<Value>& values) {
    std::ranges::sort(values);
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
}

/// The part of the line, from `from` to `to` of its length, within low and high in one direction.
bool clip(double start, double along, double low, double high, double& from, double& to) {
    if (along == 0) return start >= low && start <= high;
    double first = (low - start) / along, last = (high - start) / along;
    if (first > last) std::swap(first, last);
    from = std::max(from, first);
    to = std::min(to, last);
    return from <= to;
}

bool crosses(QPointF a, QPointF b, const QRectF& area) {
    double from = 0, to = 1;
    return clip(a.x(), b.x() - a.x(), area.left(), area.right(), from, to) &&
           clip(a.y(), b.y() - a.y(), area.top(), area.bottom(), from, to);
}

bool crosses(const QPolygonF& line, const QRectF& area) {
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        if (crosses(line[i], line[i + 1], area)) return true;
    return false;
}

}  // namespace

void CurveIndex::set(Key key, const QPolygonF& points) {
    remove(key);
    if (points.size() < 2) return;
    Curve& curve = curves_[key];
    curve.points = points;
    for (qsizetype i = 0; i + 1 < points.size(); ++i)
        forCells(QRectF(points[i], points[i + 1]).normalized(),
                 [&](Cell cell) { curve.cells.push_back(cell); });
    sortOnce(curve.cells);
    for (const Cell cell : curve.cells) cells_[cell].push_back(key);
}

void CurveIndex::remove(Key key) {
    const auto found = curves_.find(key);
    if (found == curves_.end()) return;
    for (const Cell cell : found->second.cells) std::erase(cells_[cell], key);
    curves_.erase(found);
}

int CurveIndex::countIn(const QRectF& area, Key except) const {
    std::vector<Key> near;
    forCells(area, [&](Cell cell) {
        if (const auto found = cells_.find(cell); found != cells_.end())
            near.insert(near.end(), found->second.begin(), found->second.end());
    });
    sortOnce(near);
    return static_cast<int>(std::ranges::count_if(
        near, [&](Key key) { return key != except && crosses(curves_.at(key).points, area); }));
}

QPointF pointAlong(const QPolygonF& line, double part) {
    double length = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) length += QLineF(line[i], line[i + 1]).length();
    double left = length * part;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QLineF piece(line[i], line[i + 1]);
        if (left <= piece.length() && piece.length() > 0) return piece.pointAt(left / piece.length());
        left -= piece.length();
    }
    return line.back();
}

}  // namespace throughline::gui
