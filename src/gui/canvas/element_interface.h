#pragma once

#include <QAccessible>

#include "gui/canvas/canvas_accessibility.h"

namespace throughline::gui {

/// From then on each JourneyView shows the cards and hand-offs of its CanvasAccessibility to screen readers.
/// May be called again.
void installCanvasAccessibility();

/// The interface of a card or hand-off. Pre: it is deleted before the canvas is.
QAccessible::Id registerElementInterface(CanvasAccessibility& canvas, const Spoken& element);

}  // namespace throughline::gui
