#include "gui/canvas/journey_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace throughline::gui {
namespace {

constexpr int menuDistance = 4;
constexpr double zoomOfNotch = 1.15;
constexpr int notch = 120;
constexpr int scrollOfNotch = 60;
constexpr int fitMargin = 16;
constexpr int toolBarRoom = 64;  // the tool bar floats at the lower left

}  // namespace

JourneyView::JourneyView(JourneyScene& scene, QWidget* parent)
    : QGraphicsView(&scene, parent), scene_(scene) {
    setFrameShape(NoFrame);
    // A journey runs from left to right in every language, and so do the scroll bars that move it.
    setLayoutDirection(Qt::LeftToRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(SmartViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(false);
}

void JourneyView::setTool(CanvasTool* tool) {
    if (tool_) tool_->cancel();
    tool_ = tool;
    toolPressed_ = false;
    scene_.setHovered({});
    updateCursor();
}

void JourneyView::zoomTo(double zoom, QPoint anchor) {
    const double next = std::clamp(zoom, smallestZoom, largestZoom);
    const QPointF kept = mapToScene(anchor);
    setTransform(QTransform::fromScale(next, next));
    panBy(anchor - mapFromScene(kept));
    emit viewChanged();
}

void JourneyView::zoomTo(double zoom) {
    zoomTo(zoom, viewport()->rect().center());
}

void JourneyView::panBy(QPoint pixels) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

void JourneyView::fitAll() {
    const QRectF content = scene_.contentRect();
    const auto start = [](double edge) { return edge < 0 ? edge - fitMargin : 0; };
    const QPointF corner(start(content.left()), start(content.top()));
    const QRectF page = content.united({corner, QSizeF(1, 1)});
    if (page.width() <= viewport()->width() && page.height() <= viewport()->height() - toolBarRoom) {
        setTransform({});
        panBy(-mapFromScene(corner));
        emit viewChanged();
        return;
    }
    fit(content, 1);
}

void JourneyView::fitSelection() {
    const QRectF area = scene_.selectionRect();
    if (area.isEmpty()) return fitAll();
    fit(area, 2);
}

void JourneyView::fit(const QRectF& area, double largest) {
    if (area.isEmpty()) return;
    const double across = (viewport()->width() - 2 * fitMargin) / area.width();
    const double down = (viewport()->height() - fitMargin - toolBarRoom) / area.height();
    const double zoom = std::clamp(std::min(across, down), smallestZoom, largest);
    setTransform(QTransform::fromScale(zoom, zoom));
    const int lift = (toolBarRoom - fitMargin) / 2;
    panBy(viewport()->rect().center() - QPoint(0, lift) - mapFromScene(area.center()));
    emit viewChanged();
}

void JourneyView::show(const QRectF& area) {
    ensureVisible(area, 20, 20);
}

QRectF JourneyView::visibleArea() const {
    return mapToScene(viewport()->rect()).boundingRect();
}

bool JourneyView::cancelGesture() {
    toolPressed_ = false;
    const bool panned = std::exchange(pan_, std::nullopt).has_value();
    const bool cancelled = tool_ && tool_->cancel();
    updateCursor();
    return panned || cancelled;
}

Pointer JourneyView::pointerOf(const QMouseEvent& event) const {
    return {mapToScene(event.pos()), event.pos(), event.modifiers(), zoom()};
}

bool JourneyView::startsPan(const QMouseEvent& event) const {
    if (event.button() == Qt::MiddleButton || event.button() == Qt::RightButton) return true;
    return event.button() == Qt::LeftButton && (spaceHeld_ || !tool_);
}

void JourneyView::mousePressEvent(QMouseEvent* event) {
    emit pressed();
    pressedSinceShown_ = true;
    if (toolPressed_ || pan_) return;
    if (startsPan(*event)) {
        pan_ = Pan{event->button(), event->pos(), event->pos()};
        updateCursor();
        return;
    }
    if (event->button() != Qt::LeftButton || !tool_) return;
    toolPressed_ = true;
    tool_->press(pointerOf(*event));
}

void JourneyView::mouseMoveEvent(QMouseEvent* event) {
    if (pan_) return pan(event->pos());
    if (tool_) tool_->move(pointerOf(*event));
    updateCursor();
}

void JourneyView::mouseReleaseEvent(QMouseEvent* event) {
    if (pan_ && pan_->button == event->button()) return endPan(*event);
    if (event->button() != Qt::LeftButton || !std::exchange(toolPressed_, false)) return;
    if (tool_) tool_->release(pointerOf(*event));
    // Where the pointer left while the button was held nothing told the card that it is gone.
    if (!viewport()->rect().contains(event->pos())) scene_.setHovered({});
    updateCursor();
}

void JourneyView::mouseDoubleClickEvent(QMouseEvent* event) {
    // The second click of a double click on the start page is none here.
    if (!pressedSinceShown_) return;
    if (event->button() != Qt::LeftButton || startsPan(*event) || !tool_) return mousePressEvent(event);
    emit pressed();
    tool_->doubleClick(pointerOf(*event));
}

void JourneyView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    pressedSinceShown_ = false;
}

void JourneyView::pan(QPoint to) {
    if ((to - pan_->start).manhattanLength() >= menuDistance) pan_->moved = true;
    if (pan_->moved) panBy(to - std::exchange(pan_->last, to));
    updateCursor();
}

void JourneyView::endPan(const QMouseEvent& event) {
    const Pan pan = *std::exchange(pan_, std::nullopt);
    updateCursor();
    if (pan.button == Qt::RightButton && !pan.moved) emit menuWanted(event.globalPosition().toPoint());
}

void JourneyView::wheelEvent(QWheelEvent* event) {
    event->accept();
    const QPoint angle = event->angleDelta();
    const bool sideways = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & Qt::ControlModifier || (wheelZooms_ && !sideways)) {
        const double notches = double(angle.y() != 0 ? angle.y() : angle.x()) / notch;
        return zoomTo(zoom() * std::pow(zoomOfNotch, notches), event->position().toPoint());
    }
    QPoint by = event->pixelDelta().isNull() ? angle * scrollOfNotch / notch : event->pixelDelta();
    if (sideways && by.x() == 0) by = by.transposed();
    panBy(by);
}

