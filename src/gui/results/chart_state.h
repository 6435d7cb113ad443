#pragma once

#include <optional>

#include <QString>

#include "app/workbench.h"

namespace throughline::gui {

class ChartView;

/// Why there is nothing to draw, and what is to be done about it; nothing where there are results.
std::optional<QString> whyNoChart(const app::Workbench& workbench);

/// The colours of the theme in use on the screen, those of the light one in files.
void useThemeColors(ChartView& view);

}  // namespace throughline::gui
