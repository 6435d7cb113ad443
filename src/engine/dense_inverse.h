#pragma once

#include <vector>

#include "engine/dense_elimination.h"

namespace throughline::engine {

/// For many solutions of one full walk: what is gained from each place on because of a gain at any one place.
class DenseInverse {
public:
    /// The solution's memory outlives it; it is not endless.
    explicit DenseInverse(const DenseSolution& solution);

    /// As DenseSolution::values(), of many gains at once, each a column of x. memory: of any size.
    void values(Block<double> x, std::size_t columns, std::vector<double>& memory) const;

private:
    void findColumns(std::size_t begin, std::size_t end, std::vector<double>& x);
    void addColumns(Block<double> x, std::size_t columns, std::vector<double>& memory) const;
    bool mostAreNot0(Block<double> x, std::size_t columns) const;
    const double* column(std::size_t place) const { return columns_.data() + place * solution_.size(); }

    DenseSolution solution_;
    std::vector<double> columns_;
};

}  // namespace throughline::engine
