#pragma once

#include <vector>

#include "finding_collector.h"
#include "json_tree.h"
#include "throughline/model/journey.h"

namespace throughline::exchange {

/// The changes of a scenario or segment: a list of objects, each with one target and "set" and/or "scale".
std::vector<model::Change> readChanges(FindingCollector& findings, JsonValue list);

}  // namespace throughline::exchange
