#pragma once

#include <vector>

#include "app/workbench.h"

namespace throughline::app {

/// The settings that give a hand-off this share and keep the shares of its silo at 100 % after each outcome:
/// the others that are taken after the same outcomes take what is left, in the proportions that they have.
/// Shares left blank divide the rest by themselves and stay blank; where there are some, the others only give
/// way. A share that leaves too little for hand-offs taken after other outcomes is set as it is: the Checks
/// tell. Pre: the hand-off exists, its silo hands over to one.
std::vector<FieldSettingOf> balancedShares(const model::Journey& journey, const model::HandoffId& changed,
                                           double share);

}  // namespace throughline::app
