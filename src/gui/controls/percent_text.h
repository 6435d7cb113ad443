#pragma once

#include <QLocale>
#include <QString>

#include "gui/controls/number_text.h"

/// Rates and shares as people type them.
namespace throughline::gui {

/// The probability that a text means. Always percent, never a fraction of one: "0.045" is 0.045 %, with a
/// hint. Also "1/25", "45 of 1000"; "+10%" and "x2" change the current probability. Refused with the reason:
/// what is below 0 or above 100 %, groups of digits, what is no number.
NumberReading readPercent(const QString& text, double current);

/// "4.0 %", "0.045 %": as typed, in the digits of the locale.
QString writePercent(double probability, int significant = 8, const QLocale& locale = QLocale());

/// The probability as a count of customers, filled into a sentence with %1 and %2: "= 4 of 100 customers".
/// The denominator is the smallest power of ten that says it in whole customers.
QString outOf(double probability, const QString& sentence, const QLocale& locale = QLocale());

}  // namespace throughline::gui
