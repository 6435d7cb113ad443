#pragma once

#include <QFont>
#include <QPainter>
#include <QWidget>

namespace throughline::gui {

/// How a field looks: what the scenario changed is tinted, what was refused has a red border.
enum class FieldState { Normal, Changed, Refused };

/// The rounded frame and background that all fields share. Not under mouse or focus: the plain border.
void paintFieldFrame(QPainter& painter, const QWidget& field, FieldState state);

/// The height of a field of one line in this font.
int fieldHeight(const QWidget& field);

/// A downward chevron, at the right end of a field that opens.
void paintChevron(QPainter& painter, const QRectF& field, const QColor& color);

/// The font, larger or smaller by this factor, for titles and secondary text.
QFont scaledFont(QFont font, double factor);
inline constexpr double smallText = 11.0 / 13.0;
inline constexpr double titleText = 15.0 / 13.0;

}  // namespace throughline::gui
