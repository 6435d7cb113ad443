#pragma once

#include <optional>

#include "engine/returning_walk.h"

namespace throughline::engine {

/// A walk over the places of a loop, solved by sweeps where few ways lead back (engine/returning_walk.h), and
/// by elimination where many do.
class LoopWalk {
public:
    LoopWalk() = default;
    /// By elimination. exits: P(leaving for good) of each place.
    LoopWalk(const std::vector<Transition>& steps, std::vector<double> exits);
    /// By sweeps. Pre: places are in such an order that steps lead back to the anchors only, which are too.
    LoopWalk(std::vector<Transition> steps, std::vector<double> exits, std::vector<Index> anchors);

    bool endless() const;
    /// As in Elimination.
    double visits(std::span<double> x) const;
    void values(std::span<double> x) const;

    /// Pre: by sweeps.
    ReturningWalk returning() const { return {ways_, anchors_, places_, memory_.data()}; }
    /// Pre: by elimination.
    const Elimination& elimination() const { return *elimination_; }

private:
    void nameSlots();
    template <class Solve>
    auto withSlots(std::span<double> x, const Solve& solve) const;

    std::vector<Transition> ways_;
    std::vector<Index> anchors_;
    std::size_t places_ = 0;
    std::vector<double> memory_;
    std::optional<Elimination> elimination_;
};

}  // namespace throughline::engine
