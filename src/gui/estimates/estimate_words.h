#pragma once

#include <QString>

#include "gui/charts/estimate_ranges.h"
#include "throughline/model/estimates.h"

namespace throughline::gui {

/// "2.0 % to 10.0 %, most likely 6.0 %".
QString pointsInWords(const base::ThreePoints& points);
/// What they say together and how far they are apart, as rich text with the figures in bold.
QString togetherInWords(const model::Pooled& pooled, std::size_t participants);
/// Each participant's range, and what they say together.
EstimateRanges rangesOf(const std::vector<model::Estimate>& estimates, const model::Pooled& pooled);

}  // namespace throughline::gui
