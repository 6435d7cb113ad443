#pragma once

#include <functional>

#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>

#include "gui/canvas/area_index.h"

namespace throughline::gui {

/// The way a hand-off is drawn: a curve from the edge of one card to the edge of another, and where it points
/// there.
struct HandoffRoute {
    QPainterPath path;
    QPointF direction;  ///< unit vector at the end of the path
    friend bool operator==(const HandoffRoute&, const HandoffRoute&) = default;
};

/// Which of several hand-offs between the same two silos.
struct Lane {
    int index = 0;
    int count = 1;
    bool facesReturn = false;  ///< there are hand-offs the other way as well
    friend bool operator==(const Lane&, const Lane&) = default;
};

/// Forward: leaves on the right, arrives on the left, around cards that are in the way. Same column: from
/// bottom to top or from top to bottom. Back: around below. To itself: a loop at the lower right corner.
/// cards: all of them, from and to included.
HandoffRoute routeHandoff(const QRectF& from, const QRectF& to, const Lane& lane, const AreaIndex& cards);

/// Where a card must stand, or have stood, to make a difference to this route.
QRectF reachOf(const HandoffRoute& route, const QRectF& from, const QRectF& to);

/// What a label keeps clear of.
struct LabelSurroundings {
    const AreaIndex& cards;
    const AreaIndex& labels;
    /// How many other curves come into the area.
    std::function<int(const QRectF&)> curves;
};

/// A rectangle of this size for the label of the curve with these points: on it where possible, and on no
/// card, no other curve and no other label where there is any such place; never on a card where there is a
/// place that is on none. Pre: there are points.
QRectF placeLabel(const QPolygonF& points, QSizeF size, const LabelSurroundings& surroundings);

/// What can make a difference to the place of a label of this size, on a curve with these bounds.
QRectF labelReach(const QRectF& curve, QSizeF size);

}  // namespace throughline::gui
