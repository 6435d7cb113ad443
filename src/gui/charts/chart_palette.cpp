#include "gui/charts/chart_palette.h"

#include "app/theme.h"

namespace throughline::gui {
namespace {

QColor grey(const QColor& color) {
    const int level = qGray(color.rgb());
    return QColor(level, level, level);
}

}  // namespace

ChartPalette chartPalette(const app::Theme& theme) {
    ChartPalette palette;
    palette.surface = theme.surface;
    palette.text = theme.text;
    palette.secondaryText = theme.secondaryText;
    palette.line = theme.line;
    palette.quiet = theme.chartQuiet;
    palette.accent = theme.accent;
    palette.bad = theme.heat.back();
    palette.good = theme.good;
    palette.low = theme.chartLow;
    palette.high = theme.chartHigh;
    palette.heat = theme.heat;
    palette.heatText = theme.heatText;
    return palette;
}

ChartPalette greyed(ChartPalette palette) {
    palette.text = palette.secondaryText;
    for (QColor* color :
         {&palette.quiet, &palette.accent, &palette.bad, &palette.good, &palette.low, &palette.high})
        *color = grey(*color);
    for (QColor& color : palette.heat) color = grey(color);
    for (std::size_t i = 0; i < palette.heat.size(); ++i)
        palette.heatText[i] = qGray(palette.heat[i].rgb()) < 128 ? Qt::white : Qt::black;
    return palette;
}

}  // namespace throughline::gui
