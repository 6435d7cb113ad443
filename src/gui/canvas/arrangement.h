#pragma once

#include <map>

#include <QPointF>

#include "throughline/model/workspace.h"

/// Where cards go when they are put in order. Corners are upper left ones, in canvas units.
namespace throughline::gui {

using Corners = std::map<model::SiloId, QPointF>;

enum class Edge { Left, Centre, Right, Top, Middle, Bottom };

/// All at the outermost one's edge, or at the middle between the outermost ones.
Corners aligned(Corners corners, Edge edge);

/// Equal distances between neighbours; the outermost ones stay. Fewer than three stay as they are.
Corners distributed(Corners corners, Qt::Orientation along);

/// What stands at or beyond a line, moved along by `by`; drawn nearer (by < 0) no further than until it
/// would touch what stays.
Corners spaced(const Corners& corners, double line, double by, Qt::Orientation along);

}  // namespace throughline::gui
