#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/elimination.h"
#include "engine/loop_solver.h"

namespace throughline::engine {

/// Expected cases that set out on a link of a loop, of one that has just been worked on by the silo at the
/// link's end.
struct Arrivals {
    double clean = 0;       ///< that are still clean, of one that goes on clean
    double afterClean = 0;  ///< that are impacted, of one that goes on clean
    double afterOk = 0;     ///< of an impacted one that goes on after an ok visit
    double afterFailed = 0;
};

/// The arrivals of all links of one loop, found for many links at once.
class LoopArrivals {
public:
    /// Of clean cases only, or of all.
    enum class Of { CleanCases, AllCases };
    /// Pre: the solver was made for these cases, and its walks are not endless.
    LoopArrivals(const LoopSolver& solver, Of cases);

    const Arrivals& at(std::size_t link) const { return arrivals_[link]; }
    /// P(a clean case that goes on from the place leaves or is let down at another one, before it is let down
    /// there).
    double elsewhere(Index place) const { return elsewhere_[place]; }

private:
    /// For each place, a number for each of some links' beginnings.
    class Table;

    void findExits();
    void addExitsBefore(std::span<const Index> links);
    void findAll();
    void addBatch(Index begin, Index end, std::span<double> elsewhere);
    void addClean(std::span<const Index> from, std::span<double> elsewhere);
    void addImpacted(std::span<const Index> from, Outcome outcome);
    void addAfterClean(std::span<const Index> from, Outcome outcome, const Table& impacted);
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
    std::vector<Arrivals> arrivals_;
    std::vector<double> elsewhere_;
};

}  // namespace throughline::engine
