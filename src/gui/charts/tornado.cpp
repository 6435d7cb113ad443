#include "gui/charts/tornado.h"

#include <algorithm>
#include <cmath>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double gap = 12;
constexpr double rowScale = 1.9;  ///< of the height of a line
constexpr double barScale = 1.3;
constexpr double swatch = 12;
constexpr double smallestPlot = 120;

double widthOf(const TornadoBar& bar) {
    return std::max(bar.atLow, bar.atHigh) - std::min(bar.atLow, bar.atHigh);
}

Tornado arranged(Tornado values) {
    std::ranges::stable_sort(values.bars, std::ranges::greater(), widthOf);
    if (values.bars.size() > mostTornadoBars)
        values.bars.erase(values.bars.begin() + mostTornadoBars, values.bars.end());
    return values;
}

QStringList namesOf(const Tornado& values) {
    QStringList names;
    for (const TornadoBar& bar : values.bars) names << bar.name;
    return names;
}

struct Fonts {
    QFont name;
    QFont small;

    explicit Fonts(const QFont& font) : name(pixelFont(font)), small(pixelFont(font, smallChartText)) {}
    double row() const { return std::ceil(lineHeight(name) * rowScale); }
    double legend() const { return lineHeight(small) + 8; }
    double foot() const { return lineHeight(small) + 6; }
};

double figureColumn(const Tornado& values, const Fonts& fonts) {
    double widest = textWidth(fonts.small, values.baseText) / 2;
    for (const TornadoBar& bar : values.bars)
        widest =
            std::max({widest, textWidth(fonts.small, bar.lowText), textWidth(fonts.small, bar.highText)});
    return widest + 6;
}

Axis axisOf(const Tornado& values, double from, double to) {
    double low = values.base;
    double high = values.base;
    for (const TornadoBar& bar : values.bars) {
        low = std::min({low, bar.atLow, bar.atHigh});
        high = std::max({high, bar.atLow, bar.atHigh});
    }
    if (high > low) return {low, high, from, to};
    return {low - 1, low + 1, from, to};
}

void drawLegend(Sketch& sketch, const Tornado& values, const QFont& font, double left, double width) {
    const double half = width / 2;
    const double line = lineHeight(font);
    const std::pair<QString, QColor> entries[] = {{values.lowName, sketch.palette().low},
                                                  {values.highName, sketch.palette().high}};
    double x = left;
    for (const auto& [name, color] : entries) {
        sketch.bar({x, (line - swatch) / 2, swatch, swatch}, color);
        sketch.text({x + swatch + 6, 0, half - swatch - 6 - gap, line}, name,
                    Qt::AlignLeft | Qt::AlignVCenter, font, sketch.palette().secondaryText);
        x += half;
    }
}

/// Both ends have their figure outside the bar, whichever end is which.
void drawEnds(Sketch& sketch, const TornadoBar& bar, const QRectF& area, double base, const QFont& font,
              double room) {
    const bool lowIsLeft = bar.atLow <= bar.atHigh;
    const double left = std::min(area.left(), base);
    const double right = std::max(area.right(), base);
    const QColor& color = sketch.palette().secondaryText;
    sketch.text({left - room, area.top(), room - 5, area.height()}, lowIsLeft ? bar.lowText : bar.highText,
                Qt::AlignRight | Qt::AlignVCenter, font, color);
    sketch.text({right + 5, area.top(), room - 5, area.height()}, lowIsLeft ? bar.highText : bar.lowText,
                Qt::AlignLeft | Qt::AlignVCenter, font, color);
}

void drawRow(Sketch& sketch, const TornadoBar& bar, const QRectF& row, double names, const Axis& axis,
             double base, const Fonts& fonts, double figures) {
    const double height = lineHeight(fonts.name) * barScale;
    const double top = row.center().y() - height / 2;
    const double low = axis.at(bar.atLow);
    const double high = axis.at(bar.atHigh);
    const auto drawHalf = [&](double x, const QColor& color) {
        sketch.bar({std::min(x, base), top, std::abs(x - base), height}, color, 0);
    };
    const bool lowIsLonger = std::abs(low - base) >= std::abs(high - base);
    drawHalf(lowIsLonger ? low : high, lowIsLonger ? sketch.palette().low : sketch.palette().high);
    drawHalf(lowIsLonger ? high : low, lowIsLonger ? sketch.palette().high : sketch.palette().low);
    const QRectF area(std::min(low, high), top, std::abs(high - low), height);
    drawEnds(sketch, bar, area, base, fonts.small, figures);
    sketch.text({row.left(), row.top(), names, row.height()}, bar.name, Qt::AlignLeft | Qt::AlignVCenter,
                fonts.name, sketch.palette().text);
    sketch.mark(row, bar.name, bar.lowText + " – " + bar.highText, bar.words);
}

QSizeF leastSize(const Tornado& values, const QFont& font, double width) {
    const Fonts fonts(font);
    const double names = nameColumn(namesOf(values), fonts.name, width);
    return {names + gap + 2 * figureColumn(values, fonts) + smallestPlot,
            fonts.legend() + fonts.row() * double(values.bars.size()) + fonts.foot()};
}

Picture draw(const Tornado& values, const QSizeF& size, const QFont& font, const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    const Fonts fonts(font);
    const double names = nameColumn(namesOf(values), fonts.name, size.width());
    const double figures = figureColumn(values, fonts);
    const double from = names + gap + figures;
    const Axis axis = axisOf(values, from, std::max(from + 20, size.width() - figures));
    const double base = axis.at(values.base);
    drawLegend(sketch, values, fonts.small, names + gap, size.width() - names - gap);
    double y = fonts.legend();
    const double top = y;
    for (const TornadoBar& bar : values.bars) {
        drawRow(sketch, bar, {0, y, size.width(), fonts.row()}, names, axis, base, fonts, figures);
        y += fonts.row();
    }
    sketch.line({base, top}, {base, y + 2}, palette.text, 1);
    sketch.text({base - figures, y + 4, 2 * figures, lineHeight(fonts.small)}, values.baseText,
                Qt::AlignHCenter | Qt::AlignVCenter, fonts.small, palette.text);
    return std::move(sketch).finish();
}

ChartTable tableOf(const Tornado& values) {
    ChartTable table{{values.nameHeader, values.lowName, values.highName}, {}};
    for (const TornadoBar& bar : values.bars)
        table.rows.push_back({{bar.name}, {bar.lowText, bar.atLow}, {bar.highText, bar.atHigh}});
    return table;
}

}  // namespace

Chart tornado(const Tornado& given) {
    const Tornado values = arranged(given);
    return {values.title, values.words, tableOf(values),
            [values](const QFont& font, double width) { return leastSize(values, font, width); },
            [values](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, size, font, palette);
            }};
}

}  // namespace throughline::gui
