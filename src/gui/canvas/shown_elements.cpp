#include "gui/canvas/shown_elements.h"

#include <utility>

namespace throughline::gui {

bool ShownElements::sameAs(const model::Journey& journey) {
    std::vector<model::SiloId> silos;
    silos.reserve(journey.silos.size());
    for (const model::Silo& silo : journey.silos) silos.push_back(silo.id);
    std::vector<Ends> ends;
    ends.reserve(journey.handoffs.size());
    for (const model::Handoff& handoff : journey.handoffs)
        ends.push_back({handoff.id, handoff.from, handoff.to});
    const bool same = silos == silos_ && ends == ends_;
    silos_ = std::move(silos);
    ends_ = std::move(ends);
    return same;
}

ShownElements::Changed ShownElements::changedSince(const app::Workbench& workbench) {
    const bool isBaseline =
        &workbench.journey() == &workbench.baseline() && workbench.view().reference().empty();
    const auto now = isBaseline ? workbench.bundle().journey : nullptr;
    const auto before = std::exchange(journey_, now);
    if (!now || !before || now->silos.size() != before->silos.size() ||
        now->departments != before->departments)
        return {};
    Changed changed{false, {}, now->handoffs != before->handoffs};
    for (std::size_t i = 0; i < now->silos.size(); ++i)
        if (now->silos[i] != before->silos[i]) changed.silos.insert(now->silos[i].id);
    return changed;
}

}  // namespace throughline::gui
