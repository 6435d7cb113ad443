#pragma once

#include <array>

#include <QColor>
#include <QPalette>
#include <QString>

#include "throughline/model/journey.h"

namespace throughline::app {

enum class Appearance { System, Light, Dark };

/// The one table of colours. No meaning by colour alone: each stands beside a number, a mark or a pattern.
struct Theme {
    bool dark;
    QColor window;     ///< behind everything, the canvas
    QColor surface;    ///< cards, panels, fields
    QColor line;       ///< borders and separators
    QColor fieldLine;  ///< border of a field or card: 3 : 1 where it carries meaning
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
    QColor handoff;  ///< a hand-off's curve
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
/// The one in use.
const Theme& currentTheme();
/// Whether System means dark is read from the palette the program started with. Pre: on the GUI thread.
void useAppearance(Appearance appearance, const QPalette& systemPalette);

QPalette paletteOf(const Theme& theme);

/// The colour of a department: its own, or one of the eight by its place in the list; lighter in the dark
/// theme.
QColor departmentColor(const model::Journey& journey, const model::DepartmentId& department);

/// The heat step (0 to 6) of a first let-down, relative to the largest one in the journey.
int heatStep(double firstImpact, double largest);

}  // namespace throughline::app
