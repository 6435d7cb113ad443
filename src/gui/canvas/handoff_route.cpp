#include "gui/canvas/handoff_route.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "gui/canvas/curve_index.h"

namespace throughline::gui {
namespace {

using model::CardGrid;

constexpr double laneDistance = 16;
constexpr double laneRoom = CardGrid::cardHeight - 24;
constexpr double clearance = 10;
constexpr double gutter = 24;
constexpr double cornerRadius = 16;
constexpr int maximumLanes = 12;

constexpr QPointF toRight(1, 0), toLeft(-1, 0), toBottom(0, 1), toTop(0, -1);

/// Many lie nearer to each other, so that all of them end at the card.
double offset(const Lane& lane) {
    const double distance = lane.count > 1 ? std::min(laneDistance, laneRoom / (lane.count - 1)) : 0;
    return (lane.index - (lane.count - 1) / 2.0) * distance;
}

/// What a curve must go around: all cards but its own two.
class Obstacles {
public:
    Obstacles(const QRectF& from, const QRectF& to, const AreaIndex& cards)
        : from_(from), to_(to), cards_(cards) {}

    Cards touching(const QRectF& area) const { return others(cards_.touching(area)); }
    Cards between(double left, double right) const { return others(cards_.between(left, right)); }
    bool block(const QRectF& area) const { return !touching(area).empty(); }

private:
    Cards others(Cards cards) const {
        std::erase_if(cards, [this](const QRectF& card) { return card == from_ || card == to_; });
        return cards;
    }

    const QRectF& from_;
    const QRectF& to_;
    const AreaIndex& cards_;
};

bool crosses(const QPainterPath& path, const Obstacles& others) {
    constexpr int samples = 24;
    const Cards near = others.touching(path.controlPointRect().adjusted(-4, -4, 4, 4));
    for (int i = 1; i < samples && !near.empty(); ++i) {
        const QRectF spot(path.pointAtPercent(double(i) / samples) - QPointF(4, 4), QSizeF(8, 8));
        if (std::ranges::any_of(near, [&](const QRectF& card) { return card.intersects(spot); })) return true;
    }
    return false;
}

/// A line through the points with rounded corners.
QPainterPath roundedLine(const std::vector<QPointF>& points) {
    QPainterPath path(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]), out(points[i], points[i + 1]);
        const double radius = std::min({cornerRadius, in.length() / 2, out.length() / 2});
        path.lineTo(in.length() > 0 ? in.pointAt(radius / in.length()) : points[i]);
        path.quadTo(points[i], out.length() > 0 ? out.pointAt(radius / out.length()) : points[i]);
    }
    path.lineTo(points.back());
    return path;
}

HandoffRoute selfLoop(const QRectF& card, const Lane& lane) {
    const double wider = 12.0 * lane.index;
    const QPointF start(card.right() - 26 - wider, card.bottom());  // right of those that lead back
    const QPointF end(card.right(), card.center().y() + 12);
    QPainterPath path(start);
    path.cubicTo(start + QPointF(0, 42 + wider), end + QPointF(44 + wider, 62 + wider),
                 end + QPointF(26 + wider, 14));
    path.quadTo(end + QPointF(20 + wider, 0), end);
    return {path, toLeft};
}

/// Whether the two stand one above the other.
bool sharesColumn(const QRectF& from, const QRectF& to) {
    return from.left() < to.right() && to.left() < from.right();
}

HandoffRoute besideColumn(const QRectF& from, const QRectF& to, const Lane& lane) {
    const bool down = to.top() > from.top();
    const double side = down ? 1 : -1;
    const QPointF start(down ? from.right() : from.left(), from.center().y());
    const QPointF end(down ? to.right() : to.left(), to.center().y());
    const double reach = side * (gutter + 8 + 8 * lane.index);
    const double edge = side * std::max(side * start.x(), side * end.x()) + reach;
    return {roundedLine({start, {edge, start.y()}, {edge, end.y()}, end}), down ? toLeft : toRight};
}

HandoffRoute withinColumn(const QRectF& from, const QRectF& to, const Lane& lane, const Obstacles& others) {
    const bool down = to.center().y() > from.center().y();
    const double shift = offset(lane) + (lane.facesReturn ? (down ? 1 : -1) * laneDistance : 0);
    const QPointF start(from.center().x() + shift, down ? from.bottom() : from.top());
    const QPointF end(to.center().x() + shift, down ? to.top() : to.bottom());
    const QRectF between = QRectF(start, end).normalized().adjusted(-4, 0, 4, 0);
    if (others.block(between)) return besideColumn(from, to, lane);
    QPainterPath path(start);
    const QPointF bend(0, (end.y() - start.y()) / 2);
    if (std::abs(start.x() - end.x()) < 1)
        path.lineTo(end);
    else
        path.cubicTo(start + bend, end - bend, end);
    return {path, down ? toBottom : toTop};
}

