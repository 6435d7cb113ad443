#pragma once

#include <set>

#include "throughline/model/workspace.h"

namespace throughline::model {

/// Places silos from left to right so that hand-offs lead onwards and cross little: in the column of its
/// stage, in the order of the stages, where the journey has stages, else by the number of hand-offs from the
/// start. A silo without a stage stands beside all stages, never in the column of one. These cards never
/// overlap each other. The same journey gives the same places.
///
/// which: the silos to place, by the hand-offs among them; empty: all. Only these are in the answer. They
/// start at the upper left of the card grid, or left of it with those that lead to the stages. Takes a time
/// that grows little faster than silos and hand-offs.
Layout layeredLayout(const Journey& journey, const std::set<SiloId>& which = {});

}  // namespace throughline::model
