#pragma once

#include <QString>

#include "throughline/model/journey.h"

namespace throughline::app {

/// "error rate", "cost per visit".
QString fieldWords(model::Field field);
/// "1.0 %", "€5.00", "all at once"; "blank" for nothing. The currency is the journey's.
QString valueWords(model::Field field, const model::FieldValue& value, const std::string& currency);

/// What changes, a line each: "Call centre: error rate 1.0 %", "all silos: error rate × 0.9". "changes
/// nothing yet" without any.
QString changeWords(const model::Journey& journey, const std::vector<model::Change>& changes);

}  // namespace throughline::app
