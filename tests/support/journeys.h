#pragma once

#include <string>
#include <vector>

#include "throughline/model/workspace.h"

/// Small journeys that several rooms' tests start from.
namespace throughline::tests {

/// `count` silos in a row, "s1" to "sN", each with this error rate.
model::JourneyBundle silosInARow(int count, double errorRate);

/// The same, each error rate known from errors counted in visits.
model::JourneyBundle countedInARow(int count, double errors, double visits);

/// A workspace with just this journey.
model::Workspace workspaceOf(model::JourneyBundle bundle);

model::Silo siloNamed(const std::string& id, double errorRate = 0);
model::Handoff handoffBetween(const std::string& from, const std::string& to);

}  // namespace throughline::tests
