#include "app/why_no_result.h"

namespace throughline::app {

std::optional<QString> whyNoResult(const Workbench& workbench) {
    const EvaluatedPtr& results = workbench.results();
    if (results && results->shown.evaluation) return std::nullopt;
    if (workbench.journey().silos.empty())
        return QObject::tr(
            "This fills as soon as the journey has silos. Double-click the canvas, or press N, to draw the "
            "first one.");
    return results ? QObject::tr("There is no result yet. The Checks say what is missing.")
                   : QObject::tr("Calculating…");
}

}  // namespace throughline::app
