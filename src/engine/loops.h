#pragma once

#include <vector>

#include "engine/network.h"

namespace throughline::engine {

/// The structure of one loop.
struct Loop {
    struct Link {
        Index from;  ///< place in silos
        Index to;
        Index handoff;
    };
    std::vector<Index> silos;
    std::vector<Link> links;
    Rows arriving;  ///< per place, the links that lead to it
    /// Several cases of one customer can be in it at once.
    bool crowded = false;
    /// The steps of the unfolding that belong to it, and the arrivals at its silos.
    Index stepsBegin = 0;
    Index stepsEnd = 0;
    Index arrivalsBegin = 0;
    Index arrivalsEnd = 0;
};

/// The loops of a journey, in the order of the journey.
struct Loops {
    Loops() = default;
    explicit Loops(const Network& network);

    std::vector<Loop> loops;
    Column<Index> loopOf;   ///< per silo; nowhere outside loops
    Column<Index> placeOf;  ///< per silo, its place in its loop
};

}  // namespace throughline::engine
