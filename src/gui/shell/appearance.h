#pragma once

#include "app/theme.h"

namespace throughline::gui {

/// Sets style, palette and tool tips of the whole program, and remembers the choice.
/// Call once at start (installStyle), then for every change. Widgets hear of it by QEvent::PaletteChange.
void installStyle();
void setAppearance(app::Appearance appearance);
/// The remembered choice; System at first.
app::Appearance savedAppearance();

}  // namespace throughline::gui