QPainterPath forwardCurve(QPointF start, QPointF end) {
    const double bend = std::clamp((end.x() - start.x()) * 0.45, 10.0, 110.0);
    QPainterPath path(start);
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
    return path;
}

/// Out into the gap beside the card, along at that height, and in through the gap before the target.
QPainterPath corridorCurve(QPointF start, QPointF end, double y) {
    const double gap = std::min(2 * gutter, (end.x() - start.x()) / 2);
    QPainterPath path(start);
    path.cubicTo(start + QPointF(gap * 0.7, 0), {start.x() + gap * 0.3, y}, {start.x() + gap, y});
    path.lineTo(end.x() - gap, y);
    path.cubicTo({end.x() - gap * 0.3, y}, end - QPointF(gap * 0.7, 0), end);
    return path;
}

bool isOpen(double y, const Cards& inTheWay) {
    return std::none_of(inTheWay.begin(), inTheWay.end(), [y](const QRectF& card) {
        return y > card.top() - clearance && y < card.bottom() + clearance;
    });
}

/// The height nearest to both ends at which nothing is in the way, `out` away from a card; nothing if there
/// is none.
std::optional<double> openHeight(QPointF start, QPointF end, const Cards& inTheWay, double out,
                                 bool preferAbove) {
    std::optional<double> best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](double y) {
        const double preference = (y < start.y()) == preferAbove ? 0 : 1;
        const double detour = std::abs(y - start.y()) + std::abs(y - end.y()) + preference;
        if (detour >= least || !isOpen(y, inTheWay)) return;
        best = y;
        least = detour;
    };
    consider(start.y());
    consider(end.y());
    for (const QRectF& card : inTheWay) {
        consider(card.top() - out);
        consider(card.bottom() + out);
    }
    return best;
}

/// Longer hand-offs pass further out and every other one below, so that those over the same cards do not lie
/// on each other; where there is no room for that, as near to the cards as may be.
std::optional<double> corridorHeight(QPointF start, QPointF end, const Cards& inTheWay) {
    const int columns = static_cast<int>((end.x() - start.x()) / CardGrid::columnStep);
    const bool above = columns % 2 == 0;
    const auto height =
        openHeight(start, end, inTheWay, clearance + 8.0 * std::min(columns, maximumLanes), above);
    return height ? height : openHeight(start, end, inTheWay, clearance + 1, above);
}

HandoffRoute forward(const QRectF& from, const QRectF& to, const Lane& lane, const Obstacles& others) {
    const QPointF start(from.right(), from.center().y() + offset(lane));
    const QPointF end(to.left(), to.center().y() + offset(lane));
    QPainterPath direct = forwardCurve(start, end);
    if (!crosses(direct, others)) return {direct, toRight};
    const Cards inTheWay = others.between(start.x() + gutter / 2, end.x() - gutter / 2);
    const auto y = corridorHeight(start, end, inTheWay);
    return {y ? corridorCurve(start, end, *y) : direct, toRight};
}

/// The height below both cards at which nothing is in the way between left and right.
double heightBelow(const QRectF& from, const QRectF& to, double left, double right, const Obstacles& others) {
    double y = std::max(from.bottom(), to.bottom()) + 28;
    Cards below = others.between(left, right);
    std::sort(below.begin(), below.end(), [](const QRectF& a, const QRectF& b) { return a.top() < b.top(); });
    for (const QRectF& card : below)
        if (y > card.top() - clearance && y < card.bottom() + clearance) y = card.bottom() + 22;
    return y;
}

/// Those that go back further pass outside of the shorter ones, and of two that lead as far back from
/// neighbours one passes beneath the other.
double furtherOut(const QRectF& from, const QRectF& to) {
    const long columns = std::lround((from.left() - to.left()) / CardGrid::columnStep);
    const long column = std::lround(to.left() / CardGrid::columnStep);
    return columns > 1 ? 14.0 * std::min<long>(columns - 1, maximumLanes) + (column % 2 == 0 ? 0 : 7) : 0;
}

