#pragma once

#include <cstddef>
#include <span>

#include "engine/dense_product.h"

namespace throughline::engine {

/// A walk over places that are all thought to lead to all, on memory of the caller's. See
/// engine/elimination.h.
class DenseSystem {
public:
    /// How many numbers of memory it needs.
    static constexpr std::size_t memoryOf(std::size_t size) { return size * (size + 2); }
    /// memory: memoryOf(size) numbers.
    DenseSystem(double* memory, std::size_t size)
        : weights_(memory), exits_(memory + size * size), inversePivots_(exits_ + size), size_(size) {}

    /// P(from one place to another), until eliminate().
    double& weight(std::size_t from, std::size_t to) const { return weights_[from * size_ + to]; }
    /// P(leaving for good), until eliminate().
    double& exit(std::size_t place) const { return exits_[place]; }

    /// The places from the last to the first.
    void eliminate() const;

private:
    void eliminatePanel(std::size_t begin, std::size_t end) const;
    void eliminate(std::size_t place, std::size_t begin) const;
    void settleRows(std::size_t begin, std::size_t end, std::size_t firstRow, std::size_t lastRow) const;
    double* row(std::size_t place) const { return weights_ + place * size_; }

    double* weights_;  ///< row by row
    double* exits_;
    double* inversePivots_;  ///< 0 where the place is never left
    std::size_t size_;
};

/// The same once it is eliminated.
class DenseSolution {
public:
    DenseSolution(const double* memory, std::size_t size)
        : weights_(memory), inversePivots_(memory + size * (size + 1)), size_(size) {}

    std::size_t size() const { return size_; }
    bool endless() const;
    double visits(std::span<double> x) const;
    void values(std::span<double> x) const;
    /// The same for many gains at once, each a column of x.
    void values(Block<double> x, std::size_t columns) const;

private:
    void takeEliminated(Block<double> x, std::size_t begin, std::size_t end, std::size_t last,
                        std::size_t columns) const;
    void takeOthers(Block<double> x, std::size_t begin, std::size_t end, std::size_t columns) const;
    const double* row(std::size_t place) const { return weights_ + place * size_; }

    const double* weights_;
    const double* inversePivots_;
    std::size_t size_;
};

}  // namespace throughline::engine
