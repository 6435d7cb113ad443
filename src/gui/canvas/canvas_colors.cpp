#include "gui/canvas/canvas_colors.h"

#include "app/theme.h"

namespace throughline::gui {
namespace {

/// From these heat steps on a hand-off is drawn warm, and red.
constexpr int warmStep = 2;
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
    if (isHot(heat)) return theme.handoffHot;
    if (heat && *heat >= warmStep) return theme.handoffWarm;
    return theme.handoff;
}

}  // namespace throughline::gui
