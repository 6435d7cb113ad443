#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QFont>
#include <QString>

#include "gui/charts/chart_palette.h"
#include "gui/charts/picture.h"

namespace throughline::gui {

struct ChartCell {
    QString text;                  ///< as on the screen, in the locale of the screen
    std::optional<double> number;  ///< what a file holds instead, where it is a figure

    ChartCell(QString words) : text(std::move(words)) {}
    ChartCell(QString words, double figure) : text(std::move(words)), number(figure) {}
};

/// The same values as the chart, for those who read tables better.
struct ChartTable {
    QStringList header;
    std::vector<std::vector<ChartCell>> rows;  ///< each as long as the header
};

/// A chart as a value: what it says and how it is laid out. The functions of the kinds of charts make them
/// (iconArray, pairedBars, ...).
struct Chart {
    QString title;  ///< what is shown: "Silo view and customer view"
    QString words;  ///< what it says, in one or two sentences
    ChartTable table;
    /// The smallest size at this width in which nothing but long names is cut. The font as given to draw().
    std::function<QSizeF(const QFont& font, double width)> leastSize;
    std::function<Picture(const QSizeF& size, const QFont& font, const ChartPalette& palette)> draw;
};

}  // namespace throughline::gui
