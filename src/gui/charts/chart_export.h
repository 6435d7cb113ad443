#pragma once

#include <QByteArray>

#include "gui/charts/chart.h"

namespace throughline::gui {

enum class ChartFormat { Png, Svg, Csv };

/// What a person wants to keep as a file; the window asks where.
struct ExportedFile {
    QString name;    ///< suggested, without ending: the title
    QString ending;  ///< "png"
    QByteArray content;
};

/// "png", "svg", "csv".
QString endingOf(ChartFormat format);

/// The chart with its title and words as a file. The palette is that of the light theme, whatever is on the
/// screen.
ExportedFile exportedChart(const Chart& chart, ChartFormat format, const QSizeF& size, const QFont& font,
                           const ChartPalette& light);

}  // namespace throughline::gui
