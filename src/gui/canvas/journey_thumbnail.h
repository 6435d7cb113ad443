#pragma once

#include <QPixmap>

#include "throughline/model/workspace.h"

namespace throughline::gui {

/// The journey from afar: its silos in the colours of their departments, and the hand-offs as lines, on
/// nothing. scale: device pixels a unit of size.
QPixmap thumbnailOf(const model::JourneyBundle& bundle, QSize size, double scale);

}  // namespace throughline::gui
