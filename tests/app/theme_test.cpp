#include "app/theme.h"

#include <cmath>

#include "support/catch.h"

using namespace throughline;
using app::Theme;

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Contrast ratio as WCAG 2.2 defines it.
double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr double forText = 4.5;
constexpr double forGraphics = 3;

}  // namespace

TEST_CASE("every text is legible on what it stands on") {
    const Theme& theme = GENERATE(std::cref(app::lightTheme()), std::cref(app::darkTheme())).get();
    for (const QColor& ground : {theme.window, theme.surface, theme.stageOdd, theme.stageEven,
                                 theme.accentSoft, theme.noteSurface}) {
        CAPTURE(theme.dark, ground.name().toStdString());
        CHECK(contrast(theme.text, ground) >= forText);
        CHECK(contrast(theme.secondaryText, ground) >= forText);
    }
    for (const QColor& color : {theme.bad, theme.good, theme.warning})
        CHECK(contrast(color, theme.surface) >= forText);
    for (const QColor& color : {theme.bad, theme.text}) CHECK(contrast(color, theme.noteSurface) >= forText);
    CHECK(contrast(theme.onAccent, theme.accent) >= forText);
    CHECK(contrast(theme.railText, theme.rail) >= forText);
    CHECK(contrast(Qt::white, theme.railOn) >= forText);
}

TEST_CASE("figures are legible on every step of the heat") {
    const Theme& theme = app::lightTheme();
    for (std::size_t step = 0; step < theme.heat.size(); ++step) {
        CAPTURE(step);
        CHECK(contrast(theme.heat[step], theme.heatText[step]) >= forText);
    }
}

TEST_CASE("focus and selection stand out") {
    for (const Theme* theme : {&app::lightTheme(), &app::darkTheme()}) {
        CHECK(contrast(theme->accent, theme->surface) >= forGraphics);
        CHECK(contrast(theme->accent, theme->window) >= forGraphics);
        CHECK(contrast(theme->handoff, theme->window) >= 2.9);
    }
}

TEST_CASE("only a silo without let-downs has the palest heat") {
    CHECK(app::heatStep(0, 0.1) == 0);
    CHECK(app::heatStep(1e-9, 0.1) == 1);
    CHECK(app::heatStep(0.1, 0.1) == 6);
    CHECK(app::heatStep(0, 0) == 0);
}
