#include "gui/canvas/overview.h"

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>

#include "app/theme.h"
#include "gui/canvas/card_geometry.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {
namespace {

constexpr double margin = 8;
constexpr double smallestTile = 3;
constexpr double largestScale = 0.1;
constexpr int hotStep = 5;

}  // namespace

Overview::Overview(JourneyScene& scene, JourneyView& view, QWidget* parent)
    : QWidget(parent), scene_(scene), view_(view) {
    setAccessibleName(tr("Overview of the journey"));
    setToolTip(tr("Overview: press or drag to go there (M hides it)"));
    setCursor(Qt::PointingHandCursor);
    connect(&scene, &JourneyScene::contentChanged, this, qOverload<>(&QWidget::update));
    connect(&view, &JourneyView::viewChanged, this, qOverload<>(&QWidget::update));
}

QSize Overview::sizeHint() const {
    return {132, 84};
}

QTransform Overview::toOverview() const {
    QRectF content;
    for (const QRectF& card : scene_.cards()) content |= card;
    if (content.isEmpty()) content = view_.visibleArea();
    return fittedInto(QRectF(rect()).adjusted(margin, margin, -margin, -margin), content, largestScale);
}

void Overview::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    paintPanelFrame(painter, rect(), theme.surface, theme.cardLine, 6);
    const QTransform transform = toOverview();
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    painter.setPen(Qt::NoPen);
    for (const CardItem* shown : scene_.cardItems()) {
        const CardItem& item = *shown;
        QRectF tile = transform.mapRect(item.card());
        tile.setSize(tile.size().expandedTo({smallestTile, smallestTile}));
        const bool hot = item.content().heat.value_or(0) >= hotStep && !item.content().stale;
        painter.setBrush(item.state().selected ? theme.accent : hot ? theme.heat.back() : theme.handoff);
        painter.drawRoundedRect(tile, 1.5, 1.5);
    }
    QColor seen = theme.accent;
    painter.setPen(QPen(seen, 1));
    seen.setAlpha(20);
    painter.setBrush(seen);
    painter.drawRect(transform.mapRect(view_.visibleArea()));
}

void Overview::mousePressEvent(QMouseEvent* event) {
    goTo(event->position());
}

void Overview::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) goTo(event->position());
}

void Overview::goTo(QPointF at) {
    const QPointF wanted = toOverview().inverted().map(at);
    view_.panBy(view_.viewport()->rect().center() - view_.mapFromScene(wanted));
}

}  // namespace throughline::gui
