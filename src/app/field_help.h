#pragma once

#include <QString>

#include "throughline/model/journey.h"

namespace throughline::app {

/// What a figure means, in a sentence or two for the people who fill it in; docs/model.md says it exactly.
QString meaningOf(model::Field field);

}  // namespace throughline::app
