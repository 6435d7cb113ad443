#pragma once

#include <vector>

#include <QStringList>

#include "throughline/model/journey.h"

namespace throughline::gui {

/// A round as it comes out of a spreadsheet, read whole before anything is changed.
struct PastedEstimates {
    std::vector<model::Estimate> estimates;  ///< none where there are problems
    QStringList problems;                    ///< "Row 3, likely: “abc” is not a number."
};

/// Rows of participant, low, likely, high and, where given, weight; rates are percent as in every field. A
/// first row without any number is a heading. A row without a participant is "Participant 4".
PastedEstimates readPastedEstimates(const QString& text);

}  // namespace throughline::gui
