#pragma once

#include "app/theme.h"

namespace throughline::gui {

/// The style of the whole program. Call once at start.
void installStyle();
/// Sets the colours of the whole program. Widgets hear of it by QEvent::PaletteChange.
void setAppearance(app::Appearance appearance);
/// For the next start.
void rememberAppearance(app::Appearance appearance);
/// The remembered choice; System at first.
app::Appearance savedAppearance();

}  // namespace throughline::gui
