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

}  // namespace throughline::engine
