#include "gui/charts/sketch.h"

#include <algorithm>
#include <cmath>

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextLayout>

namespace throughline::gui {
namespace {

constexpr double slack = 0.5;  ///< of rounding, in pixels

QPainterPath rounded(const QRectF& area, double radius) {
    QPainterPath path;
    const double most = std::min(area.width(), area.height()) / 2;
    path.addRoundedRect(area, std::min(radius, most), std::min(radius, most));
    return path;
}

}  // namespace

QFont pixelFont(const QFont& font, double factor, QFont::Weight weight) {
    QFont scaled = font;
    scaled.setPixelSize(std::max(1, static_cast<int>(std::lround(QFontInfo(font).pixelSize() * factor))));
    scaled.setWeight(weight);
    return scaled;
}

double textWidth(const QFont& font, const QString& text) {
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

double lineHeight(const QFont& font) {
    return std::ceil(QFontMetricsF(font).height());
}

double widestOf(const QStringList& texts, const QFont& font) {
    double widest = 0;
    for (const QString& text : texts) widest = std::max(widest, textWidth(font, text));
    return widest;
}

QStringList wrapped(const QString& text, const QFont& font, double width, int most) {
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == most;
        lines
            << (last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength())).trimmed();
        if (last) break;
    }
    layout.endLayout();
    return lines;
}

double nameColumn(const QStringList& names, const QFont& font, double width, double most) {
    return std::min(widestOf(names, font), width * most);
}

Axis Axis::from0(const std::vector<double>& values, double from, double to) {
    double low = 0;
    double high = 0;
    for (const double value : values) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    return {low, high > low ? high : low + 1, from, to};
}

std::vector<double> roundTicks(double low, double high, int most) {
    const double exact = (high - low) / std::max(1, most - 1);
    if (!(exact > 0) || !std::isfinite(exact)) return {low};
    const double unit = std::pow(10, std::floor(std::log10(exact)));
    double step = unit * 10;
    for (const double factor : {5.0, 2.5, 2.0, 1.0})
        if (unit * factor >= exact * (1 - 1e-9)) step = unit * factor;
    std::vector<double> ticks;
    for (double index = std::ceil(low / step - 1e-9); index * step <= high + step * 1e-9; ++index)
        ticks.push_back(index * step);
    return ticks;
}

Sketch::Sketch(const QSizeF& size, const QFont& font, const ChartPalette& palette)
    : font_(font), palette_(palette) {
    picture_.size = size;
}

QFont Sketch::font(double factor, QFont::Weight weight) const {
    return pixelFont(font_, factor, weight);
}

void Sketch::bar(const QRectF& area, const QColor& color, double radius) {
    shape(rounded(area, radius), color);
}

void Sketch::outline(const QRectF& area, const QColor& color, double radius) {
    shape(rounded(area, radius), Qt::NoBrush, QPen(color, 1.5));
}

void Sketch::hatched(const QRectF& area, const QColor& color) {
    shape(rounded(area, 2), QBrush(color, Qt::BDiagPattern), QPen(color, 1));
}

void Sketch::shape(const QPainterPath& path, const QBrush& fill, const QPen& pen) {
    picture_.parts.push_back(ChartShape{path, fill, pen});
}

void Sketch::line(const QPointF& from, const QPointF& to, const QColor& color, double width,
                  Qt::PenStyle style) {
    QPainterPath path(from);
    path.lineTo(to);
    shape(path, Qt::NoBrush, QPen(color, width, style, Qt::FlatCap));
}

void Sketch::text(const QRectF& area, const QString& text, Qt::Alignment alignment, const QFont& font,
                  const QColor& color) {
    const QFontMetricsF metrics(font);
    const QString line = text.simplified();
    const bool fits = metrics.horizontalAdvance(line) <= area.width() + slack;
    const QString shown = fits ? line : metrics.elidedText(line, Qt::ElideRight, area.width());
    if (!shown.isEmpty()) picture_.parts.push_back(ChartText{area, shown, line, font, color, alignment});
}

void Sketch::mark(const QRectF& area, const QString& name, const QString& value, const QString& words) {
    QPainterPath outline;
    outline.addRect(area);
    mark(outline, name, value, words);
}

void Sketch::mark(const QPainterPath& outline, const QString& name, const QString& value,
                  const QString& words) {
    picture_.marks.push_back({outline, name, value, words});
}

}  // namespace throughline::gui
