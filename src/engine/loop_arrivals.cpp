#include "engine/loop_arrivals.h"

#include "engine/anchored_arrivals.h"
#include "engine/eliminated_arrivals.h"

namespace throughline::engine {

LoopArrivals loopArrivals(const LoopSolver& solver, Cases cases) {
    if (!solver.anchors().empty()) return AnchoredArrivals(solver, cases).found();
    return EliminatedArrivals(solver, cases).found();
}

}  // namespace throughline::engine
