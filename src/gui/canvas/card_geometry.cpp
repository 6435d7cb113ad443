#include "gui/canvas/card_geometry.h"

#include <algorithm>
#include <cmath>

namespace throughline::gui {
namespace {

using model::CardGrid;

constexpr double columnWidth = 200;
constexpr double columnLeft = CardGrid::left - (columnWidth - CardGrid::cardWidth) / 2;
constexpr double columnTop = 10;
constexpr double distance = 12;

double onGrid(double value, double origin) {
    return origin + gridStep * std::round((value - origin) / gridStep);
}

bool isFree(const QRectF& card, const Cards& cards) {
    const QRectF needed = card.adjusted(-distance, -distance, distance, distance);
    return std::none_of(cards.begin(), cards.end(),
                        [&](const QRectF& other) { return other.intersects(needed); });
}

}  // namespace

QRectF cardAt(QPointF corner) {
    return {corner, QSizeF(CardGrid::cardWidth, CardGrid::cardHeight)};
}

QPointF toPointF(model::Point point) {
    return {point.x, point.y};
}

model::Point toPoint(QPointF point) {
    return {point.x(), point.y()};
}

QPointF snapped(QPointF corner) {
    return {onGrid(corner.x(), CardGrid::left), onGrid(corner.y(), CardGrid::top)};
}

QPointF freeSpot(QPointF wanted, QPointF step, const Cards& cards) {
    while (!isFree(cardAt(wanted), cards)) wanted += step;
    return wanted;
}

QTransform fittedInto(const QRectF& area, const QRectF& content, double largestScale) {
    const double scale =
        std::min({area.width() / content.width(), area.height() / content.height(), largestScale});
    QTransform transform;
    transform.translate(area.center().x(), area.center().y());
    transform.scale(scale, scale);
    transform.translate(-content.center().x(), -content.center().y());
    return transform;
}

QRectF stageColumn(int index, double bottom) {
    return {columnLeft + index * CardGrid::columnStep, columnTop, columnWidth, bottom - columnTop};
}

int stageColumnOf(QPointF corner, int stageCount) {
    const double x = cardAt(corner).center().x() - columnLeft;
    const int index = static_cast<int>(std::floor(x / CardGrid::columnStep));
    const bool inside = index >= 0 && index < stageCount && x - index * CardGrid::columnStep <= columnWidth;
    return inside ? index : -1;
}

}  // namespace throughline::gui
