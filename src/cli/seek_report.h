#pragma once

#include "throughline/exchange/seek_json.h"

namespace throughline::cli {

/// The answer in words: what the value has to be, or how far it can bring the impact rate.
std::string writeSeekReport(const model::Journey& journey, const exchange::SoughtValue& value);

}  // namespace throughline::cli
