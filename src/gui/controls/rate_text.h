#pragma once

#include <optional>

#include <QString>

#include "throughline/base/rate.h"

/// Rates as people type them: with what is known about them.
namespace throughline::gui {

/// What a text says, or the problem in words. A hint may stand beside a rate.
struct RateReading {
    std::optional<base::Rate> rate;
    QString problem;
    QString hint;
};

/// "4 %", counted "38 of 950", an expert's "1 / 3 / 6 %" (low, likely, high); "1/25" is 4 %. What stands
/// after
/// "=" is the mean that the cell showed, and ignored. "+10 %" and "x2" change `current`. A single percentage
/// that is not refused forgets what was known.
RateReading readRate(const QString& text, double current);

/// The same text for editing: "38 of 950", "1 / 3 / 6 %", "4 %".
QString writeRate(const base::Rate& rate);

}  // namespace throughline::gui
