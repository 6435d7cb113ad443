#pragma once

namespace throughline::gui {

/// From then on each ChartCanvas shows its marks to screen readers, each with its name and value. May be
/// called again.
void installChartAccessibility();

}  // namespace throughline::gui
