#pragma once

#include <QColor>

namespace throughline::gui {

/// The colours of the controls that a palette has no role for. The room that knows the theme sets them;
/// controls read them at each paint, so that no order of events matters. The others come from the palette:
/// PlaceholderText for what is secondary, BrightText for what is bad, Mid for the border of a field, Midlight
/// for a line.
struct Tones {
    QColor accentSoft{0xEA, 0xF2, 0xFF};
    QColor warning{0x8A, 0x53, 0x00};
    QColor noteSurface{0xFF, 0xF4, 0xEC};
    QColor noteLine{0xF4, 0xC7, 0xA8};
};

const Tones& tones();
/// Pre: on the GUI thread.
void setTones(const Tones& tones);

}  // namespace throughline::gui
