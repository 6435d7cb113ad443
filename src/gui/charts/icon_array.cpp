#include "gui/charts/icon_array.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double gap = 24;
constexpr double smallestFigure = 9;  ///< a smaller one is a dot
constexpr double smallestDot = 6;
constexpr double legendLine = 1.5;  ///< of the height of the text
constexpr double titleScale = 1.4;

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

int totalOf(const IconArray& values) {
    int total = 0;
    for (const IconGroup& group : values.groups) total += group.count;
    return total;
}

struct Legend {
    QFont value;
    QFont name;
    double width = 0;
    double height = 0;
    double rowHeight = 0;
};

Legend legendOf(const IconArray& values, const QFont& font) {
    Legend legend{pixelFont(font, titleScale, QFont::DemiBold), pixelFont(font)};
    const double swatch = lineHeight(legend.value);
    for (const IconGroup& group : values.groups)
        legend.width = std::max({legend.width, swatch + 8 + textWidth(legend.value, group.value),
                                 swatch + 8 + textWidth(legend.name, group.name)});
    legend.rowHeight = lineHeight(legend.value) + lineHeight(legend.name) * legendLine;
    legend.height =
        legend.rowHeight * double(values.groups.size()) - lineHeight(legend.name) * (legendLine - 1);
    return legend;
}

/// Columns, and how large a cell is then.
struct Grid {
    int columns = 10;
    int rows = 10;
    double cell = 1;

    QSizeF size() const { return {columns * cell, rows * cell}; }
};

Grid gridFor(int total, const QSizeF& room, double largest) {
    // Ten by ten is read best: twenty in a row have to be clearly larger.
    const double worth = total <= 100 ? 1.25 : 1;
    Grid best{10, (total + 9) / 10, 0};
    for (const int columns : {10, 20, 25, 40, 50}) {
        if (total <= 100 && columns > 20) break;
        const int rows = (total + columns - 1) / columns;
        const double cell = std::min({room.width() / columns, room.height() / rows, largest});
        if (cell > best.cell * (columns == 10 ? 1 : worth)) best = {columns, rows, cell};
    }
    return best;
}

QSizeF leastGrid(int total) {
    return total <= 100 ? QSizeF(10, 10) * (smallestFigure + 3) : QSizeF(40, 25) * smallestDot;
}

bool beside(const Legend& legend, const QSizeF& least, double width) {
    return width >= least.width() + gap + legend.width;
}

/// Head and shoulders within a cell.
QPainterPath figure(const QRectF& cell) {
    const auto at = [&](double x, double y) {
        return QPointF(cell.x() + x * cell.width(), cell.y() + y * cell.height());
    };
    QPainterPath path;
    path.addEllipse(at(0.5, 0.27), cell.width() * 0.16, cell.height() * 0.16);
    path.moveTo(at(0.22, 0.88));
    path.cubicTo(at(0.22, 0.38), at(0.78, 0.38), at(0.78, 0.88));
    path.closeSubpath();
    return path;
}

QPainterPath customer(const QRectF& cell) {
    if (cell.width() >= smallestFigure) return figure(cell);
    QPainterPath dot;
    dot.addEllipse(cell.center(), cell.width() * 0.36, cell.height() * 0.36);
    return dot;
}

void drawCustomer(Sketch& sketch, const QPainterPath& path, IconGroup::Look look, double cell) {
    const ChartPalette& palette = sketch.palette();
    if (look == IconGroup::Look::Hollow)
        sketch.shape(path, Qt::NoBrush, QPen(palette.bad, std::max(1.0, cell / 24)));
    else if (look == IconGroup::Look::Hatched)
        sketch.shape(path, QBrush(palette.bad, Qt::Dense5Pattern),
                     QPen(palette.bad, std::max(1.0, cell / 24)));
    else
        sketch.shape(path, look == IconGroup::Look::Full ? palette.bad : palette.quiet);
}

QRectF cellAt(const Grid& grid, const QPointF& corner, int index) {
    return {corner.x() + (index % grid.columns) * grid.cell, corner.y() + (index / grid.columns) * grid.cell,
            grid.cell, grid.cell};
}

