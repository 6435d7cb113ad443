#pragma once

#include <QColor>

namespace throughline::gui {

/// The colours of the controls that a palette has no role for. The room that knows the theme sets them; controls read
/// them at each paint, so that no order of events matters.
struct Tones {
    QColor line{0xDD, 0xE2, 0xE8};
    QColor fieldLine{0xCB, 0xD3, 0xDC};
    QColor secondaryText{0x5E, 0x6B, 0x7A};
    QColor accent{0x1F, 0x6F, 0xEB};
    QColor accentSoft{0xEA, 0xF2, 0xFF};
    QColor bad{0xB3, 0x26, 0x1E};
    QColor warning{0x8A, 0x5A, 0x00};
    QColor noteSurface{0xFF, 0xF4, 0xEC};
    QColor noteLine{0xF4, 0xC7, 0xA8};
};

const Tones& tones();
/// Pre: on the GUI thread.
void setTones(const Tones& tones);

}  // namespace throughline::gui
