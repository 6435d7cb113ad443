#include "throughline/exchange/journey_file.h"

#include <fmt/format.h>

namespace throughline::exchange {

std::string describe(const std::string& file, const model::Finding& finding) {
    if (finding.place.empty()) return fmt::format("{}: {}", file, finding.message);
    return fmt::format("{}: {}: {}", file, finding.place, finding.message);
}

}  // namespace throughline::exchange
