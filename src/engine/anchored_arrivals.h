#pragma once

#include <utility>
#include <vector>

#include "engine/loop_arrivals.h"

namespace throughline::engine {

/// The arrivals in a loop with few ways back: whoever comes to a link again has come by one of its anchors
/// before (engine/returning_walk.h). Takes some sweeps for each of them, however many silos there
/// are.
class AnchoredArrivals {
public:
    /// Pre: as loopArrivals(), where the solver has anchors.
    AnchoredArrivals(const LoopSolver& solver, Cases cases);

    LoopArrivals found() && { return std::move(found_); }

private:
    /// A number per place, for each anchor.
    using PerAnchor = std::vector<std::vector<double>>;
    /// What each anchor of a walk means to its places.
    struct Anchors {
        explicit Anchors(const LoopWalk& walk);
        /// Expected visits to a place of a case that goes on from one that is an anchor, or stands behind it.
        double visits(Index from, Index to) const;

        PerAnchor visits_;  ///< of a case that goes on from the anchor
        PerAnchor next_;    ///< P(the next anchor is this one), of a case that goes on from the place; of an
                            ///< anchor, that it is this one
    };

    void addClean();
    void findElsewhere();
    double elsewhereFrom(std::size_t anchor, Index place) const;
    void addImpacted();
    void addAfterClean(const Anchors& impacted);
    template <class Visits>
    double settingOut(std::size_t link, const Visits& visits) const;

    const LoopSolver& solver_;
    Anchors clean_;
    LoopArrivals found_;
};

}  // namespace throughline::engine
