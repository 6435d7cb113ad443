#include "throughline/model/finding.h"

#include <algorithm>

namespace throughline::model {

bool hasErrors(const Findings& findings) {
    return std::ranges::any_of(findings,
                               [](const Finding& finding) { return finding.severity == Severity::Error; });
}

}  // namespace throughline::model
