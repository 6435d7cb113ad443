#pragma once

#include <QPixmap>

#include "app/theme.h"
#include "throughline/model/workspace.h"

namespace throughline::gui {

/// The journey from afar: its silos in the colours of their departments, and the hand-offs as lines, on
/// nothing. scale: device pixels a unit of size. Pre: as for ThemeOfPicture.
QPixmap thumbnailOf(const model::JourneyBundle& bundle, QSize size, double scale,
                    const app::Theme& theme = app::currentTheme());

}  // namespace throughline::gui
