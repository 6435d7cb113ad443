#include "gui/canvas/figures.h"

#include <algorithm>

#include "app/core_words.h"
#include "app/theme.h"

namespace throughline::gui {

Figures::Figures(const app::Workbench& workbench, bool current) : current_(current) {
    const app::EvaluatedPtr& results = workbench.results();
    if (!results) return;
    read(results->shown.findings);
    if (results->shown.evaluation) read(*results->shown.evaluation);
}

void Figures::read(const engine::Evaluation& evaluation) {
    for (const engine::SiloResult& silo : evaluation.silos)
        figures_[silo.id] = {silo.influence.firstImpact, silo.visits};
    for (const engine::HandoffResult& handoff : evaluation.handoffs)
        figures_[handoff.id] = {handoff.influence.firstImpact, handoff.traversals};
    for (const auto& [id, figures] : figures_) largest_ = std::max(largest_, figures.firstImpact);
}

void Figures::read(const model::Findings& findings) {
    for (const model::Finding& finding : findings) {
        if (finding.severity == model::Severity::Hint) continue;
        for (const model::ElementId& element : finding.elements) {
            ElementMark& mark = marks_[element];
            mark.severity = std::min(mark.severity, finding.severity);
            if (!mark.text.isEmpty()) mark.text += '\n';
            mark.text += app::inWords(finding.message);
        }
    }
}

std::optional<ElementFigures> Figures::of(const model::ElementId& element) const {
    const auto found = figures_.find(element);
    return found == figures_.end() ? std::nullopt : std::optional(found->second);
}

int Figures::heat(const ElementFigures& figures) const {
    return app::heatStep(figures.firstImpact, largest_);
}

std::optional<ElementMark> Figures::mark(const model::ElementId& element) const {
    const auto found = marks_.find(element);
    return found == marks_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace throughline::gui
