#pragma once

#include <span>

#include "engine/elimination.h"

namespace throughline::engine {

/// A walk whose places are passed in their order, but for ways back to a few of them: its anchors. It is
/// solved without subtraction, as Elimination does it, with less to do: sweeps over the ways tell how a case
/// gets from each anchor to the next one or out, and only the anchors are eliminated.
class ReturningWalk {
public:
    /// With more, Elimination is faster.
    static constexpr std::size_t mostAnchors = 8;

    /// How many numbers of the caller's memory it needs.
    static constexpr std::size_t memoryOf(std::size_t anchors, std::size_t places) {
        return DenseSystem::memoryOf(anchors) + anchors * (places + anchors);
    }
    /// Ways by the place that they lead from. One that leads to an anchor says its slot: the number of
    /// places, and where it stands among the anchors, which are in the order of the places.
    ReturningWalk(std::span<const Transition> ways, std::span<const Index> anchors, std::size_t places,
                  const double* memory)
        : ways_(ways), anchors_(anchors), places_(places), memory_(memory) {}

    /// A number for each place, and a slot for each anchor.
    std::size_t slots() const { return places_ + anchors_.size(); }

    /// Before what follows, into its memory. exits: P(leaving for good) of each place.
    void solve(std::span<const double> exits, double* memory) const;

    /// Some anchor is never left for good.
    bool endless() const { return solution().endless(); }
    /// Starts in, expected visits out, as in Elimination. x: slots(), as in what follows.
    double visits(std::span<double> x) const;
    /// What is gained at each place in, what is gained from there on out.
    void values(std::span<double> x) const;
    /// The same up to the next anchor: with what it is worth to come to each of them in its slot.
    void valuesUntilAnchor(std::span<double> x) const;

    std::span<const Index> anchors() const { return anchors_; }

private:
    DenseSolution solution() const { return {memory_, anchors_.size()}; }
    /// Where the visits to each place between a departure from the anchor and the next one from any begin in
    /// memory; behind them, how often each anchor is the next.
    std::size_t rowOf(std::size_t anchor) const {
        return DenseSystem::memoryOf(anchors_.size()) + anchor * slots();
    }

    std::span<const Transition> ways_;
    std::span<const Index> anchors_;
    std::size_t places_;
    const double* memory_;
};

}  // namespace throughline::engine
