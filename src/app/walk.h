#pragma once

#include <vector>

#include "throughline/model/journey.h"

namespace throughline::app {

/// The silos in the order in which a customer comes to them: where each silo comes after all that lead to it,
/// except along the way back of a loop. Those nobody comes to stand where the file has them last.
std::vector<model::SiloId> walkThrough(const model::Journey& journey);

}  // namespace throughline::app
