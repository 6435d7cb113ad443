#pragma once

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/workbench.h"

/// Stages that are drawn as one card each.
namespace throughline::gui {

/// A stage, by its name.
using StageId = base::Id<struct StageTag>;

/// What is drawn as one card: a silo, or a collapsed stage with all its silos.
using CardId = std::variant<model::SiloId, StageId>;

/// Which silos stand behind the card of their stage. A stage without silos is never collapsed: it would be a
/// card of nothing.
class StageFolds {
public:
    StageFolds() = default;
    StageFolds(const model::Journey& journey, const std::set<std::string>& collapsed);

    CardId cardOf(const model::SiloId& silo) const;
    bool hides(const model::SiloId& silo) const { return hidden_.contains(silo); }
    /// The collapsed ones with their silos, in the order of the file.
    const std::map<StageId, std::vector<model::SiloId>>& stages() const { return stages_; }
    /// Pre: the stage is collapsed.
    app::Elements silosOf(const StageId& stage) const;

    friend bool operator==(const StageFolds&, const StageFolds&) = default;

private:
    std::map<StageId, std::vector<model::SiloId>> stages_;
    std::map<model::SiloId, StageId> hidden_;
};

/// What each card selects, in the order of the file; a collapsed stage stands where its first silo does.
std::vector<app::Elements> cardsInOrder(const model::Journey& journey,
                                        const std::set<std::string>& collapsedStages);

/// Collapses the stage in this window, or opens it.
void setCollapsed(app::ViewState& view, const std::string& stage, bool collapsed);

/// Opens the stage of this silo, if it is collapsed.
void openStageOf(app::Workbench& workbench, const model::SiloId& silo);

/// Opens each collapsed stage of which something, but not all of it, is selected, so that what is selected
/// can be seen.
void openSelectedInPart(app::Workbench& workbench);

/// The stages with silos that are selected; all stages with silos where none is selected.
std::set<std::string> stagesOfSelection(const app::Workbench& workbench);

}  // namespace throughline::gui
