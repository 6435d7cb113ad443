#pragma once

#include "gui/charts/chart_palette.h"
#include "gui/charts/picture.h"

namespace throughline::gui {

/// How large a text is drawn, as a factor of the chart's font.
inline constexpr double smallChartText = 11.0 / 13.0;

/// Builds a Picture. Text never leaves its area: what is too long ends in an ellipsis.
class Sketch {
public:
    Sketch(const QSizeF& size, const QFont& font, const ChartPalette& palette);

    const ChartPalette& palette() const { return palette_; }
    QSizeF size() const { return picture_.size; }
    QFont font(double factor = 1, QFont::Weight weight = QFont::Normal) const;

    void bar(const QRectF& area, const QColor& color, double radius = 2);
    void outline(const QRectF& area, const QColor& color, double radius = 2);
    /// Hatched: what is drawn as a difference.
    void hatched(const QRectF& area, const QColor& color);
    void shape(const QPainterPath& path, const QBrush& fill, const QPen& pen = Qt::NoPen);
    void line(const QPointF& from, const QPointF& to, const QColor& color, double width = 1,
              Qt::PenStyle style = Qt::SolidLine);
    void text(const QRectF& area, const QString& text, Qt::Alignment alignment, const QFont& font,
              const QColor& color);
    void mark(const QRectF& area, const QString& name, const QString& value, const QString& words);
    void mark(const QPainterPath& outline, const QString& name, const QString& value, const QString& words);

    Picture finish() && { return std::move(picture_); }

private:
    QFont font_;
    const ChartPalette& palette_;
    Picture picture_;
};

/// The font with its size in pixels, so that it is as large in a file as on the screen.
QFont pixelFont(const QFont& font, double factor = 1, QFont::Weight weight = QFont::Normal);
double textWidth(const QFont& font, const QString& text);
double lineHeight(const QFont& font);
double widestOf(const QStringList& texts, const QFont& font);
/// The words broken into lines of the width; what is more than the most lines ends in an ellipsis.
QStringList wrapped(const QString& text, const QFont& font, double width, int most = 100);
/// Room for a column of names: as wide as they are, at most this part of the whole.
double nameColumn(const QStringList& names, const QFont& font, double width, double most = 0.4);

/// From values to places along a line.
struct Axis {
    double low;   ///< value
    double high;  ///< value, more than low
    double from;  ///< place of low
    double to;    ///< place of high

    /// From 0 (or below, where the values are) to a little more than nothing.
    static Axis from0(const std::vector<double>& values, double from, double to);
    double at(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

/// Round values within the range, at most so many (2 or more).
std::vector<double> roundTicks(double low, double high, int most);

}  // namespace throughline::gui
