#include "gui/controls/level_slider.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionSlider>
#include <QWheelEvent>

namespace throughline::gui {
namespace {

constexpr int shiftFactor = 10;
/// The knob and the ring that shows focus.
constexpr int heightWithRing = 22;
constexpr double markRadius = 5.5;

/// +1 or -1 for a key that moves the knob, else 0.
int direction(int key) {
    if (key == Qt::Key_Up || key == Qt::Key_Right) return 1;
    if (key == Qt::Key_Down || key == Qt::Key_Left) return -1;
    return 0;
}

}  // namespace

LevelSlider::LevelSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(heightWithRing);
}

void LevelSlider::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

void LevelSlider::keyPressEvent(QKeyEvent* event) {
    const int steps = direction(event->key());
    if (event->key() == Qt::Key_Escape) {
        escapedDrag_ = isSliderDown();
        return emit escaped();
    }
    if (steps != 0 && event->modifiers().testFlag(Qt::ShiftModifier))
        return setValue(value() + steps * shiftFactor * singleStep());
    QSlider::keyPressEvent(event);
}

void LevelSlider::mouseMoveEvent(QMouseEvent* event) {
    if (!escapedDrag_) QSlider::mouseMoveEvent(event);
}

void LevelSlider::mouseReleaseEvent(QMouseEvent* event) {
    escapedDrag_ = false;
    QSlider::mouseReleaseEvent(event);
}

void LevelSlider::setMark(std::optional<int> value) {
    if (value == mark_) return;
    mark_ = value;
    update();
}

/// Beside the knob, never over it.
void LevelSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    if (!mark_ || *mark_ == value()) return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect knob = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const int left = QStyle::sliderPositionFromValue(minimum(), maximum(), *mark_, width() - knob.width(),
                                                     option.upsideDown);
    const QPointF middle(left + knob.width() / 2.0, QRectF(knob).center().y());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outside;
    outside.addRect(rect());
    QPainterPath around;
    around.addEllipse(QRectF(knob).adjusted(-1, -1, 1, 1));
    painter.setClipPath(outside.subtracted(around));
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5, Qt::DashLine));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawEllipse(middle, markRadius, markRadius);
}

void LevelSlider::focusOutEvent(QFocusEvent* event) {
    QSlider::focusOutEvent(event);
    emit left();
}

}  // namespace throughline::gui
