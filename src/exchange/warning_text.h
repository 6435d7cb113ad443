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

/// The list of them.
inline std::string warningTexts(const model::Findings& findings, int indent) {
    JsonBlock list(JsonBlock::Kind::List, indent);
    for (const model::Finding& finding : findings) list.item(warningText(finding));
    return list.text();
}

}  // namespace throughline::exchange
