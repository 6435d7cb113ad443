#include "gui/charts/chart_canvas.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

#include <algorithm>
#include <utility>

#include "gui/charts/chart_accessibility.h"

namespace throughline::gui {
namespace {

constexpr double ringWidth = 2;

/// The mark that a key leads to from the current one; nothing: not a key of ours.
std::optional<int> markByKey(int key, int current, int count) {
    switch (key) {
        case Qt::Key_Right:
        case Qt::Key_Down:
            return std::min(current + 1, count - 1);
        case Qt::Key_Left:
        case Qt::Key_Up:
            return std::max(current - 1, 0);
        case Qt::Key_Home:
            return 0;
        case Qt::Key_End:
            return count - 1;
        default:
            return std::nullopt;
    }
}

QScrollArea* scrollAreaOf(QWidget* widget) {
    QWidget* viewport = widget->parentWidget();
    return viewport ? qobject_cast<QScrollArea*>(viewport->parentWidget()) : nullptr;
}

}  // namespace

ChartCanvas::ChartCanvas(QWidget* parent) : QWidget(parent) {
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ChartCanvas::setChart(const Chart& chart) {
    chart_ = chart;
    setAccessibleName(chart.title);
    setAccessibleDescription(chart.words);
    layOut();
}

void ChartCanvas::setColors(const ChartPalette& palette) {
    palette_ = palette;
    layOut();
}

void ChartCanvas::layOut() {
    if (!chart_.draw) return;
    const QSizeF least = chart_.leastSize(font(), width());
    setMinimumSize(std::min(int(std::ceil(least.width())), 4096), int(std::ceil(least.height())));
    picture_ = chart_.draw(size(), font(), palette_);
    current_ = std::min(current_, static_cast<int>(picture_.marks.size()) - 1);
    update();
}

int ChartCanvas::markAt(const QPointF& place) const {
    const auto found = std::ranges::find_if(
        picture_.marks, [&](const ChartMark& mark) { return mark.outline.contains(place); });
    return found == picture_.marks.end() ? -1 : static_cast<int>(found - picture_.marks.begin());
}

void ChartCanvas::setCurrentMark(int mark) {
    if (mark == current_ || mark >= static_cast<int>(picture_.marks.size())) return;
    current_ = mark;
    update();
    if (mark >= 0) sayCurrentMark();
}

void ChartCanvas::sayCurrentMark() {
    const ChartMark& mark = picture_.marks[static_cast<std::size_t>(current_)];
    const QRect area = mark.outline.boundingRect().toRect();
    if (QScrollArea* scroll = scrollAreaOf(this))
        scroll->ensureVisible(area.center().x(), area.center().y(), 0, area.height() / 2 + 8);
    QToolTip::showText(mapToGlobal(area.bottomLeft()), mark.words.toHtmlEscaped(), this, area);
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(current_);
    QAccessible::updateAccessibility(&focus);
}

bool ChartCanvas::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int mark = markAt(help->pos());
    if (mark < 0) {
        QToolTip::hideText();
        return true;
    }
    const ChartMark& about = picture_.marks[static_cast<std::size_t>(mark)];
    QToolTip::showText(help->globalPos(), about.words.toHtmlEscaped(), this,
                       about.outline.boundingRect().toRect());
    return true;
}

void ChartCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    paint(painter, picture_, event->rect());
    if (!hasFocus() || current_ < 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette_.accent, ringWidth));
    painter.drawPath(picture_.marks[static_cast<std::size_t>(current_)].outline);
}

void ChartCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void ChartCanvas::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(picture_.marks.size());
    if (count > 0 && current_ >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit markActivated(current_);
        return;
    }
    const auto next = count > 0 ? markByKey(event->key(), current_, count) : std::nullopt;
    if (next)
        setCurrentMark(*next);
    else
        QWidget::keyPressEvent(event);
}

void ChartCanvas::mousePressEvent(QMouseEvent* event) {
    const int mark = event->button() == Qt::LeftButton ? markAt(event->position()) : -1;
    if (mark < 0) return QWidget::mousePressEvent(event);
    current_ = mark;
    pressed_ = mark;
    update();
}

/// A drag to somewhere else is no click.
void ChartCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const int pressed = std::exchange(pressed_, -1);
    if (pressed >= 0 && markAt(event->position()) == pressed) emit markActivated(pressed);
}

void ChartCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && current_ < 0) setCurrentMark(0);
    update();
}

void ChartCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    QToolTip::hideText();
    update();
}

void ChartCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) layOut();
}

}  // namespace throughline::gui
