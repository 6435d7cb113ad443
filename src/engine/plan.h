#pragma once

#include "engine/unfolding.h"

namespace throughline::engine {

/// A journey made ready for computing.
struct Plan {
    Network network;
    Rates rates;
    Unfolding unfolding;
};

}  // namespace throughline::engine
