#include "gui/results/chart_state.h"

#include <QCoreApplication>

#include "app/theme.h"
#include "gui/charts/chart_view.h"

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui::ChartState", text);
}

}  // namespace

std::optional<QString> whyNoChart(const app::Workbench& workbench) {
    const app::EvaluatedPtr& results = workbench.results();
    if (results && results->shown.evaluation) return std::nullopt;
    if (workbench.journey().silos.empty())
        return tr(
            "This fills as soon as the journey has silos. Double-click the canvas, or press N, to draw the "
            "first one.");
    return results ? tr("There is no result yet. The Checks say what is missing.") : tr("Calculating…");
}

void useThemeColors(ChartView& view) {
    view.setColors(chartPalette(app::currentTheme()), chartPalette(app::lightTheme()));
}

}  // namespace throughline::gui
