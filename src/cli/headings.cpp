#include "headings.h"

#include <fmt/format.h>

#include "throughline/exchange/journey_file.h"

namespace throughline::cli {

std::string journeyTitle(const model::Journey& journey) {
    return journey.name.empty() ? "Journey without a name" : exchange::printable(journey.name);
}

std::string scenarioTitle(const std::string& name) {
    return name.empty() ? "Scenario without a name" : exchange::printable(name);
}

std::string heading(const model::Journey& journey, const std::string& scenarioName) {
    return fmt::format("{} · {}", journeyTitle(journey), scenarioTitle(scenarioName));
}

}  // namespace throughline::cli
