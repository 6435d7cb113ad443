#pragma once

#include <array>

#include <QColor>
#include <QPalette>
#include <QString>

#include "throughline/model/journey.h"

namespace throughline::app {

/// System: light, dark or one of high contrast, as the colours of the desktop are.
enum class Appearance { System, Light, Dark, HighContrastLight, HighContrastDark };

/// The one table of colours. No meaning by colour alone: each stands beside a number, a mark or a pattern.
struct Theme {
    bool dark;
    bool highContrast;
    QColor window;     ///< behind everything, the canvas
    QColor surface;    ///< cards, panels, fields
    QColor line;       ///< borders and separators
    QColor cardLine;   ///< border of what its ground and words already set apart: cards, floating panels
    QColor fieldLine;  ///< border of a field or button: all that says where it is, so 3 : 1
    QColor text;
    QColor secondaryText;
    QColor accent;  ///< selection, the current scenario, focus
    QColor onAccent;
    QColor accentSoft;  ///< a selected row
    QColor bad;         ///< let down
    QColor good;
    QColor warning;
    QColor noteSurface;  ///< behind the box that explains
    QColor noteLine;
    QColor rail;
    QColor railText;
    QColor railOn;
    QColor handoff;      ///< a hand-off's curve
    QColor handoffWarm;  ///< of one that causes some first let-downs
    QColor handoffHot;   ///< of one that causes many
    QColor stageOdd;
    QColor stageEven;
    QColor chartQuiet;  ///< what a chart shows for comparison only
    QColor chartLow;    ///< the low end of a range, and the high one
    QColor chartHigh;
    std::array<QColor, 7> heat;      ///< seven steps of first let-down
    std::array<QColor, 7> heatText;  ///< legible on each
    std::array<QColor, 8> departments;
};

const Theme& lightTheme();
const Theme& darkTheme();
const Theme& highContrastLightTheme();
const Theme& highContrastDarkTheme();
/// The one in use.
const Theme& currentTheme();
/// What System means is read from the palette the program started with: dark where its windows are, of high
/// contrast where text and window are black and white. Pre: on the GUI thread.
void useAppearance(Appearance appearance, const QPalette& systemPalette);

/// As long as it lives, this theme is the one in use: for pictures that do not look like the window.
/// Pre: on the GUI thread; the window is not painted meanwhile.
class ThemeOfPicture {
public:
    explicit ThemeOfPicture(Theme theme);
    ~ThemeOfPicture();
    ThemeOfPicture(const ThemeOfPicture&) = delete;
    ThemeOfPicture& operator=(const ThemeOfPicture&) = delete;

private:
    Theme theme_;
    const Theme* before_;
};

QPalette paletteOf(const Theme& theme);

/// The WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

/// The colour of a department: its own, or one of the eight by its place in the list; lighter in the dark
/// theme, and with high contrast as far from the ground of a card as graphics have to be.
QColor departmentColor(const model::Journey& journey, const model::DepartmentId& department);

/// The heat step (0 to 6) of a first let-down, relative to the largest one in the journey.
int heatStep(double firstImpact, double largest);

}  // namespace throughline::app
