#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/loop_arrivals.h"

namespace throughline::engine {

/// The arrivals in a loop with many ways back, found for many links at once.
class EliminatedArrivals {
public:
    /// Pre: as loopArrivals(), where the solver has no anchors.
    EliminatedArrivals(const LoopSolver& solver, Cases cases);

    LoopArrivals found() && { return std::move(found_); }

private:
    class Table;
    struct Work;

    void findExits();
    void addExitsBefore(std::span<const Index> links);
    void findAll();
    void addBatch(Index begin, Index end, Work& work);
    void addClean(Work& work);
    void addElsewhere(Work& work) const;
    void addImpacted(Work& work, Outcome outcome);
    void addAfterClean(Work& work, Outcome outcome);
    double share(std::size_t link, Outcome outcome) const {
        return outcome == Outcome::Ok ? solver_.shareOk(link) : solver_.shareFailed(link);
    }
    /// onLink(link, place of its beginning in `from`)
    template <class OnLink>
    void forEachLink(std::span<const Index> from, const OnLink& onLink) const;

    const LoopSolver& solver_;
    ManyValues clean_;
    std::optional<ManyValues> impacted_;
    std::vector<Index> firstLink_;  ///< per place; links that begin at one place follow each other
    std::vector<double> exits_;     ///< per place: P(a clean case that goes on leaves or is let down next)
    std::vector<double> besides_;   ///< per link: the same of its beginning, but for let-downs at its end
    LoopArrivals found_;
};

}  // namespace throughline::engine
