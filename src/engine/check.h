#pragma once

#include <optional>

#include "engine/reading.h"
#include "throughline/engine/evaluate.h"

namespace throughline::engine {

/// What check() finds, and what it has read of the journey to find it.
struct Checked {
    model::Findings findings;
    std::optional<Reading> reading;  ///< where the journey has no errors by itself (model::validate)
};
Checked checkAndRead(const model::Journey& journey);

}  // namespace throughline::engine
