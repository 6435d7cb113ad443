#pragma once

#include <cstddef>

namespace throughline::engine {

/// A part of a matrix that lies row by row in memory.
template <class Number>
struct Block {
    Number* data;
    std::size_t stride;  ///< from one row to the next

    Number* row(std::size_t number) const { return data + number * stride; }
};

/// to += left * right; to has rows x columns, left rows x depth, right depth x columns. On the widest vectors
/// that the processor has.
void addProduct(Block<double> to, Block<const double> left, Block<const double> right, std::size_t rows,
                std::size_t depth, std::size_t columns);

/// to += factor * what, of so many numbers each.
void addRow(double* to, double factor, const double* what, std::size_t columns);
void scaleRow(double* row, double factor, std::size_t columns);
/// The sum of the products.
double sumOfProducts(const double* a, const double* b, std::size_t columns);

}  // namespace throughline::engine
