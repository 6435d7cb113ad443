#pragma once

#include "engine/rates.h"

namespace throughline::engine {

/// What the engine takes from a journey, in one pass over it: its structure and its numbers.
struct Reading {
    /// Whether the shares of hand-offs have to be resolved (Rates::sharesResolved), or whoever wants to know
    /// comes by each silo anyway.
    enum class Shares { Resolved, AsFound };

    /// Pre: ids are unique and every hand-off has its ends (model::validate).
    explicit Reading(const model::Journey& journey, Shares shares = Shares::Resolved);

    Rates rates;
    Network network;
};

}  // namespace throughline::engine
