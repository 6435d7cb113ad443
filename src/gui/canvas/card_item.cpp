#include "gui/canvas/card_item.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include "app/theme.h"
#include "gui/canvas/canvas_colors.h"
#include "gui/canvas/canvas_fonts.h"
#include "gui/canvas/card_geometry.h"

namespace throughline::gui {
namespace {

using model::CardGrid;

constexpr QRectF outline(0, 0, CardGrid::cardWidth, CardGrid::cardHeight);
constexpr QRectF bar(14, 48, CardGrid::cardWidth - 28, 18);
constexpr QRectF barText(bar.left() + 6, bar.top(), bar.width() - 10, bar.height());
constexpr double radius = 8;
constexpr double inset = 14;
constexpr double markSize = 14;
constexpr double portDistance = 11;
constexpr double portRadius = 5;
constexpr double halo = portDistance + portRadius + 2;
constexpr std::array allPorts{Port::Left, Port::Top, Port::Right, Port::Bottom};
/// Below this level of detail a card is a coloured tile.
constexpr double tileDetail = 0.25;
/// Below this one there is room for a name and a number only, in letters that can be read from afar.
constexpr double farDetail = 0.64;
constexpr QRectF farField(12, 3, CardGrid::cardWidth - 16, 46);
constexpr QRectF farBar(12, 50, CardGrid::cardWidth - 24, 22);

QPointF portOffset(Port port) {
    const QPointF middle = outline.center();
    switch (port) {
        case Port::Left:
            return {-portDistance, middle.y()};
        case Port::Top:
            return {middle.x(), -portDistance};
        case Port::Right:
            return {outline.right() + portDistance, middle.y()};
        case Port::Bottom:
            return {middle.x(), outline.bottom() + portDistance};
    }
    return middle;
}

}  // namespace

void paintBadge(QPainter& painter, QPointF center, model::Severity severity) {
    const app::Theme& theme = app::currentTheme();
    if (severity == model::Severity::Hint) {
        painter.setPen(QPen(theme.secondaryText, 1.4, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(center, 4.5, 4.5);
        return;
    }
    const bool error = severity == model::Severity::Error;
    painter.setPen(Qt::NoPen);
    painter.setBrush(error ? theme.bad : theme.warning);
    if (error)
        painter.drawEllipse(center, markSize / 2, markSize / 2);
    else
        painter.drawPolygon(
            QPolygonF{center + QPointF(0, -7.5), center + QPointF(8, 6), center + QPointF(-8, 6)});
    painter.setPen(QPen(theme.surface, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(center + QPointF(0, -3), center + QPointF(0, 1));
    painter.drawPoint(center + QPointF(0, 3.6));
}

void paintPin(QPainter& painter, QPointF center) {
    painter.setPen(QPen(app::currentTheme().secondaryText, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(app::currentTheme().secondaryText);
    painter.drawLine(center + QPointF(0, 0), center + QPointF(0, 5.5));
    painter.drawEllipse(center + QPointF(0, -2), 3, 3);
}

CardItem::CardItem() {
    setZValue(3);
}

void CardItem::setContent(CardContent content) {
    if (content == content_) return;
    content_ = std::move(content);
    elideTexts();
    update();
}

void CardItem::setState(CardState state) {
    if (state == state_) return;
    state_ = state;
    setZValue(state.ports || state.selected ? 4 : 3);
    update();
}

void CardItem::elideTexts() {
    const CanvasFonts& fonts = CanvasFonts::current();
    const double marks = (content_.mark ? markSize + 4 : 0) + (content_.unowned ? markSize : 0) +
                         (content_.pinned ? markSize : 0) +
                         (content_.scenarioChange.isEmpty() ? 0 : markSize);
    const double width = CardGrid::cardWidth - 2 * inset;
    farSize_ = 0;
    const bool letDownFits =
        QFontMetricsF(fonts.figure).horizontalAdvance(content_.letDown) <= barText.width();
    letDown_ = letDownFits ? content_.letDown : content_.letDownShort;
    name_ = elided(content_.name.simplified(), fonts.name, width - marks + 4);
    if (content_.department.isEmpty()) {
        subtitle_ = elided(content_.ownView, fonts.secondary, width);
        return;
    }
    const QString end = QString::fromUtf8(" · ") + content_.ownView;
    const double left = width - QFontMetricsF(fonts.secondary).horizontalAdvance(end);
    subtitle_ = elided(content_.department.simplified(), fonts.secondary, left) + end;
}

QRectF CardItem::card() const {
    return cardAt(pos());
}

QPointF CardItem::portCenter(Port port) const {
    return pos() + portOffset(port);
}

QRectF CardItem::boundingRect() const {
    return outline.adjusted(-halo, -halo, halo, halo);
}

void CardItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const double detail = option->levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing, detail > tileDetail);
    if (content_.isStack) paintStack(*painter);
    paintFrame(*painter);
    paintBar(*painter, detail);
    if (detail <= tileDetail) return;
    paintTexts(*painter, detail);
    paintMarks(*painter, detail);
    if (state_.ports) paintPorts(*painter);
}

void CardItem::paintFrame(QPainter& painter) const {
    const app::Theme& theme = app::currentTheme();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, theme.dark ? 60 : 18));
    painter.drawRoundedRect(outline.translated(0.5, 1.5), radius, radius);
    const bool target = state_.target != CardTarget::None;
    const QColor tone = state_.target == CardTarget::Refuses ? theme.bad : theme.accent;
    if (target) {
        QColor glow = tone;
        glow.setAlpha(70);
        painter.setBrush(glow);
        painter.drawRoundedRect(outline.adjusted(-5, -5, 5, 5), radius + 5, radius + 5);
    }
    const bool ring = state_.selected || target;
    painter.setPen(QPen(ring ? tone : theme.cardLine, ring ? 2 : 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(outline, radius, radius);
    if (!content_.stripe.isValid()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(content_.stripe);
    painter.drawRoundedRect(QRectF(ring ? 1 : 0, 8, 4, outline.height() - 16), 2, 2);
}

/// The edges of two more cards behind this one.
void CardItem::paintStack(QPainter& painter) const {
    const app::Theme& theme = app::currentTheme();
    painter.setPen(QPen(theme.cardLine, 1));
    painter.setBrush(theme.surface);
    for (const double behind : {8.0, 4.0})
        painter.drawRoundedRect(outline.adjusted(behind, behind, -behind, behind), radius, radius);
}

void CardItem::paintTexts(QPainter& painter, double detail) const {
    const app::Theme& theme = app::currentTheme();
    const CanvasFonts& fonts = CanvasFonts::current();
    if (detail < farDetail) return paintNameFromAfar(painter, detail);
    if (isLegible(fonts.name, detail)) {
        painter.setFont(fonts.name);
        painter.setPen(theme.text);
        painter.drawText(QPointF(inset, 23), name_);
    }
    if (isLegible(fonts.secondary, detail)) {
        painter.setFont(fonts.secondary);
        painter.setPen(theme.secondaryText);
        painter.drawText(QPointF(inset, 39), subtitle_);
    }
}

void CardItem::paintNameFromAfar(QPainter& painter, double detail) const {
    const QFont font = fromAfar(CanvasFonts::current().name, detail);
    if (!isLegible(font, detail)) return;
    if (farSize_ != font.pixelSize()) {
        farSize_ = font.pixelSize();
        farName_ = inTwoLines(content_.name.simplified(), font, farField.width());
    }
    painter.setFont(font);
    painter.setPen(app::currentTheme().text);
    painter.drawText(farField, Qt::AlignVCenter | Qt::AlignLeft, farName_);
}

void CardItem::paintBar(QPainter& painter, double detail) const {
    const app::Theme& theme = app::currentTheme();
    const CanvasFonts& fonts = CanvasFonts::current();
    QColor fill =
        content_.heat ? theme.heat[static_cast<std::size_t>(*content_.heat)] : QColor(Qt::transparent);
    QColor ink =
        content_.heat ? theme.heatText[static_cast<std::size_t>(*content_.heat)] : theme.secondaryText;
    if (content_.heat && content_.stale) {
        fill = mixed(theme.line, theme.surface, 0.4F);
        ink = theme.secondaryText;
    }
    const double edge = content_.heat ? 0 : 0.5;
    painter.setPen(content_.heat ? QPen(Qt::NoPen) : QPen(theme.line, 1));
    painter.setBrush(fill);
    const bool far = detail < farDetail;
    const QRectF& field = far ? farBar : bar;
    painter.drawRoundedRect(field.adjusted(edge, edge, -edge, -edge), 4, 4);
    const QFont font = far ? fromAfar(fonts.figure, detail) : fonts.figure;
    if (!isLegible(font, detail)) return;
    painter.setFont(font);
    painter.setPen(ink);
    if (far)
        painter.drawText(field.adjusted(6, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         content_.letDownShort);
    else
        painter.drawText(barText, Qt::AlignVCenter | Qt::AlignLeft, letDown_);
}

void CardItem::paintMarks(QPainter& painter, double detail) const {
    const app::Theme& theme = app::currentTheme();
    QPointF place(outline.right() - inset - 2, 18);
    if (content_.mark && detail >= 0.5) {
        paintBadge(painter, place, content_.mark->severity);
        place -= QPointF(markSize + 2, 0);
    }
    if (content_.unowned && detail >= farDetail) {
        paintBadge(painter, place, model::Severity::Hint);
        place -= QPointF(markSize, 0);
    }
    if (content_.pinned && detail >= farDetail) {
        paintPin(painter, place);
        place -= QPointF(markSize, 0);
    }
    if (content_.scenarioChange.isEmpty()) return;
    painter.setPen(QPen(theme.surface, 1));
    painter.setBrush(theme.accent);
    painter.drawEllipse(place, 4.5, 4.5);
}

void CardItem::paintPorts(QPainter& painter) const {
    const app::Theme& theme = app::currentTheme();
    painter.setPen(QPen(theme.accent, 1.6));
    painter.setBrush(theme.surface);
    for (const Port port : allPorts) painter.drawEllipse(portOffset(port), portRadius, portRadius);
}

}  // namespace throughline::gui
