#pragma once

#include <vector>

#include <QMimeData>
#include <QPointF>

#include "throughline/model/workspace.h"

namespace throughline::gui {

/// Silos and the hand-offs among them on the clipboard; as text: their names, one a line.
class CopiedSilos : public QMimeData {
    Q_OBJECT

public:
    CopiedSilos(const model::Journey& journey, const model::Layout& layout,
                const std::vector<model::SiloId>& silos);

    const std::vector<model::Silo>& silos() const { return silos_; }
    const std::vector<model::Handoff>& handoffs() const { return handoffs_; }
    QPointF cornerOf(const model::SiloId& silo) const;
    /// Of all their cards.
    QPointF middle() const;

private:
    std::vector<model::Silo> silos_;
    std::vector<model::Handoff> handoffs_;
    model::Layout layout_;
};

}  // namespace throughline::gui
