#pragma once

#include <optional>

#include "engine/returning_walk.h"

namespace throughline::engine {

/// A walk over the places of a loop, solved by sweeps where few ways lead back (engine/returning_walk.h), and
/// by elimination where many do.
class LoopWalk {
public:
    LoopWalk() = default;
    /// exits: P(leaving for good) of each place, which are in the order in which most are passed.
    LoopWalk(std::vector<Transition> steps, std::vector<double> exits);

    bool endless() const;
    /// As in Elimination.
    double visits(std::span<double> x) const;
    void values(std::span<double> x) const;

    bool isReturning() const { return !elimination_; }
    /// Pre: isReturning().
    ReturningWalk returning() const { return {ways_, anchors_, places_, memory_.data()}; }
    /// Pre: not isReturning().
    const Elimination& elimination() const { return *elimination_; }

private:
    bool findAnchors();

    std::vector<Transition> ways_;
    std::vector<Index> anchors_;
    std::size_t places_ = 0;
    std::vector<double> memory_;
    std::optional<Elimination> elimination_;
};

}  // namespace throughline::engine
