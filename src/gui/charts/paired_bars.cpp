#include "gui/charts/paired_bars.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double gap = 12;
constexpr double rowGap = 12;
constexpr double swatch = 12;
constexpr double smallestPlot = 120;
constexpr double mostForNames = 0.3;  ///< of the width

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

/// What stands beneath the picture where it does not have all.
QString restWords(std::size_t rest) {
    return rest > 0 ? tr("And %1 more: the table has all.").arg(QLocale().toString(qulonglong(rest)))
                    : QString();
}

PairedBars firstOf(PairedBars values) {
    if (values.bars.size() > mostPairedBars)
        values.bars.erase(values.bars.begin() + mostPairedBars, values.bars.end());
    return values;
}

struct Fonts {
    QFont name;
    QFont small;
    QFont figure;

    explicit Fonts(const QFont& font)
        : name(pixelFont(font, 1, QFont::Medium)),
          small(pixelFont(font, smallChartText)),
          figure(pixelFont(font, smallChartText, QFont::DemiBold)) {}
    double row() const { return lineHeight(name) + lineHeight(small) + rowGap; }
    double legend() const { return lineHeight(small) + gap; }
};

double namesWidth(const PairedBars& values, const Fonts& fonts, double width) {
    double widest = 0;
    for (const PairedBar& bar : values.bars)
        widest = std::max({widest, textWidth(fonts.name, bar.name), textWidth(fonts.small, bar.detail)});
    return std::min(widest, width * mostForNames);
}

double figureColumn(const PairedBars& values, const Fonts& fonts) {
    double widest = 0;
    for (const PairedBar& bar : values.bars)
        widest =
            std::max({widest, textWidth(fonts.small, bar.ownText), textWidth(fonts.figure, bar.otherText)});
    return widest;
}

double largestOf(const PairedBars& values) {
    double largest = 0;
    for (const PairedBar& bar : values.bars) largest = std::max({largest, bar.own, bar.other});
    return largest > 0 ? largest : 1;
}

double drawLegendEntry(Sketch& sketch, double x, double room, const QString& name, const QColor& color,
                       const QFont& font) {
    const double line = lineHeight(font);
    const double width = std::min(textWidth(font, name), room - swatch - 6);
    sketch.bar({x, (line - swatch) / 2, swatch, swatch}, color);
    sketch.text({x + swatch + 6, 0, width, line}, name, Qt::AlignLeft | Qt::AlignVCenter, font,
                sketch.palette().secondaryText);
    return x + swatch + 6 + width + 2 * gap;
}

void drawLegend(Sketch& sketch, const PairedBars& values, const QFont& font, double width) {
    const double next =
        drawLegendEntry(sketch, 0, width / 2 - gap, values.ownName, sketch.palette().quiet, font);
    drawLegendEntry(sketch, next, width - next, values.otherName, sketch.palette().bad, font);
}

/// A bar with its figure at the end.
void drawBar(Sketch& sketch, const QRectF& line, const Axis& axis, double value, const QColor& color,
             const QString& text, const QFont& font, const QColor& textColor) {
    const double end = std::max(axis.at(value), axis.from + (value > 0 ? 2 : 0));
    const double height = std::min(line.height() - 4, 14.0 * line.height() / 18);
    sketch.bar({axis.from, line.center().y() - height / 2, end - axis.from, height}, color);
    sketch.text({end + 6, line.top(), line.right() - end - 6, line.height()}, text,
                Qt::AlignLeft | Qt::AlignVCenter, font, textColor);
}

void drawRow(Sketch& sketch, const PairedBar& bar, const QRectF& row, double names, const Axis& axis,
             const Fonts& fonts) {
    const ChartPalette& palette = sketch.palette();
    const double first = lineHeight(fonts.name);
    const double second = lineHeight(fonts.small);
    const bool oneLine = bar.detail.isEmpty();
    sketch.text({row.left(), row.top() + (oneLine ? second / 2 : 0), names, first}, bar.name,
                Qt::AlignLeft | Qt::AlignVCenter, fonts.name, palette.text);
    sketch.text({row.left(), row.top() + first, names, second}, bar.detail, Qt::AlignLeft | Qt::AlignVCenter,
                fonts.small, palette.secondaryText);
    const double half = (first + second) / 2;
    drawBar(sketch, {row.left(), row.top(), row.width(), half}, axis, bar.own, palette.quiet, bar.ownText,
            fonts.small, palette.secondaryText);
    drawBar(sketch, {row.left(), row.top() + half, row.width(), half}, axis, bar.other, palette.bad,
            bar.otherText, fonts.figure, palette.text);
    sketch.mark(row.adjusted(0, -4, 0, 4), bar.name, bar.ownText + ", " + bar.otherText, bar.words);
}

QSizeF leastSize(const PairedBars& values, std::size_t rest, const QFont& font, double width) {
    const Fonts fonts(font);
    const double figures = figureColumn(values, fonts);
    const double names = namesWidth(values, fonts, width);
    return {
        names + gap + smallestPlot + 6 + figures,
        fonts.legend() + fonts.row() * double(values.bars.size()) + (rest > 0 ? lineHeight(fonts.small) : 0)};
}

Picture draw(const PairedBars& values, std::size_t rest, const QSizeF& size, const QFont& font,
             const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    const Fonts fonts(font);
    const double names = namesWidth(values, fonts, size.width());
    const double left = names + gap;
    const double right = std::max(left + 20, size.width() - 6 - figureColumn(values, fonts));
    const Axis axis{0, largestOf(values), left, right};
    drawLegend(sketch, values, fonts.small, size.width());
    double y = fonts.legend();
    for (const PairedBar& bar : values.bars) {
        drawRow(sketch, bar, {0, y, size.width(), fonts.row() - rowGap}, names, axis, fonts);
        y += fonts.row();
    }
    sketch.text({0, y, size.width(), lineHeight(fonts.small)}, restWords(rest),
                Qt::AlignLeft | Qt::AlignVCenter, fonts.small, palette.secondaryText);
    return std::move(sketch).finish();
}

ChartTable tableOf(const PairedBars& values) {
    ChartTable table{
        {values.nameHeader, values.detailHeader, values.ownName, values.otherName, values.gapName}, {}};
    for (const PairedBar& bar : values.bars)
        table.rows.push_back({{bar.name},
                              {bar.detail},
                              {bar.ownText, bar.own},
                              {bar.otherText, bar.other},
                              {bar.gapText, bar.gap}});
    return table;
}

}  // namespace

Chart pairedBars(const PairedBars& all) {
    const PairedBars values = firstOf(all);
    const std::size_t rest = all.bars.size() - values.bars.size();
    return {all.title, all.words, tableOf(all),
            [values, rest](const QFont& font, double width) { return leastSize(values, rest, font, width); },
            [values, rest](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, rest, size, font, palette);
            }};
}

}  // namespace throughline::gui