/// Around all cells from first to before end.
QPainterPath around(const Grid& grid, const QPointF& corner, int first, int end) {
    QPainterPath path;
    for (int row = first / grid.columns; row * grid.columns < end; ++row) {
        const int from = std::max(first, row * grid.columns);
        const int to = std::min(end, (row + 1) * grid.columns);
        QPainterPath line;
        line.addRect(cellAt(grid, corner, from).united(cellAt(grid, corner, to - 1)));
        path = path.united(line);
    }
    return path;
}

void drawGrid(Sketch& sketch, const IconArray& values, const Grid& grid, const QPointF& corner) {
    int index = 0;
    for (const IconGroup& group : values.groups) {
        const int first = index;
        for (int i = 0; i < group.count; ++i, ++index)
            drawCustomer(sketch, customer(cellAt(grid, corner, index)), group.look, grid.cell);
        if (group.count > 0)
            sketch.mark(around(grid, corner, first, index), group.name, group.value, group.words);
    }
}

void drawLegend(Sketch& sketch, const IconArray& values, const Legend& legend, const QRectF& area) {
    const double swatch = lineHeight(legend.value);
    double y = area.top();
    for (const IconGroup& group : values.groups) {
        drawCustomer(sketch, figure({area.left(), y, swatch, swatch}), group.look, swatch);
        const double left = area.left() + swatch + 8;
        const double width = area.right() - left;
        sketch.text({left, y, width, swatch}, group.value, Qt::AlignLeft | Qt::AlignVCenter, legend.value,
                    sketch.palette().text);
        sketch.text({left, y + swatch, width, lineHeight(legend.name)}, group.name,
                    Qt::AlignLeft | Qt::AlignVCenter, legend.name, sketch.palette().secondaryText);
        y += legend.rowHeight;
    }
}

QSizeF leastSize(const IconArray& values, const QFont& font, double width) {
    if (!values.legend) return leastGrid(totalOf(values));
    const Legend legend = legendOf(values, font);
    const QSizeF least = leastGrid(totalOf(values));
    if (beside(legend, least, width))
        return {least.width() + gap + legend.width, std::max(least.height(), legend.height)};
    return {std::max(least.width(), legend.width), least.height() + gap + legend.height};
}

Picture drawAlone(const IconArray& values, Sketch sketch) {
    const Grid grid = gridFor(totalOf(values), sketch.size(), values.largest);
    drawGrid(sketch, values, grid, {(sketch.size().width() - grid.size().width()) / 2, 0});
    return std::move(sketch).finish();
}

Picture draw(const IconArray& values, const QSizeF& size, const QFont& font, const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    if (!values.legend) return drawAlone(values, std::move(sketch));
    const Legend legend = legendOf(values, font);
    const int total = totalOf(values);
    const bool isBeside = beside(legend, leastGrid(total), size.width());
    const QSizeF room = isBeside ? QSizeF(size.width() - gap - legend.width, size.height())
                                 : QSizeF(size.width(), size.height() - gap - legend.height);
    const Grid grid = gridFor(total, room, values.largest);
    drawGrid(sketch, values, grid, {});
    const QSizeF used = grid.size();
    const QRectF beneath(0, used.height() + gap, size.width(), legend.height);
    const double top = std::max(0.0, (used.height() - legend.height) / 2);
    const QRectF right(used.width() + gap, top, size.width() - used.width() - gap, legend.height);
    drawLegend(sketch, values, legend, isBeside ? right : beneath);
    return std::move(sketch).finish();
}

ChartTable tableOf(const IconArray& values) {
    ChartTable table{{tr("Customers"), tr("How many"), tr("Of")}, {}};
    const int total = totalOf(values);
    for (const IconGroup& group : values.groups)
        table.rows.push_back({{group.name},
                              {QLocale().toString(group.count), double(group.count)},
                              {QLocale().toString(total), double(total)}});
    return table;
}

}  // namespace

Chart iconArray(const IconArray& values) {
    return {values.title, values.words, tableOf(values),
            [values](const QFont& font, double width) { return leastSize(values, font, width); },
            [values](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, size, font, palette);
            }};
}

}  // namespace throughline::gui
