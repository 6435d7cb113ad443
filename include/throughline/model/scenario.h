#pragma once

#include <cstddef>
#include <vector>

#include "throughline/base/result.h"
#include "throughline/model/finding.h"
#include "throughline/model/workspace.h"

namespace throughline::model {

/// A journey with changes carried out, and what had to be clipped on the way (warnings only).
struct AppliedJourney {
    Journey journey;
    Findings warnings;
};

/// The positions of the scenario and of those it is based on, the first one based on the baseline; none where
/// the id is empty. Error: one does not exist, or they go round in a circle.
base::Result<std::vector<std::size_t>, Findings> basedOnChain(const Scenarios& scenarios,
                                                              const ScenarioId& scenario);

/// The journey as the scenario changes it, inherited changes first. An empty id is the baseline.
/// Error: the scenario does not exist, is based on itself in a circle, or a change does not fit the journey.
base::Result<AppliedJourney, Findings> applyScenario(const JourneyBundle& bundle, const ScenarioId& scenario);

/// The journey of one segment's customers (its own segments are left out of it).
/// Pre: validate() finds no error in the segment's changes.
AppliedJourney applySegment(const Journey& journey, const Segment& segment);

}  // namespace throughline::model
