#pragma once

#include <vector>

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include "throughline/model/placement.h"

/// Where cards stand and where a new one finds room, in canvas units (1 unit = 1 px at 100 %).
namespace throughline::gui {

using Cards = std::vector<QRectF>;

/// Cards snap to multiples of this, counted from CardGrid's first card.
inline constexpr double gridStep = 10;

QRectF cardAt(QPointF corner);
QPointF toPointF(model::Point point);
model::Point toPoint(QPointF point);

/// The grid point nearest to corner.
QPointF snapped(QPointF corner);

/// The first of wanted, wanted + step, wanted + 2 step, ... where a card keeps a distance to all others.
QPointF freeSpot(QPointF wanted, QPointF step, const Cards& cards);

/// Takes the content into the middle of this area, at most this large and as large as it fits.
QTransform fittedInto(const QRectF& area, const QRectF& content, double largestScale);

/// The column of a stage: x = 12 + 210 index, 200 wide; from top down to bottom.
QRectF stageColumn(int index, double bottom);
/// The index of the column that a card at this corner stands in (by its middle), or -1 between and beside
/// them.
int stageColumnOf(QPointF corner, int stageCount);

}  // namespace throughline::gui
