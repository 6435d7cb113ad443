#pragma once

#include <optional>
#include <string>

#include "throughline/engine/levers.h"
#include "throughline/model/workspace.h"

namespace throughline::exchange {

/// A question of the kind "which value of this gives that impact rate?", and the answer.
struct SoughtValue {
    std::string scenario;  ///< name
    engine::Lever lever;
    double target = 0;
    engine::Sought sought;
    std::optional<double> valueNow;  ///< nothing where it stands for several that differ
    double impactNow = 0;
};

/// What `throughline-cli seek --format json` prints: one object. A public contract (docs/format.md): keys are
/// only ever added.
std::string writeSought(const model::Journey& journey, const SoughtValue& value);

}  // namespace throughline::exchange
