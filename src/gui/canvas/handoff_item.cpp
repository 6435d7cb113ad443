#include "gui/canvas/handoff_item.h"

#include <algorithm>
#include <utility>

#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

#include "app/theme.h"
#include "gui/canvas/canvas_colors.h"
#include "gui/canvas/canvas_fonts.h"
#include "gui/canvas/card_item.h"
#include "gui/canvas/curve_index.h"

namespace throughline::gui {
namespace {

constexpr double hitWidth = 14;
constexpr double haloWidth = 7;
constexpr double labelHeight = 17;
constexpr double badgeRoom = 13;
constexpr double gripRadius = 4.5;
constexpr double anchorDot = 1.5;

QPointF nearestIn(const QRectF& area, QPointF point) {
    return {std::clamp(point.x(), area.left(), area.right()),
            std::clamp(point.y(), area.top(), area.bottom())};
}

/// The point of the curve that is nearest to the area, of several the one nearest to its middle; not at the
/// ends, where the cards are.
QPointF nearestOn(const QPolygonF& curve, const QRectF& area) {
    constexpr int steps = 40;
    const auto distance = [&](QPointF point) {
        return QLineF(point, nearestIn(area, point)).length() + 0.01 * QLineF(point, area.center()).length();
    };
    QPointF nearest = pointAlong(curve, 0.5);
    for (int step = 0; step <= steps; ++step) {
        const QPointF point = pointAlong(curve, 0.15 + 0.7 * step / steps);
        if (distance(point) < distance(nearest)) nearest = point;
    }
    return nearest;
}

QPolygonF arrowHead(QPointF tip, QPointF direction, double length) {
    const QPointF back = tip - direction * length;
    const QPointF side(-direction.y() * length * 0.45, direction.x() * length * 0.45);
    return {tip, back + side, back - side};
}

/// The path without its last bit, which the arrow head covers.
QPainterPath shortened(const QPainterPath& path, QPointF direction, double by) {
    QPainterPath shorter = path;
    const int last = shorter.elementCount() - 1;
    if (last < 1) return shorter;
    const QPointF end = path.currentPosition() - direction * by;
    shorter.setElementPositionAt(last, end.x(), end.y());
    return shorter;
}

QPolygonF pointsOf(const QPainterPath& path) {
    const QList<QPolygonF> parts = path.toSubpathPolygons();
    return parts.isEmpty() ? QPolygonF() : parts.front();
}

/// What nobody owns is told beside a label that is there anyway.
std::optional<model::Severity> badgeOf(const HandoffContent& content) {
    if (content.mark) return content.mark->severity;
    const bool tells = content.unowned && !content.label.isEmpty();
    return tells ? std::optional(model::Severity::Hint) : std::nullopt;
}

}  // namespace

HandoffItem::HandoffItem(model::HandoffId id) : id_(std::move(id)) {
    setZValue(1);
}

double HandoffItem::width() const {
    return 1.3 + 2.2 * content_.weight;
}

double HandoffItem::headLength() const {
    return 8 + 1.6 * width();
}

void HandoffItem::setContent(HandoffContent content) {
    if (content == content_) return;
    prepareGeometryChange();
    content_ = std::move(content);
    measure();
    update();
}

void HandoffItem::setRoute(HandoffRoute route) {
    if (route == route_) return;
    prepareGeometryChange();
    route_ = std::move(route);
    points_ = pointsOf(route_.path);
    measure();
    update();
}

void HandoffItem::setSelected(bool selected) {
    if (std::exchange(selected_, selected) == selected) return;
    setZValue(selected ? 1.5 : 1);
    update();
}

void HandoffItem::setHovered(bool hovered) {
    if (std::exchange(hovered_, hovered) != hovered) update();
}

void HandoffItem::setGrips(bool grips) {
    if (std::exchange(grips_, grips) != grips) update();
}

void HandoffItem::measure() {
    line_ = shortened(route_.path, route_.direction, headLength() * 0.7);
    QPainterPathStroker stroker;
    stroker.setWidth(std::max(hitWidth, width() + haloWidth));
    shape_ = stroker.createStroke(route_.path);
    shape_.setFillRule(Qt::WindingFill);
    const double margin = headLength() + haloWidth;
    bounds_ = route_.path.controlPointRect().adjusted(-margin, -margin, margin, margin);
}

void HandoffItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const app::Theme& theme = app::currentTheme();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    if (selected_ || hovered_) {
        QColor halo = selected_ ? theme.accent : theme.handoff;
        halo.setAlpha(selected_ ? 110 : 70);
        painter->setPen(QPen(halo, width() + haloWidth, Qt::SolidLine, Qt::RoundCap));
        painter->drawPath(line_);
    }
    const QColor color = selected_ ? theme.accent : handoffColor(content_.failed, content_.heat);
    QPen pen(color, width(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (content_.failed) pen.setDashPattern({5 / width() * 1.6, 4 / width() * 1.6});
    painter->setPen(pen);
    painter->drawPath(line_);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(arrowHead(route_.path.currentPosition(), route_.direction, headLength()));
    if (!grips_) return;
    painter->setPen(QPen(theme.accent, 1.6));
    painter->setBrush(theme.surface);
    for (const QPointF end : {route_.path.pointAtPercent(0), route_.path.currentPosition()})
        painter->drawEllipse(end, gripRadius, gripRadius);
}

HandoffLabel::HandoffLabel(model::HandoffId id) : id_(std::move(id)) {
    setZValue(2);
}

bool HandoffLabel::setContent(const HandoffContent& content) {
    if (!isNew_ && content == content_) return false;
    isNew_ = false;
    content_ = content;
    const QFontMetricsF metrics(CanvasFonts::current().label);
    const double width = metrics.horizontalAdvance(content.label) + (badgeOf(content) ? badgeRoom : 0);
    const QSizeF size = width == 0 ? QSizeF() : QSizeF(width + 12, labelHeight);
    setVisible(!hidden_ && width > 0);
    update();
    if (size == size_) return false;
    prepareGeometryChange();
    size_ = size;
    return true;
}

void HandoffLabel::setHidden(bool hidden) {
    hidden_ = hidden;
    setVisible(!hidden_ && !size_.isEmpty());
}

void HandoffLabel::setSelected(bool selected) {
    if (std::exchange(selected_, selected) != selected) update();
}

QRectF HandoffLabel::pill() const {
    return {-size_.width() / 2, -size_.height() / 2, size_.width(), size_.height()};
}

QRectF HandoffLabel::boundingRect() const {
    const QRectF words = pill().adjusted(-1, -1, 1, 1);
    constexpr double dot = anchorDot + 1;
    return anchor_ ? words.united({anchor_->x() - dot, anchor_->y() - dot, 2 * dot, 2 * dot}) : words;
}

void HandoffLabel::place(const QRectF& area, const QPolygonF& curve) {
    prepareGeometryChange();
    setPos(area.center());
    anchor_.reset();
    if (area.isEmpty() || curve.isEmpty()) return;
    const QPointF on = nearestOn(curve, area);
    if (!area.contains(on)) anchor_ = on - area.center();
}

std::optional<QPointF> HandoffLabel::anchor() const {
    return anchor_ ? std::optional(pos() + *anchor_) : std::nullopt;
}

void HandoffLabel::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const app::Theme& theme = app::currentTheme();
    const CanvasFonts& fonts = CanvasFonts::current();
    if (!isLegible(fonts.label, option->levelOfDetailFromTransform(painter->worldTransform()))) return;
    painter->setRenderHint(QPainter::Antialiasing);
    if (anchor_) {
        painter->setPen(QPen(theme.secondaryText, 1));
        painter->setBrush(theme.secondaryText);
        painter->drawLine(nearestIn(this->pill(), *anchor_), *anchor_);
        painter->drawEllipse(*anchor_, anchorDot, anchorDot);
    }
    painter->setPen(QPen(selected_ ? theme.accent : theme.line, 1));
    painter->setBrush(theme.surface);
    QRectF pill = this->pill();
    painter->drawRoundedRect(pill, labelHeight / 2, labelHeight / 2);
    if (const auto badge = badgeOf(content_)) {
        paintBadge(*painter, {pill.left() + 10, 0}, *badge);
        pill.setLeft(pill.left() + badgeRoom);
    }
    const bool red = content_.failed || isHot(content_.heat);
    painter->setFont(fonts.label);
    painter->setPen(red ? theme.bad : theme.secondaryText);
    painter->drawText(pill, Qt::AlignCenter, content_.label);
}

}  // namespace throughline::gui
