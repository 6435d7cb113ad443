#pragma once

#include "engine/rates.h"

namespace throughline::engine {

/// What the engine takes from a journey, in one pass over it: its structure and its numbers.
struct Reading {
    /// Pre: ids are unique and every hand-off has its ends (model::validate).
    explicit Reading(const model::Journey& journey);

    Rates rates;
    Network network;
};

}  // namespace throughline::engine
