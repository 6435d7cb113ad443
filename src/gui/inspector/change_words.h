#pragma once

#include <QString>

#include "throughline/model/journey.h"

namespace throughline::gui {

/// What changes, a line each: "Call centre: error rate 1.0 %", "all silos: error rate × 0.9". "changes
/// nothing yet" without any.
QString changeWords(const model::Journey& journey, const std::vector<model::Change>& changes);

}  // namespace throughline::gui
