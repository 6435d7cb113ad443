#include "gui/controls/field_frame.h"

#include <algorithm>

#include "gui/controls/tones.h"

namespace throughline::gui {
namespace {

constexpr double radius = 5;

QColor borderColor(const QWidget& field, FieldState state) {
    const QPalette& palette = field.palette();
    if (state == FieldState::Refused) return palette.color(QPalette::BrightText);
    if (field.hasFocus() || state == FieldState::Changed) return palette.color(QPalette::Highlight);
    if (field.underMouse() && field.isEnabled()) return palette.color(QPalette::PlaceholderText);
    return palette.color(QPalette::Mid);
}

}  // namespace

void paintFieldFrame(QPainter& painter, const QWidget& field, FieldState state) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = field.hasFocus() ? 2 : 1;
    painter.setPen(QPen(borderColor(field, state), width));
    painter.setBrush(state == FieldState::Changed ? tones().accentSoft
                                                  : field.palette().color(QPalette::Window));
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

int fieldHeight(const QWidget& field) {
    return std::max(28, field.fontMetrics().height() + 10);
}

void paintChevron(QPainter& painter, const QRectF& field, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(field.right() - 14, field.center().y() + 2);
    painter.drawPolyline(QPolygonF({tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)}));
    painter.restore();
}

QFont scaledFont(QFont font, double factor) {
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(font.pixelSize() * factor + 0.5)));
    return font;
}

}  // namespace throughline::gui
