#pragma once

#include <vector>

#include "engine/rates.h"

namespace throughline::engine {

/// The silos, in the order of the file, that a case can come to and never get away from: no way leads out and
/// nothing ends it. One list for each loop; none where every case ends.
std::vector<std::vector<Index>> inescapableSilos(const Network& network, const Rates& rates);

/// Per silo: some customer's case can come to it, whatever the error rates are.
std::vector<char> reachableSilos(const Network& network, const Rates& rates);

}  // namespace throughline::engine
