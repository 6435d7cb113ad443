#pragma once

#include "report.h"
#include "throughline/model/workspace.h"

namespace throughline::model {

/// What validate() finds, with what of it means broken data.
void checkBundle(const JourneyBundle& bundle, Report& report);

}  // namespace throughline::model