void JourneyView::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return event->ignore();
    spaceHeld_ = true;
    updateCursor();
}

void JourneyView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return event->ignore();
    spaceHeld_ = false;
    updateCursor();
}

void JourneyView::focusOutEvent(QFocusEvent* event) {
    spaceHeld_ = false;
    updateCursor();
    QGraphicsView::focusOutEvent(event);
}

void JourneyView::contextMenuEvent(QContextMenuEvent* event) {
    // With the mouse the menu opens when the button is let go, since a drag with it pans.
    if (event->reason() == QContextMenuEvent::Keyboard) emit menuWanted(event->globalPos());
    event->accept();
}

void JourneyView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    if (!toolPressed_) scene_.setHovered({});
    emit viewChanged();
}

void JourneyView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    emit viewChanged();
}

bool JourneyView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        explain(static_cast<QHelpEvent&>(*event));
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto& gesture = static_cast<QNativeGestureEvent&>(*event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture)
            zoomTo(zoom() * (1 + gesture.value()), gesture.position().toPoint());
        return true;
    }
    if (event->type() == QEvent::Leave && !toolPressed_) scene_.setHovered({});
    return QGraphicsView::viewportEvent(event);
}

void JourneyView::explain(const QHelpEvent& event) {
    const QString text = scene_.explanationAt(mapToScene(event.pos())).toHtmlEscaped();
    if (text.isEmpty()) return QToolTip::hideText();
    // As rich text it breaks into lines; names are escaped.
    QToolTip::showText(event.globalPos(), "<div>" + QString(text).replace('\n', "<br>") + "</div>",
                       viewport());
}

void JourneyView::updateCursor() {
    const bool hand = spaceHeld_ || !tool_;
    if (pan_ && (pan_->moved || hand))
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (hand)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->setCursor(tool_->cursor());
}

}  // namespace throughline::gui
