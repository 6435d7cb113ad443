#pragma once

#include <QPainterPath>

#include "gui/canvas/card_geometry.h"

namespace throughline::gui {

/// Where a dragged card snaps to, and what shows why.
struct Snapping {
    QPointF corner;
    QPainterPath guides;  ///< lines along cards that stand in line, bars in distances that are equal
};

/// The corner in line with another card, or at the same distance from its neighbours as they have, where that
/// is at most `reach` away; else, for each direction on its own, the nearest grid point.
Snapping snapToCards(QPointF corner, const Cards& others, double reach);

}  // namespace throughline::gui
