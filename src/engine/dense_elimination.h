#pragma once

#include <span>
#include <vector>

namespace throughline::engine {

/// Elimination on a full matrix, its places eliminated from the last to the first. See engine/elimination.h.
class DenseElimination {
public:
    DenseElimination() = default;
    /// weights: P(from the row's place to the column's), row by row; exits: P(leaving for good) of each
    /// place.
    DenseElimination(std::vector<double> weights, std::vector<double> exits);

    std::size_t size() const { return exits_.size(); }
    bool endless() const { return endless_; }
    double visits(std::span<double> x) const;
    void values(std::span<double> x) const;

private:
    void eliminatePanel(std::size_t begin, std::size_t end);
    void eliminate(std::size_t place, std::size_t begin);
    void settleRows(std::size_t begin, std::size_t end, std::size_t firstRow, std::size_t lastRow);
    double* row(std::size_t place) { return weights_.data() + place * size(); }
    const double* row(std::size_t place) const { return weights_.data() + place * size(); }

    std::vector<double> weights_;
    std::vector<double> exits_;
    std::vector<double> inversePivots_;
    bool endless_ = false;
};

}  // namespace throughline::engine
