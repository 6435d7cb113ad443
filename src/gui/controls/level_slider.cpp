#include "gui/controls/level_slider.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace throughline::gui {
namespace {

constexpr int shiftFactor = 10;
/// The knob and the ring that shows focus.
constexpr int heightWithRing = 22;

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
    if (event->key() == Qt::Key_Escape) return emit escaped();
    if (steps != 0 && event->modifiers().testFlag(Qt::ShiftModifier))
        return setValue(value() + steps * shiftFactor * singleStep());
    QSlider::keyPressEvent(event);
}

void LevelSlider::focusOutEvent(QFocusEvent* event) {
    QSlider::focusOutEvent(event);
    emit left();
}

}  // namespace throughline::gui
