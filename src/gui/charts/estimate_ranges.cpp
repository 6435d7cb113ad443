#include "gui/charts/estimate_ranges.h"

#include <algorithm>
#include <cmath>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double gap = 12;
constexpr double rowScale = 1.8;  ///< of the height of a line
constexpr double cap = 5;
constexpr double dot = 9;
constexpr double smallestPlot = 140;

struct Fonts {
    QFont name;
    QFont together;
    QFont small;

    explicit Fonts(const QFont& font)
        : name(pixelFont(font)),
          together(pixelFont(font, 1, QFont::DemiBold)),
          small(pixelFont(font, smallChartText)) {}
    double row() const { return std::ceil(lineHeight(name) * rowScale); }
    double foot() const { return lineHeight(small) + 8; }
};

QStringList namesOf(const EstimateRanges& values) {
    QStringList names;
    for (const EstimateRange& range : values.ranges) names << range.name;
    return names;
}

Axis axisOf(const EstimateRanges& values, double from, double to) {
    std::vector<double> ends;
    for (const EstimateRange& range : values.ranges) ends.push_back(range.high);
    return Axis::from0(ends, from, to);
}

const EstimateRange& highestOf(const EstimateRanges& values) {
    return *std::ranges::max_element(values.ranges, {}, &EstimateRange::high);
}

/// Of the figures at the ends of the axis.
double endWidth(const EstimateRanges& values, const Fonts& fonts) {
    return std::max(textWidth(fonts.small, highestOf(values).highText), textWidth(fonts.small, "0 %")) + 8;
}

/// The likely values with their figures beneath the axis would be a thicket: the ends of the axis suffice.
void drawAxis(Sketch& sketch, const EstimateRanges& values, const Axis& axis, double y, const Fonts& fonts) {
    const ChartPalette& palette = sketch.palette();
    sketch.line({axis.from, y}, {axis.to, y}, palette.line);
    const EstimateRange& highest = highestOf(values);
    const double x = axis.at(highest.high);
    const double width = endWidth(values, fonts);
    const auto label = [&](double at, const QString& text) {
        sketch.line({at, y}, {at, y + 4}, palette.secondaryText);
        sketch.text({at - width / 2, y + 4, width, lineHeight(fonts.small)}, text,
                    Qt::AlignHCenter | Qt::AlignVCenter, fonts.small, palette.secondaryText);
    };
    label(x, highest.highText);
    if (axis.from + width < x) label(axis.from, QStringLiteral("0 %"));
}

void drawRow(Sketch& sketch, const EstimateRange& range, const QRectF& row, double names, const Axis& axis,
             const Fonts& fonts) {
    const ChartPalette& palette = sketch.palette();
    const double y = row.center().y();
    const double low = axis.at(range.low), high = axis.at(range.high), likely = axis.at(range.likely);
    const QColor color = range.isTogether ? palette.accent : palette.text;
    if (range.isTogether) {
        QColor soft = palette.accent;
        soft.setAlpha(60);
        sketch.bar({low, row.top() + 3, std::max(1.0, high - low), row.height() - 6}, soft, 3);
    }
    sketch.line({low, y}, {high, y}, color, range.isTogether ? 2.5 : 1.5);
    for (const double x : {low, high}) sketch.line({x, y - cap}, {x, y + cap}, color, 1.5);
    sketch.bar({likely - dot / 2, y - dot / 2, dot, dot}, color, dot / 2);
    sketch.text({row.left(), row.top(), names, row.height()}, range.name, Qt::AlignLeft | Qt::AlignVCenter,
                range.isTogether ? fonts.together : fonts.name, palette.text);
    sketch.mark(row, range.name, range.likelyText, range.words);
}

QSizeF leastSize(const EstimateRanges& values, const QFont& font, double width) {
    const Fonts fonts(font);
    return {nameColumn(namesOf(values), fonts.together, width) + gap + smallestPlot,
            fonts.row() * double(values.ranges.size()) + fonts.foot()};
}

Picture draw(const EstimateRanges& values, const QSizeF& size, const QFont& font,
             const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    const Fonts fonts(font);
    const double names = nameColumn(namesOf(values), fonts.together, size.width());
    const double from = names + gap;
    const double to = size.width() - std::max(gap, endWidth(values, fonts) / 2);
    const Axis axis = axisOf(values, from, std::max(from + 20, to));
    double y = 0;
    for (const EstimateRange& range : values.ranges) {
        drawRow(sketch, range, {0, y, size.width(), fonts.row()}, names, axis, fonts);
        y += fonts.row();
    }
    drawAxis(sketch, values, axis, y, fonts);
    return std::move(sketch).finish();
}

ChartTable tableOf(const EstimateRanges& values) {
    ChartTable table{{values.nameHeader, values.lowHeader, values.likelyHeader, values.highHeader}, {}};
    for (const EstimateRange& range : values.ranges)
        table.rows.push_back({{range.name},
                              {range.lowText, range.low},
                              {range.likelyText, range.likely},
                              {range.highText, range.high}});
    return table;
}

}  // namespace

Chart estimateRanges(const EstimateRanges& values) {
    return {values.title, values.words, tableOf(values),
            [values](const QFont& font, double width) { return leastSize(values, font, width); },
            [values](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, size, font, palette);
            }};
}

}  // namespace throughline::gui
