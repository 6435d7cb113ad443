#pragma once

#include <functional>
#include <set>

#include "app/view_state.h"
#include "throughline/model/journey.h"

/// Ways through a journey, for showing them.
namespace throughline::gui {

/// These silos, and all that lead to one of them or come from one.
std::set<model::SiloId> throughSilos(const model::Journey& journey, const std::set<model::SiloId>& silos);

/// The silos and hand-offs of the way on which the weights of both add up to most, without going back in a
/// loop; empty where the journey is.
app::Elements heaviestPath(const model::Journey& journey,
                           const std::function<double(const model::ElementId&)>& weight);

}  // namespace throughline::gui
