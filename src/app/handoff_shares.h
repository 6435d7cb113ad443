#pragma once

#include <vector>

#include "throughline/model/journey.h"

namespace throughline::app {

/// The share of the cases with this outcome that take the hand-off, one of those that leave its silo; a blank
/// share divides what is left. Pre: it can be taken after this outcome, the silo hands over to one.
double shareAfter(const std::vector<const model::Handoff*>& leaving, const model::Handoff& handoff,
                  model::When outcome);

/// Those that leave the silo, in the order of the journey.
std::vector<const model::Handoff*> handoffsFrom(const model::Journey& journey, const model::SiloId& silo);

}  // namespace throughline::app
