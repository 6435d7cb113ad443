#pragma once

#include <cstdint>

#include "throughline/model/workspace.h"

namespace throughline::tests {

/// A journey with scenarios and layout that model::validate has no errors on; the same seed gives the same.
model::JourneyBundle randomBundle(std::uint64_t seed);

}  // namespace throughline::tests
