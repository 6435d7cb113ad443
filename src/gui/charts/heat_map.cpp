#include "gui/charts/heat_map.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double gap = 8;
constexpr double cellScale = 1.35;  ///< of the height of a line, at least
constexpr double padding = 8;

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

struct Fonts {
    QFont title;
    QFont plain;

    explicit Fonts(const QFont& font)
        : title(pixelFont(font, smallChartText, QFont::DemiBold)), plain(pixelFont(font, smallChartText)) {}
    double head() const { return 2 * (lineHeight(plain) + 4); }
};

double leastCell(const HeatMap& values, const QFont& font) {
    double widest = widestOf(values.columns, font);
    for (const auto& row : values.cells)
        for (const HeatCell& cell : row) widest = std::max(widest, textWidth(font, cell.text));
    return widest + padding;
}

double rowColumn(const HeatMap& values, const Fonts& fonts, double width) {
    QStringList texts = values.rows;
    texts << values.rowTitle;
    return nameColumn(texts, fonts.title, width, 0.3);
}

std::size_t stepOf(double value, double low, double high) {
    if (!(high > low)) return 0;
    return static_cast<std::size_t>(std::clamp(std::floor((value - low) / (high - low) * 7), 0.0, 6.0));
}

std::pair<double, double> rangeOf(const HeatMap& values) {
    std::pair<double, double> range{values.cells[0][0].value, values.cells[0][0].value};
    for (const auto& row : values.cells)
        for (const HeatCell& cell : row)
            range = {std::min(range.first, cell.value), std::max(range.second, cell.value)};
    return range;
}

void drawCell(Sketch& sketch, const HeatMap& values, std::size_t row, std::size_t column, std::size_t step,
              const QRectF& area, const QFont& font) {
    const HeatCell& cell = values.cells[row][column];
    sketch.bar(area.adjusted(1, 1, -1, -1), sketch.palette().heat[step], 2);
    sketch.text(area.adjusted(2, 0, -2, 0), cell.text, Qt::AlignCenter, font,
                sketch.palette().heatText[step]);
    if (values.chosen == std::pair(row, column))
        sketch.outline(area.adjusted(1.5, 1.5, -1.5, -1.5), sketch.palette().text);
    const QString name =
        tr("%1 %2, %3 %4")
            .arg(values.rowTitle, values.rows[int(row)], values.columnTitle, values.columns[int(column)]);
    sketch.mark(area, name, cell.text, name + ": " + cell.text);
}

void drawTitles(Sketch& sketch, const HeatMap& values, const Fonts& fonts, double left, const QSizeF& cell) {
    const ChartPalette& palette = sketch.palette();
    const double line = lineHeight(fonts.plain) + 4;
    const double right = sketch.size().width();
    sketch.text({left, 0, right - left, line}, values.columnTitle, Qt::AlignHCenter | Qt::AlignVCenter,
                fonts.title, palette.text);
    sketch.text({0, line, left - gap, line}, values.rowTitle, Qt::AlignLeft | Qt::AlignVCenter, fonts.title,
                palette.text);
    for (int column = 0; column < values.columns.size(); ++column)
        sketch.text({left + column * cell.width() + 2, line, cell.width() - 4, line}, values.columns[column],
                    Qt::AlignCenter, fonts.plain, palette.secondaryText);
    for (int row = 0; row < values.rows.size(); ++row)
        sketch.text({0, fonts.head() + row * cell.height(), left - gap, cell.height()}, values.rows[row],
                    Qt::AlignLeft | Qt::AlignVCenter, fonts.plain, palette.secondaryText);
}

QSizeF leastSize(const HeatMap& values, const QFont& font, double width) {
    const Fonts fonts(font);
    return {rowColumn(values, fonts, width) + gap +
                leastCell(values, fonts.plain) * double(values.columns.size()),
            fonts.head() + std::ceil(lineHeight(fonts.plain) * cellScale) * double(values.rows.size())};
}

Picture draw(const HeatMap& values, const QSizeF& size, const QFont& font, const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    const Fonts fonts(font);
    const double left = rowColumn(values, fonts, size.width()) + gap;
    const QSizeF cell((size.width() - left) / double(values.columns.size()),
                      (size.height() - fonts.head()) / double(values.rows.size()));
    const auto [low, high] = rangeOf(values);
    drawTitles(sketch, values, fonts, left, cell);
    for (std::size_t row = 0; row < values.cells.size(); ++row)
        for (std::size_t column = 0; column < values.cells[row].size(); ++column) {
            const QPointF corner(left + double(column) * cell.width(),
                                 fonts.head() + double(row) * cell.height());
            const std::size_t step = stepOf(values.cells[row][column].value, low, high);
            drawCell(sketch, values, row, column, step, {corner, cell}, fonts.plain);
        }
    return std::move(sketch).finish();
}

ChartTable tableOf(const HeatMap& values) {
    ChartTable table;
    table.header << values.rowTitle + " / " + values.columnTitle << values.columns;
    for (std::size_t row = 0; row < values.cells.size(); ++row) {
        std::vector<ChartCell> cells{{values.rows[int(row)]}};
        for (const HeatCell& cell : values.cells[row]) cells.emplace_back(cell.text, cell.value);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

Chart heatMap(const HeatMap& values) {
    return {values.title, values.words, tableOf(values),
            [values](const QFont& font, double width) { return leastSize(values, font, width); },
            [values](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, size, font, palette);
            }};
}

}  // namespace throughline::gui
