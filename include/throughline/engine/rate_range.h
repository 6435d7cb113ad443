#pragma once

#include <optional>

#include "throughline/engine/evaluation.h"

namespace throughline::engine {

/// Where nine in ten draws of the rate lie: the 5th and the 95th percentile of what the uncertainty run
/// draws. Nothing for a rate that is an exact number.
std::optional<Interval> rangeOf(const model::Rate& rate);

}  // namespace throughline::engine
