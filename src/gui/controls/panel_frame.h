#pragma once

#include <QColor>
#include <QPainter>

namespace throughline::gui {

/// Paints the ground and the thin round line of a panel that floats over others. The painter is left with the
/// line's pen and the ground's brush, antialiased.
inline void paintPanelFrame(QPainter& painter, const QRect& panel, const QColor& ground, const QColor& line,
                            double radius = 8) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace throughline::gui
