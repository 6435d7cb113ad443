#pragma once

#include "engine/rates.h"

namespace throughline::engine {

/// In place of a share or an entry that is left blank, until the others are known.
inline constexpr double leftBlank = -1;
/// In place of a share: the hand-off is not for that outcome.
inline constexpr double notTaken = -2;

/// Resolves what the hand-offs of each silo and the entries share out.
void resolveShares(const Network& network, Rates& rates);

}  // namespace throughline::engine
