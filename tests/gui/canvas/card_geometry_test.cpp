#include "gui/canvas/card_geometry.h"

#include "gui/canvas/handoff_route.h"
#include "support/catch.h"

using namespace throughline::gui;

namespace {

/// Whether any point of the curve lies on the card.
bool crosses(const QPainterPath& path, const QRectF& card) {
    for (int i = 0; i <= 200; ++i)
        if (card.adjusted(1, 1, -1, -1).contains(path.pointAtPercent(i / 200.0))) return true;
    return false;
}

const QRectF left = cardAt({32, 70}), middle = cardAt({242, 70}), right = cardAt({452, 70});

}  // namespace

TEST_CASE("cards snap to the grid that the first card stands on") {
    CHECK(snapped({33, 74.9}) == QPointF(32, 70));
    CHECK(snapped({38, 76}) == QPointF(42, 80));
}

TEST_CASE("a free spot is never on another card") {
    CHECK(freeSpot({242, 70}, {0, 140}, {left}) == QPointF(242, 70));
    CHECK(freeSpot({242, 70}, {0, 140}, {left, middle}) == QPointF(242, 210));
}

TEST_CASE("a card belongs to the column in which its middle stands") {
    CHECK(stageColumnOf({32, 70}, 2) == 0);
    CHECK(stageColumnOf({242, 70}, 2) == 1);
    CHECK(stageColumnOf({452, 70}, 2) == -1);
    CHECK(stageColumnOf({-300, 70}, 2) == -1);
}

TEST_CASE("a hand-off leaves on the right and arrives on the left") {
    const HandoffRoute route = routeHandoff(left, middle, {}, {left, middle});
    CHECK(route.path.pointAtPercent(0) == QPointF(left.right(), left.center().y()));
    CHECK(route.path.currentPosition() == QPointF(middle.left(), middle.center().y()));
    CHECK(route.direction == QPointF(1, 0));
}

TEST_CASE("in one column a hand-off goes from bottom to top, and upwards from top to bottom") {
    const QRectF below = cardAt({32, 300});
    CHECK(routeHandoff(left, below, {}, {left, below}).direction == QPointF(0, 1));
    CHECK(routeHandoff(below, left, {}, {left, below}).direction == QPointF(0, -1));
}

TEST_CASE("a hand-off goes around the cards in its way") {
    const Cards cards{left, middle, right};
    CHECK_FALSE(crosses(routeHandoff(left, right, {}, cards).path, middle));
    CHECK_FALSE(crosses(routeHandoff(right, left, {}, cards).path, middle));
    const QRectF second = cardAt({32, 210}), third = cardAt({32, 350});
    CHECK_FALSE(crosses(routeHandoff(left, third, {}, {left, second, third}).path, second));
}

TEST_CASE("a hand-off back passes below both cards") {
    const HandoffRoute route = routeHandoff(middle, left, {}, {left, middle});
    CHECK(route.path.boundingRect().bottom() > left.bottom() + 20);
    CHECK(route.direction == QPointF(0, -1));
}

TEST_CASE("several hand-offs between two silos do not lie on each other") {
    const auto first = routeHandoff(left, middle, {0, 2, false}, {left, middle});
    const auto second = routeHandoff(left, middle, {1, 2, false}, {left, middle});
    CHECK(first.path != second.path);
}

namespace {

/// Where the label comes to lie among these cards and labels, and curves that come into this area.
QRectF placed(const QPainterPath& path, const Cards& cards, const Cards& labels, const QRectF& curves = {}) {
    const throughline::gui::AreaIndex cardIndex(cards), labelIndex(labels);
    const auto crossed = [&](const QRectF& area) { return area.intersects(curves) ? 1 : 0; };
    return placeLabel(path.toSubpathPolygons().front(), {36, 17}, {cardIndex, labelIndex, crossed});
}

}  // namespace

TEST_CASE("a label finds a place that is on no card, no other label and no other curve") {
    const Cards cards{left, middle};
    const QPainterPath path = routeHandoff(left, middle, {}, cards).path;
    const QRectF first = placed(path, cards, {});
    const QRectF second = placed(path, cards, {first});
    CHECK_FALSE(first.intersects(left));
    CHECK_FALSE(first.intersects(middle));
    CHECK_FALSE(second.intersects(left));
    CHECK_FALSE(second.intersects(middle));
    CHECK_FALSE(second.intersects(first));
    CHECK_FALSE(placed(path, cards, {}, first).intersects(first));
}
