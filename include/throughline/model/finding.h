#pragma once

#include <string>
#include <vector>

#include "throughline/base/message.h"
#include "throughline/model/journey.h"

namespace throughline::model {

/// Error: there is no result. Warning: the result may not mean what was meant. Hint: worth knowing for the
/// people.
enum class Severity { Error, Warning, Hint };

/// Something wrong with a journey, in words a director understands.
struct Finding {
    Severity severity = Severity::Error;
    /// Where, as a JSON pointer (RFC 6901) into the journey file: "/journey/silos/3/error_rate".
    std::string place;
    base::Message message;
    /// The silos and hand-offs it is about, for marks on the canvas; may be empty.
    std::vector<ElementId> elements;
    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

bool hasErrors(const Findings& findings);

}  // namespace throughline::model
