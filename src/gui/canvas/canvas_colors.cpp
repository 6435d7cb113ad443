#include "gui/canvas/canvas_colors.h"

#include "app/theme.h"

namespace throughline::gui {
namespace {

/// From this heat step on a hand-off is drawn in red, below it is on the way there.
constexpr int redStep = 4;

}  // namespace

QColor mixed(const QColor& a, const QColor& b, float part) {
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * part,
                            a.greenF() + (b.greenF() - a.greenF()) * part,
                            a.blueF() + (b.blueF() - a.blueF()) * part);
}

bool isHot(const std::optional<int>& heat) {
    return heat && *heat >= redStep;
}

QColor handoffColor(bool failed, const std::optional<int>& heat) {
    const app::Theme& theme = app::currentTheme();
    if (failed) return theme.bad;
    if (!heat) return theme.handoff;
    if (isHot(heat)) return theme.dark ? theme.bad : theme.heat.back();
    return mixed(theme.handoff, theme.bad, static_cast<float>(*heat) / redStep);
}

}  // namespace throughline::gui
