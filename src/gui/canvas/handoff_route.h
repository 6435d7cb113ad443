#pragma once

#include <QPainterPath>
#include <QPointF>

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

/// A rectangle of this size for the label of the curve: on it where possible, never on a card where there is
/// any other place, clear of the labels placed before.
QRectF placeLabel(const QPainterPath& path, QSizeF size, const AreaIndex& cards, const AreaIndex& labels);

}  // namespace throughline::gui
