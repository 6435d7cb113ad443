#pragma once

#include <array>

#include <QColor>

namespace throughline::app {
struct Theme;
}

namespace throughline::gui {

/// The colours of a chart. No meaning by colour alone: each stands beside a name, a figure or a pattern.
struct ChartPalette {
    QColor surface;  ///< behind the chart
    QColor text;
    QColor secondaryText;
    QColor line;    ///< axes and separators
    QColor quiet;   ///< what is only there for comparison
    QColor accent;  ///< the one that the chart is about; focus
    QColor bad;
    QColor good;
    QColor low;  ///< the low and the high end of a range
    QColor high;
    std::array<QColor, 7> heat;
    std::array<QColor, 7> heatText;
};

ChartPalette chartPalette(const app::Theme& theme);

/// The same in greys, for figures of an older state.
ChartPalette greyed(ChartPalette palette);

}  // namespace throughline::gui
