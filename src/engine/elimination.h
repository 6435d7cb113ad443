#pragma once

#include <span>
#include <vector>

namespace throughline::engine {

/// Solves a walk over a few places that ends sooner or later, by elimination without subtraction (Grassmann,
/// Taksar and Heyman): each pivot is the sum of the ways out, so that the rarest exit keeps full accuracy.
class Elimination {
public:
    Elimination() = default;
    /// weights: P(from the row's place to the column's), row by row; exits: P(leaving for good) of each
    /// place.
    Elimination(std::vector<double> weights, std::vector<double> exits);

    /// Some place is never left for good. What comes to it is trapped, and counts no more.
    bool endless() const { return endless_; }
    /// Starts in, expected visits out: x = starts + x * weights. Returns how many were trapped.
    double visits(std::span<double> x) const;
    /// What is gained at each place in, what is gained from there on out: x = gains + weights * x.
    void values(std::span<double> x) const;

private:
    void eliminate(std::size_t place);

    std::vector<double> weights_;
    std::vector<double> exits_;
    std::vector<double> inversePivots_;
    bool endless_ = false;
};

}  // namespace throughline::engine
