#include "gui/canvas/copied_silos.h"

#include <set>

#include <QStringList>

#include "gui/canvas/card_geometry.h"

namespace throughline::gui {

CopiedSilos::CopiedSilos(const model::Journey& journey, const model::Layout& layout,
                         const std::vector<model::SiloId>& silos) {
    const std::set<model::SiloId> wanted(silos.begin(), silos.end());
    QStringList names;
    for (const model::Silo& silo : journey.silos) {
        if (!wanted.contains(silo.id)) continue;
        silos_.push_back(silo);
        names << QString::fromStdString(silo.name);
        if (const auto at = layout.find(silo.id); at != layout.end()) layout_.insert(*at);
    }
    for (const model::Handoff& handoff : journey.handoffs)
        if (wanted.contains(handoff.from) && wanted.contains(handoff.to)) handoffs_.push_back(handoff);
    setText(names.join('\n'));
}

QPointF CopiedSilos::cornerOf(const model::SiloId& silo) const {
    const auto at = layout_.find(silo);
    return at == layout_.end() ? QPointF() : toPointF(at->second);
}

QPointF CopiedSilos::middle() const {
    QRectF area;
    for (const auto& [id, corner] : layout_) area |= cardAt(toPointF(corner));
    return area.center();
}

}  // namespace throughline::gui
