#pragma once

#include <optional>

#include <QColor>

namespace throughline::gui {

/// Between a (part 0) and b (part 1).
QColor mixed(const QColor& a, const QColor& b, float part);

/// Whether a hand-off with this heat step is a matter of concern: drawn in red.
bool isHot(const std::optional<int>& heat);

/// The colour of a hand-off: neutral, towards red with the first let-downs it causes; red for failure paths.
QColor handoffColor(bool failed, const std::optional<int>& heat);

}  // namespace throughline::gui
