#pragma once

#include <string>

#include "json_text.h"
#include "throughline/model/finding.h"

namespace throughline::exchange {

/// "PLACE: MESSAGE" as JSON text.
inline std::string warningText(const model::Finding& finding) {
    return quoteJson(finding.place.empty() ? finding.message.text()
                                           : finding.place + ": " + finding.message.text());
}

}  // namespace throughline::exchange
