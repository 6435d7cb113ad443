#include "gui/charts/scenario_bars.h"

#include <QCoreApplication>

#include <algorithm>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double rowGap = 16;
constexpr double narrowGap = 8;
constexpr double barHeight = 1.6;  ///< of the height of a line
constexpr double cap = 6;
constexpr double smallestPlot = 120;

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

struct Fonts {
    QFont name;
    QFont chosen;
    QFont small;
    QFont figure;

    explicit Fonts(const QFont& font)
        : name(pixelFont(font, 1, QFont::Medium)),
          chosen(pixelFont(font, 1, QFont::Bold)),
          small(pixelFont(font, smallChartText)),
          figure(pixelFont(font, 1, QFont::DemiBold)) {}
};

/// How much room a scenario takes. Where many are to be seen the rows move together, then their bars grow
/// thinner and go without the note, which the words of the mark and the table have.
struct Density {
    double bar;
    double row;
    double gap;  ///< of the row: beneath it
    bool hasNote;
};

Density roomy(const Fonts& fonts) {
    const double bar = lineHeight(fonts.name) * barHeight;
    return {bar, lineHeight(fonts.name) + 4 + bar + 4 + lineHeight(fonts.small) + rowGap, rowGap, true};
}

Density close(const Fonts& fonts) {
    const double bar = lineHeight(fonts.name);
    return {bar, lineHeight(fonts.name) + 2 + bar + 2 + lineHeight(fonts.small) + narrowGap, narrowGap, true};
}

Density closest(const Fonts& fonts) {
    const double bar = lineHeight(fonts.name);
    return {bar, lineHeight(fonts.name) + 2 + bar + narrowGap, narrowGap, false};
}

Density densityFor(std::size_t bars, double height, const Fonts& fonts) {
    for (const Density& density : {roomy(fonts), close(fonts)})
        if (density.row * double(bars) <= height) return density;
    return closest(fonts);
}

double figureColumn(const ScenarioBars& values, const Fonts& fonts) {
    double widest = 0;
    for (const ScenarioBar& bar : values.bars)
        widest = std::max(widest, textWidth(fonts.figure, bar.valueText));
    return widest;
}

Axis axisOf(const ScenarioBars& values, double to) {
    std::vector<double> ends;
    for (const ScenarioBar& bar : values.bars)
        ends.push_back(std::max(bar.value, bar.range ? bar.range->second : 0));
    return Axis::from0(ends, 0, to);
}

void drawRange(Sketch& sketch, double low, double high, double y) {
    const QColor& color = sketch.palette().text;
    sketch.line({low, y}, {high, y}, color, 1.5);
    for (const double x : {low, high}) sketch.line({x, y - cap}, {x, y + cap}, color, 1.5);
}

void drawRow(Sketch& sketch, const ScenarioBar& bar, const QRectF& row, const Axis& axis, const Fonts& fonts,
             const Density& density) {
    const ChartPalette& palette = sketch.palette();
    const double line = lineHeight(fonts.name);
    sketch.text({row.left(), row.top(), row.width(), line}, bar.name, Qt::AlignLeft | Qt::AlignVCenter,
                bar.chosen ? fonts.chosen : fonts.name, palette.text);
    const double apart = density.gap / 4;
    const QRectF area(axis.from, row.top() + line + apart, std::max(2.0, axis.at(bar.value) - axis.from),
                      density.bar);
    sketch.bar(area, bar.chosen ? palette.accent : palette.quiet, 3);
    double end = area.right();
    if (bar.range) {
        drawRange(sketch, axis.at(bar.range->first), axis.at(bar.range->second), area.center().y());
        end = std::max(end, axis.at(bar.range->second));
    }
    sketch.text({end + 8, area.top(), row.right() - end - 8, area.height()}, bar.valueText,
                Qt::AlignLeft | Qt::AlignVCenter, fonts.figure, palette.text);
    if (density.hasNote)
        sketch.text({row.left(), area.bottom() + apart, row.width(), lineHeight(fonts.small)}, bar.note,
                    Qt::AlignLeft | Qt::AlignVCenter, fonts.small, palette.secondaryText);
    sketch.mark(row, bar.name, bar.valueText, bar.words);
}

QSizeF leastSize(const ScenarioBars& values, const QFont& font) {
    const Fonts fonts(font);
    return {smallestPlot + 8 + figureColumn(values, fonts), closest(fonts).row * double(values.bars.size())};
}

Picture draw(const ScenarioBars& values, const QSizeF& size, const QFont& font, const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    const Fonts fonts(font);
    const Axis axis = axisOf(values, std::max(20.0, size.width() - 8 - figureColumn(values, fonts)));
    const Density density = densityFor(values.bars.size(), size.height(), fonts);
    double y = 0;
    for (const ScenarioBar& bar : values.bars) {
        drawRow(sketch, bar, {0, y, size.width(), density.row - density.gap}, axis, fonts, density);
        y += density.row;
    }
    return std::move(sketch).finish();
}

ChartCell end(const ScenarioBar& bar, double value) {
    return bar.range ? ChartCell(bar.rangeText, value) : ChartCell(QString());
}

ChartTable tableOf(const ScenarioBars& values) {
    ChartTable table{
        {tr("Scenario"), values.valueHeader, tr("90 % range from"), tr("90 % range to"), tr("Note")}, {}};
    for (const ScenarioBar& bar : values.bars)
        table.rows.push_back({{bar.name},
                              {bar.valueText, bar.value},
                              end(bar, bar.range ? bar.range->first : 0),
                              end(bar, bar.range ? bar.range->second : 0),
                              {bar.note}});
    return table;
}

}  // namespace

Chart scenarioBars(const ScenarioBars& values) {
    return {values.title, values.words, tableOf(values),
            [values](const QFont& font, double) { return leastSize(values, font); },
            [values](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, size, font, palette);
            }};
}

}  // namespace throughline::gui
