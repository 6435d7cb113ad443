#include "gui/controls/buttons.h"

#include <QPainter>

#include "gui/controls/field_frame.h"

namespace throughline::gui {
namespace {

void paintFocus(QPainter& painter, const QWidget& button) {
    if (!button.hasFocus()) return;
    painter.setPen(QPen(button.palette().color(QPalette::Highlight), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 4, 4);
}

QPolygonF chevron(double direction) {
    return QPolygonF({QPointF(-4, -2 * direction), QPointF(0, 2 * direction), QPointF(4, -2 * direction)});
}

}  // namespace

LinkButton::LinkButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setFont(scaledFont(font(), smallText));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize LinkButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 2, std::max(24, fontMetrics().height() + 6)};
}

void LinkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = this->font();
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    painter.setPen(palette().color(isEnabled() ? QPalette::Link : QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (!hasFocus()) return;
    painter.fillRect(QRect(0, (height() + fontMetrics().height()) / 2, width(), 2),
                     palette().color(QPalette::Highlight));
}

SignButton::SignButton(Sign sign, const QString& name, QWidget* parent) : QToolButton(parent), sign_(sign) {
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void SignButton::setName(const QString& name) {
    setAccessibleName(name);
    setToolTip(name.toHtmlEscaped());
}

void SignButton::setColor(const QColor& color) {
    color_ = color;
    update();
}

void SignButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    paintFocus(painter, *this);
    painter.translate(QRectF(rect()).center());
    painter.setPen(QPen(palette().color(isEnabled() ? QPalette::PlaceholderText : QPalette::Midlight), 1.5,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (sign_) {
        case Sign::Remove:
            painter.drawLine(QPointF(-4, -4), QPointF(4, 4));
            painter.drawLine(QPointF(-4, 4), QPointF(4, -4));
            break;
        case Sign::Up:
            painter.drawPolyline(chevron(-1));
            break;
        case Sign::Down:
            painter.drawPolyline(chevron(1));
            break;
        case Sign::Color:
            painter.setBrush(color_);
            painter.setPen(Qt::NoPen);
            painter.drawRoundedRect(QRectF(-6, -6, 12, 12), 3, 3);
            break;
    }
}

}  // namespace throughline::gui
