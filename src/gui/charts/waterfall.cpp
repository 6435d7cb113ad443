#include "gui/charts/waterfall.h"

#include <QCoreApplication>

#include <algorithm>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double barPart = 0.64;  ///< of the width of a column
constexpr double smallestPlot = 64;
constexpr int nameLines = 2;

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

struct Fonts {
    QFont figure;
    QFont small;

    explicit Fonts(const QFont& font)
        : figure(pixelFont(font, 1, QFont::DemiBold)), small(pixelFont(font, smallChartText)) {}
    double head() const { return lineHeight(figure) + 4; }
    double foot() const { return nameLines * lineHeight(small) + 8; }
};

struct Column {
    QString name;
    double from;  ///< the values that the bar reaches between
    double to;
    QString text;
    QString words;
    QColor color;
};

std::vector<Column> columnsOf(const Waterfall& values, const ChartPalette& palette) {
    const QString startWords = values.start.name + ": " + values.start.text;
    const QString endWords = values.end.name + ": " + values.end.text;
    std::vector<Column> columns{
        {values.start.name, 0, values.start.value, values.start.text, startWords, palette.quiet}};
    double reached = values.start.value;
    for (const WaterfallStep& step : values.steps) {
        const QColor& color = step.difference > 0 ? palette.bad : palette.good;
        columns.push_back({step.name, reached, reached + step.difference, step.text, step.words, color});
        reached += step.difference;
    }
    columns.push_back({values.end.name, 0, values.end.value, values.end.text, endWords, palette.accent});
    return columns;
}

double leastColumn(const Waterfall& values, const QFont& font) {
    double widest = std::max(textWidth(font, values.start.text), textWidth(font, values.end.text));
    for (const WaterfallStep& step : values.steps) widest = std::max(widest, textWidth(font, step.text));
    return widest + 8;
}

void drawName(Sketch& sketch, const QString& name, const QRectF& area, const QFont& font) {
    double y = area.top();
    for (const QString& line : wrapped(name, font, area.width(), nameLines)) {
        sketch.text({area.left(), y, area.width(), lineHeight(font)}, line,
                    Qt::AlignHCenter | Qt::AlignVCenter, font, sketch.palette().secondaryText);
        y += lineHeight(font);
    }
}

void drawColumn(Sketch& sketch, const Column& column, const QRectF& area, const Axis& axis,
                const Fonts& fonts) {
    const double high = axis.at(std::max(column.from, column.to));
    const double low = axis.at(std::min(column.from, column.to));
    const double width = area.width() * barPart;
    sketch.bar({area.center().x() - width / 2, high, width, std::max(2.0, low - high)}, column.color);
    sketch.text({area.left() + 2, high - fonts.head(), area.width() - 4, fonts.head()}, column.text,
                Qt::AlignHCenter | Qt::AlignVCenter, fonts.figure, sketch.palette().text);
    drawName(sketch, column.name, {area.left() + 4, axis.from + 6, area.width() - 8, fonts.foot()},
             fonts.small);
    sketch.mark(area, column.name, column.text, column.words);
}

Axis axisOf(const std::vector<Column>& columns, double from, double to) {
    std::vector<double> reached;
    for (const Column& column : columns) reached.push_back(std::max(column.from, column.to));
    return Axis::from0(reached, from, to);
}

QSizeF leastSize(const Waterfall& values, const QFont& font) {
    const Fonts fonts(font);
    return {leastColumn(values, fonts.figure) * double(values.steps.size() + 2),
            fonts.head() + smallestPlot + fonts.foot()};
}

Picture draw(const Waterfall& values, const QSizeF& size, const QFont& font, const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    const Fonts fonts(font);
    const std::vector<Column> columns = columnsOf(values, palette);
    const double width = size.width() / double(columns.size());
    const Axis axis = axisOf(columns, size.height() - fonts.foot(), fonts.head());
    sketch.line({0, axis.from}, {size.width(), axis.from}, palette.line);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRectF area(double(i) * width, 0, width, size.height());
        drawColumn(sketch, columns[i], area, axis, fonts);
        if (i + 1 == columns.size()) break;
        const double y = axis.at(columns[i].to);
        sketch.line({area.center().x() + width * barPart / 2, y},
                    {area.right() + width * (1 - barPart) / 2, y}, palette.secondaryText, 1, Qt::DashLine);
    }
    return std::move(sketch).finish();
}

ChartTable tableOf(const Waterfall& values) {
    ChartTable table{{tr("Step"), tr("Difference"), values.valueHeader}, {}};
    table.rows.push_back({{values.start.name}, {QString()}, {values.start.text, values.start.value}});
    double reached = values.start.value;
    for (const WaterfallStep& step : values.steps) {
        reached += step.difference;
        table.rows.push_back({{step.name}, {step.text, step.difference}, {QString(), reached}});
    }
    table.rows.push_back({{values.end.name}, {QString()}, {values.end.text, values.end.value}});
    return table;
}

}  // namespace

Chart waterfall(const Waterfall& values) {
    return {values.title, values.words, tableOf(values),
            [values](const QFont& font, double) { return leastSize(values, font); },
            [values](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, size, font, palette);
            }};
}

}  // namespace throughline::gui