HandoffRoute back(const QRectF& from, const QRectF& to, const Lane& lane, const Obstacles& others) {
    const double out = furtherOut(from, to);
    const double aside = CardGrid::cardWidth * 0.3 + offset(lane) + std::min(out, 24.0);
    const double left = to.right() - aside, right = from.left() + aside;
    const double y = heightBelow(from, to, left - 8, right + 8, others) + out + 10 * lane.index;
    const QRectF leg(right - 6, from.bottom(), 12, y - from.bottom());
    const QRectF otherLeg(left - 6, to.bottom(), 12, y - to.bottom());
    if (!others.block(leg) && !others.block(otherLeg))
        return {roundedLine({{right, from.bottom()}, {right, y}, {left, y}, {left, to.bottom()}}), toTop};
    const double outside = from.right() + gutter, inside = to.left() - gutter;
    const double under = heightBelow(from, to, inside, outside, others) + out + 10 * lane.index;
    return {roundedLine({{from.right(), from.center().y()},
                         {outside, from.center().y()},
                         {outside, under},
                         {inside, under},
                         {inside, to.center().y()},
                         {to.left(), to.center().y()}}),
            toRight};
}

constexpr double labelMargin = 3;
/// Between a label and the curve beside it, and how far above or below the curve it may be.
constexpr double labelAside = 8;
constexpr double labelFurther = 30;
constexpr double labelAway = 84;
/// A label would rather lie on several other curves than touch another label, and rather that than a card.
constexpr double costOfCurve = 300;
constexpr double costOfLabel = 3'000;
constexpr double costOfCard = 30'000;

double overlap(const QRectF& area, const AreaIndex& others) {
    double sum = 0;
    for (const QRectF& other : others.touching(area)) {
        const QRectF common = area.intersected(other);
        sum += common.width() * common.height();
    }
    return sum;
}

double costOf(const QRectF& label, const LabelSurroundings& surroundings) {
    const QRectF needed = label.adjusted(-labelMargin, -labelMargin, labelMargin, labelMargin);
    const double ofCards = overlap(needed, surroundings.cards),
                 ofLabels = overlap(needed, surroundings.labels);
    return (ofCards > 0 ? costOfCard + ofCards : 0) + (ofLabels > 0 ? costOfLabel + ofLabels : 0) +
           costOfCurve * surroundings.curves(label);
}

}  // namespace

HandoffRoute routeHandoff(const QRectF& from, const QRectF& to, const Lane& lane, const AreaIndex& cards) {
    if (from == to) return selfLoop(from, lane);
    const Obstacles others(from, to, cards);
    if (sharesColumn(from, to)) return withinColumn(from, to, lane, others);
    if (to.left() >= from.right()) return forward(from, to, lane, others);
    return back(from, to, lane, others);
}

/// A detour to one side was shorter than any to the other, so a card matters as far out on that side too.
QRectF reachOf(const HandoffRoute& route, const QRectF& from, const QRectF& to) {
    const QRectF taken = route.path.controlPointRect() | from | to;
    const double aside = taken.height() + clearance + 8.0 * maximumLanes + CardGrid::cardHeight;
    return taken.adjusted(-gutter, -aside, gutter, aside);
}

QRectF labelReach(const QRectF& curve, QSizeF size) {
    const double across = size.width() + labelAside + labelFurther + labelMargin;
    const double down = size.height() / 2 + labelAway + labelMargin;
    return curve.adjusted(-across, -down, across, down);
}

QRectF placeLabel(const QPolygonF& points, QSizeF size, const LabelSurroundings& surroundings) {
    constexpr std::array along{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9};
    const double aside = size.width() / 2 + labelAside;
    const double further = aside + labelFurther;
    const std::array<QPointF, 17> beside{{{0, 0},
                                          {0, -18},
                                          {0, 18},
                                          {-aside, 0},
                                          {aside, 0},
                                          {0, -36},
                                          {0, 36},
                                          {0, -54},
                                          {0, 54},
                                          {-further, 0},
                                          {further, 0},
                                          {0, -labelAway},
                                          {0, labelAway},
                                          {aside, -54},
                                          {-aside, -54},
                                          {aside, 54},
                                          {-aside, 54}}};
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    for (const QPointF away : beside)
        for (const double part : along) {
            QRectF area(QPointF(), size);
            area.moveCenter(pointAlong(points, part) + away);
            const double cost = costOf(area, surroundings);
            if (cost == 0) return area;
            if (cost + away.manhattanLength() < least) best = area, least = cost + away.manhattanLength();
        }
    return best;
}

}  // namespace throughline::gui
