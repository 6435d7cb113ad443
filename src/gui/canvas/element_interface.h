#pragma once

#include <QAccessible>

#include "throughline/model/journey.h"

namespace throughline::gui {

class CanvasAccessibility;

/// From then on each JourneyView shows the cards and hand-offs of its CanvasAccessibility to screen readers.
/// May be called again.
void installCanvasAccessibility();

/// The interface of a silo or hand-off. Pre: it is deleted before the canvas is.
QAccessible::Id registerElementInterface(CanvasAccessibility& canvas, const model::ElementId& element);

}  // namespace throughline::gui
