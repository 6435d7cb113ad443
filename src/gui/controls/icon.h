#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace throughline::gui {

/// The line drawing ":/icons/NAME.svg" with its black (#000000) in this colour, drawn anew for each size and
/// device pixel ratio. A null icon where there is no such drawing.
QIcon icon(const QString& name, const QColor& color);

/// A small square of this colour, crisp at each device pixel ratio; nothing for no colour.
QIcon colorChip(const QColor& color);

}  // namespace throughline::gui
