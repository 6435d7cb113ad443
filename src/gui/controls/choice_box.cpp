#include "gui/controls/choice_box.h"

#include <QWheelEvent>

#include "gui/controls/field_frame.h"

namespace throughline::gui {
namespace {

constexpr int margin = 8;
constexpr int chevronWidth = 20;

}  // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setIconSize({10, 10});
    setAttribute(Qt::WA_Hover);
}

void ChoiceBox::showChoice(const QVariant& data) {
    setPlaceholderText({});
    setCurrentIndex(findData(data));
}

void ChoiceBox::setMixed() {
    setCurrentIndex(-1);
    setPlaceholderText(tr("mixed"));
    update();
}

void ChoiceBox::setChanged(bool changed) {
    changed_ = changed;
    update();
}

QSize ChoiceBox::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 16 + 16, fieldHeight(*this)};
}

QSize ChoiceBox::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 6 + 36, fieldHeight(*this)};
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFieldFrame(painter, *this, changed_ ? FieldState::Changed : FieldState::Normal);
    const QColor secondary = palette().color(QPalette::PlaceholderText);
    paintChevron(painter, rect(), secondary);
    QRect inner = rect().adjusted(margin, 0, -chevronWidth - 2, 0);
    const QIcon icon = currentIndex() >= 0 ? itemIcon(currentIndex()) : QIcon();
    if (!icon.isNull()) {
        icon.paint(&painter,
                   QRect(inner.left(), inner.center().y() - 4, iconSize().width(), iconSize().height()));
        inner.setLeft(inner.left() + iconSize().width() + 6);
    }
    const bool chosen = currentIndex() >= 0;
    painter.setPen(chosen && isEnabled() ? palette().color(QPalette::Text) : secondary);
    const QString text = chosen ? currentText() : placeholderText();
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
}

}  // namespace throughline::gui
