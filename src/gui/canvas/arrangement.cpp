#include "gui/canvas/arrangement.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "gui/canvas/card_geometry.h"

namespace throughline::gui {
namespace {

bool isAcross(Edge edge) {
    return edge == Edge::Left || edge == Edge::Centre || edge == Edge::Right;
}

double& along(QPointF& point, bool across) {
    return across ? point.rx() : point.ry();
}

double valueOf(QPointF point, bool across) {
    return across ? point.x() : point.y();
}

/// How far `moving` can come back until it keeps its distance to `staying`, or nothing in its way.
double roomBefore(QPointF moving, QPointF staying, bool across) {
    const double width = across ? model::CardGrid::cardWidth : model::CardGrid::cardHeight;
    const double breadth = across ? model::CardGrid::cardHeight : model::CardGrid::cardWidth;
    const bool inTheWay = std::abs(valueOf(moving, !across) - valueOf(staying, !across)) < breadth;
    const double room = valueOf(moving, across) - valueOf(staying, across) - width - gridStep;
    return inTheWay ? std::max(0.0, room) : std::numeric_limits<double>::infinity();
}

}  // namespace

Corners aligned(Corners corners, Edge edge) {
    if (corners.empty()) return corners;
    const bool across = isAcross(edge);
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const auto& [id, corner] : corners) {
        low = std::min(low, valueOf(corner, across));
        high = std::max(high, valueOf(corner, across));
    }
    const bool first = edge == Edge::Left || edge == Edge::Top;
    const bool last = edge == Edge::Right || edge == Edge::Bottom;
    const double line = first ? low : last ? high : (low + high) / 2;
    for (auto& [id, corner] : corners) along(corner, across) = line;
    return corners;
}

Corners distributed(Corners corners, Qt::Orientation orientation) {
    const bool across = orientation == Qt::Horizontal;
    std::vector<QPointF*> order;
    for (auto& [id, corner] : corners) order.push_back(&corner);
    std::ranges::stable_sort(order, {}, [&](const QPointF* corner) { return valueOf(*corner, across); });
    if (order.size() < 3) return corners;
    const double first = valueOf(*order.front(), across), last = valueOf(*order.back(), across);
    const double step = (last - first) / static_cast<double>(order.size() - 1);
    for (std::size_t i = 0; i < order.size(); ++i)
        along(*order[i], across) = first + step * static_cast<double>(i);
    return corners;
}

Corners spaced(const Corners& corners, double line, double by, Qt::Orientation orientation) {
    const bool across = orientation == Qt::Horizontal;
    Corners moved, staying;
    for (const auto& [id, corner] : corners)
        (valueOf(corner, across) >= line ? moved : staying).emplace(id, corner);
    if (by < 0)
        for (const auto& [id, corner] : moved)
            for (const auto& [other, still] : staying) by = std::max(by, -roomBefore(corner, still, across));
    for (auto& [id, corner] : moved) along(corner, across) += by;
    return moved;
}

}  // namespace throughline::gui
