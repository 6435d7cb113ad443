#pragma once

#include <optional>

#include "gui/canvas/canvas_commands.h"
#include "gui/canvas/handoff_layer.h"

namespace throughline::gui {

/// Where an arrow key leads from this card: right along the hand-offs, left back along them, up and down to
/// the nearest card there. Of several the nearest. Nothing where there is none.
std::optional<CardId> neighbourOf(const CardId& card, Direction direction, const model::Journey& journey,
                                  const CardPlaces& places, const StageFolds& folds);

/// The card that the selection is; nothing where it is none or several.
std::optional<CardId> selectedCard(const app::Elements& selection, const StageFolds& folds);

}  // namespace throughline::gui
