#include "gui/canvas/stage_folds.h"

#include <algorithm>

namespace throughline::gui {

StageFolds::StageFolds(const model::Journey& journey, const std::set<std::string>& collapsed) {
    if (collapsed.empty()) return;
    for (const model::Silo& silo : journey.silos) {
        if (!collapsed.contains(silo.stage)) continue;
        const StageId stage(silo.stage);
        stages_[stage].push_back(silo.id);
        hidden_.emplace(silo.id, stage);
    }
}

CardId StageFolds::cardOf(const model::SiloId& silo) const {
    const auto found = hidden_.find(silo);
    return found == hidden_.end() ? CardId(silo) : CardId(found->second);
}

app::Elements StageFolds::silosOf(const StageId& stage) const {
    const std::vector<model::SiloId>& silos = stages_.at(stage);
    return {silos.begin(), silos.end()};
}

std::vector<app::Elements> cardsInOrder(const model::Journey& journey,
                                        const std::set<std::string>& collapsedStages) {
    const StageFolds folds(journey, collapsedStages);
    std::vector<app::Elements> cards;
    std::set<CardId> seen;
    for (const model::Silo& silo : journey.silos) {
        const CardId card = folds.cardOf(silo.id);
        if (!seen.insert(card).second) continue;
        const auto* stage = std::get_if<StageId>(&card);
        cards.push_back(stage ? folds.silosOf(*stage) : app::Elements{silo.id});
    }
    return cards;
}

void setCollapsed(app::ViewState& view, const std::string& stage, bool collapsed) {
    app::Arrangement arrangement = view.arrangement();
    if (collapsed)
        arrangement.collapsedStages.insert(stage);
    else
        arrangement.collapsedStages.erase(stage);
    view.arrange(std::move(arrangement));
}

void openStageOf(app::Workbench& workbench, const model::SiloId& silo) {
    if (const model::Silo* found = model::find(workbench.baseline(), silo))
        setCollapsed(workbench.view(), found->stage, false);
}

void openSelectedInPart(app::Workbench& workbench) {
    const app::Elements& selection = workbench.view().selection();
    const model::Journey& journey = workbench.baseline();
    const StageFolds folds(journey, workbench.view().arrangement().collapsedStages);
    app::Arrangement arrangement = workbench.view().arrangement();
    const auto isSelected = [&](const model::SiloId& silo) { return selection.contains(silo); };
    for (const auto& [stage, silos] : folds.stages()) {
        const auto selected = std::ranges::count_if(silos, isSelected);
        if (selected > 0 && selected < std::ssize(silos)) arrangement.collapsedStages.erase(stage.string());
    }
    for (const model::ElementId& element : selection) {
        const auto* id = std::get_if<model::HandoffId>(&element);
        const model::Handoff* handoff = id ? model::find(journey, *id) : nullptr;
        if (handoff && folds.hides(handoff->from) && folds.cardOf(handoff->from) == folds.cardOf(handoff->to))
            arrangement.collapsedStages.erase(std::get<StageId>(folds.cardOf(handoff->from)).string());
    }
    workbench.view().arrange(std::move(arrangement));
}

std::set<std::string> stagesOfSelection(const app::Workbench& workbench) {
    std::set<std::string> all, selected;
    for (const model::Silo& silo : workbench.baseline().silos) {
        if (silo.stage.empty()) continue;
        all.insert(silo.stage);
        if (workbench.view().selection().contains(silo.id)) selected.insert(silo.stage);
    }
    return selected.empty() ? all : selected;
}

}  // namespace throughline::gui
