#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "throughline/model/journey.h"

namespace throughline::app {

/// "error rate", "cost per visit": as the inspector calls the field, within a sentence.
QString fieldWords(model::Field field);
/// "1.0 %", "€5.00", "all at once"; "blank" for nothing. The currency is the journey's.
QString valueWords(model::Field field, const model::FieldValue& value, const std::string& currency);

/// The same of values of one field that stand side by side; percentages have the same number of decimals.
QStringList valueWords(model::Field field, const std::vector<model::FieldValue>& values,
                       const std::string& currency);

/// What changes, a line each: "Call centre: error rate 1.0 %", "all silos: error rate × 0.9". "changes
/// nothing yet" without any.
QString changeWords(const model::Journey& journey, const std::vector<model::Change>& changes);

}  // namespace throughline::app
