#pragma once

#include "engine/plan.h"

namespace throughline::engine {

/// The steps from `end` down to `begin` of the plan, each by the number of its visit or walk.
template <class OnVisit, class OnWalk>
void stepsBackwards(const Plan& plan, Index begin, Index end, OnVisit onVisit, OnWalk onWalk) {
    for (Index step = end; step-- > begin;) {
        const Step& at = plan.unfolding.steps[step];
        if (at.isWalk)
            onWalk(at.number);
        else
            onVisit(at.number);
    }
}

/// All steps, last to first: those outside loops each by the number of its visit, those of a loop together.
template <class OnVisit, class OnLoop>
void partsBackwards(const Plan& plan, OnVisit onVisit, OnLoop onLoop) {
    const auto noWalk = [](Index) {};
    auto end = static_cast<Index>(plan.unfolding.steps.size());
    for (std::size_t number = plan.unfolding.loops.size(); number-- > 0;) {
        const Loop& loop = plan.unfolding.loops[number];
        stepsBackwards(plan, loop.stepsEnd, end, onVisit, noWalk);
        onLoop(loop);
        end = loop.stepsBegin;
    }
    stepsBackwards(plan, 0, end, onVisit, noWalk);
}

}  // namespace throughline::engine
