#pragma once

#include <QString>

#include "app/workbench.h"

namespace throughline::gui {

/// What F1 says on the canvas: what that is which is selected and what can be done with it, then what the
/// canvas is.
QString canvasHelp(const app::Workbench& workbench);

}  // namespace throughline::gui
