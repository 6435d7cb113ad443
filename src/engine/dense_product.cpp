#include "engine/dense_product.h"

#include <algorithm>

#include "engine/wide_clones.h"

namespace throughline::engine {
namespace {

constexpr std::size_t tileRows = 4;
constexpr std::size_t columnsInCache = 240;

using Product = void (*)(Block<double>, Block<const double>, Block<const double>, std::size_t, std::size_t,
                         std::size_t);

/// The sums of one tile stay in registers.
template <std::size_t tileColumns>
[[gnu::always_inline]] inline void addTile(Block<double> to, Block<const double> left,
                                           Block<const double> right, std::size_t depth) {
    double sums[tileRows][tileColumns] = {};
    for (std::size_t k = 0; k < depth; ++k) {
        const double* const other = right.row(k);
        for (std::size_t i = 0; i < tileRows; ++i) {
            const double factor = left.row(i)[k];
            for (std::size_t j = 0; j < tileColumns; ++j) sums[i][j] += factor * other[j];
        }
    }
    for (std::size_t i = 0; i < tileRows; ++i)
        for (std::size_t j = 0; j < tileColumns; ++j) to.row(i)[j] += sums[i][j];
}

[[gnu::always_inline]] inline void addEdge(Block<double> to, Block<const double> left,
                                           Block<const double> right, std::size_t rows, std::size_t depth,
                                           std::size_t columns) {
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t k = 0; k < depth; ++k) {
            const double factor = left.row(i)[k];
            for (std::size_t j = 0; j < columns; ++j) to.row(i)[j] += factor * right.row(k)[j];
        }
}

template <class Number>
Block<Number> from(Block<Number> block, std::size_t row, std::size_t column) {
    return {block.row(row) + column, block.stride};
}

template <std::size_t tileColumns>
[[gnu::always_inline]] inline void addInTiles(Block<double> to, Block<const double> left,
                                              Block<const double> right, std::size_t rows, std::size_t depth,
                                              std::size_t columns) {
    const std::size_t wholeRows = rows - rows % tileRows;
    const std::size_t wholeColumns = columns - columns % tileColumns;
    for (std::size_t begin = 0; begin < wholeColumns; begin += columnsInCache)
        for (std::size_t i = 0; i < wholeRows; i += tileRows)
            for (std::size_t j = begin; j < std::min(begin + columnsInCache, wholeColumns); j += tileColumns)
                addTile<tileColumns>(from(to, i, j), from(left, i, 0), from(right, 0, j), depth);
    addEdge(from(to, wholeRows, 0), from(left, wholeRows, 0), right, rows - wholeRows, depth, wholeColumns);
    addEdge(from(to, 0, wholeColumns), left, from(right, 0, wholeColumns), rows, depth,
            columns - wholeColumns);
}

void addPlain(Block<double> to, Block<const double> left, Block<const double> right, std::size_t rows,
              std::size_t depth, std::size_t columns) {
    addInTiles<4>(to, left, right, rows, depth, columns);
}

// Three vectors of a row fill the registers.
#if defined(__x86_64__) && !defined(__clang__)
[[gnu::target("avx2,fma")]] void addWide(Block<double> to, Block<const double> left,
                                         Block<const double> right, std::size_t rows, std::size_t depth,
                                         std::size_t columns) {
    addInTiles<12>(to, left, right, rows, depth, columns);
}

[[gnu::target("avx512f,avx512dq,avx512vl,prefer-vector-width=512")]] void addWidest(
    Block<double> to, Block<const double> left, Block<const double> right, std::size_t rows,
    std::size_t depth, std::size_t columns) {
    addInTiles<24>(to, left, right, rows, depth, columns);
}

Product bestProduct() {
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl"))
        return addWidest;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return addWide;
    return addPlain;
}
#else
Product bestProduct() {
    return addPlain;
}
#endif

}  // namespace

void addProduct(Block<double> to, Block<const double> left, Block<const double> right, std::size_t rows,
                std::size_t depth, std::size_t columns) {
    static const Product product = bestProduct();
    product(to, left, right, rows, depth, columns);
}

THROUGHLINE_WIDE_CLONES void addRow(double* to, double factor, const double* what, std::size_t columns) {
    for (std::size_t column = 0; column < columns; ++column) to[column] += factor * what[column];
}

THROUGHLINE_WIDE_CLONES void scaleRow(double* row, double factor, std::size_t columns) {
    for (std::size_t column = 0; column < columns; ++column) row[column] *= factor;
}

THROUGHLINE_WIDE_CLONES double sumOfProducts(const double* a, const double* b, std::size_t columns) {
    constexpr std::size_t atOnce = 8;
    double sums[atOnce] = {};
    std::size_t column = 0;
    for (; column + atOnce <= columns; column += atOnce)
        for (std::size_t i = 0; i < atOnce; ++i) sums[i] += a[column + i] * b[column + i];
    double sum = 0;
    for (; column < columns; ++column) sum += a[column] * b[column];
    for (const double part : sums) sum += part;
    return sum;
}

}  // namespace throughline::engine
