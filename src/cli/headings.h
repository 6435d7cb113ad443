#pragma once

#include <string>

#include "throughline/model/journey.h"

/// How results name what they are about.
namespace throughline::cli {

/// The name, as a terminal may show it; words where there is none.
std::string journeyTitle(const model::Journey& journey);
/// The same of a scenario.
std::string scenarioTitle(const std::string& name);
/// "New broadband order · Baseline".
std::string heading(const model::Journey& journey, const std::string& scenarioName);

}  // namespace throughline::cli
