#pragma once

#include <vector>

#include "gui/canvas/card_geometry.h"
#include "throughline/model/edit.h"

/// A silo put on a hand-off: what was one hand-off is two then.
namespace throughline::gui {

/// Where the new silo stands, and where the silos go that make room for it.
struct InsertionPlace {
    QPointF corner;
    model::MoveSilos moves;  ///< empty: there is room, or stages hold the silos in their columns
};

/// Pre: the hand-off is one of the journey, and its silos stand in the layout. The place is the free one
/// nearest to the middle between both silos. Without stages the
/// silos beyond are pushed along by as much as is needed.
InsertionPlace placeOnHandoff(const model::Journey& journey, const model::Layout& layout,
                              const model::Handoff& handoff);

/// The hand-off leads to the silo now, and the silo hands off to where it led. The figures stay with the
/// first.
std::vector<model::JourneyEdit> splitEdits(const model::Journey& journey, const model::Handoff& handoff,
                                           const model::SiloId& silo);

}  // namespace throughline::gui
