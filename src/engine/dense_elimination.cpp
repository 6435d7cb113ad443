#include "engine/dense_elimination.h"

#include <algorithm>
#include <vector>

#include "engine/parts.h"

namespace throughline::engine {
namespace {

/// So many places are eliminated together, so that the work on all other rows is a product of matrices.
constexpr std::size_t panel = 64;
/// From so many rows on, two processors are faster than one.
constexpr std::size_t rowsForThreads = 512;
constexpr std::size_t rowsAPart = 96;

/// One past the last row in which any column is not 0.
std::size_t lastRowSet(Block<double> x, std::size_t rows, std::size_t columns) {
    const auto isSet = [](double value) { return value != 0; };
    while (rows > 0 && std::none_of(x.row(rows - 1), x.row(rows - 1) + columns, isSet)) --rows;
    return rows;
}

}  // namespace

void DenseSystem::eliminate() const {
    for (std::size_t end = size_; end > 0;) {
        const std::size_t begin = end > panel ? end - panel : 0;
        eliminatePanel(begin, end);
        end = begin;
    }
}

bool DenseSolution::endless() const {
    return std::find(inversePivots_, inversePivots_ + size_, 0.0) != inversePivots_ + size_;
}

/// The places from begin to end, out of all rows up to them.
void DenseSystem::eliminatePanel(std::size_t begin, std::size_t end) const {
    for (std::size_t place = end; place-- > begin;) eliminate(place, begin);
    if (begin == 0) return;
    if (begin < rowsForThreads) return settleRows(begin, end, 0, begin);
    inPartsAtOnce(begin, rowsAPart, [&](std::size_t firstRow, std::size_t lastRow) {
        settleRows(begin, end, firstRow, lastRow);
    });
}

/// One place out of the rows of its panel.
void DenseSystem::eliminate(std::size_t place, std::size_t begin) const {
    const double* const own = row(place);
    double pivot = exits_[place];
    for (std::size_t column = 0; column < place; ++column) pivot += own[column];
    inversePivots_[place] = pivot > 0 ? 1 / pivot : 0;
    for (std::size_t other = begin; other < place; ++other) {
        double* const to = row(other);
        if (to[place] == 0) continue;
        const double through = to[place] * inversePivots_[place];
        for (std::size_t column = 0; column < place; ++column) to[column] += through * own[column];
        exits_[other] += pivot > 0 ? through * exits_[place] : to[place];
    }
}

/// The places of a panel out of the rows before it: first inside the panel's columns, then in all others at
/// once.
void DenseSystem::settleRows(std::size_t begin, std::size_t end, std::size_t firstRow,
                             std::size_t lastRow) const {
    const std::size_t depth = end - begin;
    std::vector<double> through((lastRow - firstRow) * depth);
    for (std::size_t other = firstRow; other < lastRow; ++other) {
        double* const to = row(other);
        double* const ways = through.data() + (other - firstRow) * depth;
        for (std::size_t place = end; place-- > begin;) {
            if (to[place] == 0) continue;
            const double way = to[place] * inversePivots_[place];
            ways[place - begin] = way;
            const double* const own = row(place);
            for (std::size_t column = begin; column < place; ++column) to[column] += way * own[column];
            exits_[other] += inversePivots_[place] > 0 ? way * exits_[place] : to[place];
        }
    }
    addProduct({row(firstRow), size_}, {through.data(), depth}, {row(begin), size_}, lastRow - firstRow,
               depth, begin);
}

double DenseSolution::visits(std::span<double> x) const {
    for (std::size_t place = size_; place-- > 0;) {
        const double through = x[place] * inversePivots_[place];
        if (through == 0) continue;
        for (std::size_t column = 0; column < place; ++column) x[column] += through * row(place)[column];
    }
    double trapped = 0;
    for (std::size_t place = 0; place < size_; ++place) {
        if (inversePivots_[place] == 0) trapped += x[place];
        x[place] *= inversePivots_[place];
        for (std::size_t column = place + 1; column < size_; ++column)
            x[column] += x[place] * row(place)[column];
    }
    return trapped;
}

void DenseSolution::values(std::span<double> x) const {
    for (std::size_t place = size_; place-- > 0;)
        for (std::size_t column = place + 1; column < size_; ++column)
            x[place] += row(place)[column] * inversePivots_[column] * x[column];
    for (std::size_t place = 0; place < size_; ++place) {
        for (std::size_t column = 0; column < place; ++column) x[place] += row(place)[column] * x[column];
        x[place] *= inversePivots_[place];
    }
}

void DenseSolution::values(Block<double> x, std::size_t columns) const {
    const std::size_t last = lastRowSet(x, size_, columns);
    for (std::size_t end = last; end > 0;) {
        const std::size_t begin = end > panel ? end - panel : 0;
        takeEliminated(x, begin, end, last, columns);
        end = begin;
    }
    for (std::size_t begin = 0; begin < size_; begin += panel)
        takeOthers(x, begin, std::min(begin + panel, size_), columns);
}

/// The places of a panel take what the places gain that were eliminated before them. Rows that are done hold
/// it times their inverse pivots.
void DenseSolution::takeEliminated(Block<double> x, std::size_t begin, std::size_t end, std::size_t last,
                                   std::size_t columns) const {
    addProduct({x.row(begin), x.stride}, {row(begin) + end, size_}, {x.row(end), x.stride}, end - begin,
               last - end, columns);
    for (std::size_t place = end; place-- > begin;) {
        for (std::size_t other = place + 1; other < end; ++other)
            addRow(x.row(place), row(place)[other], x.row(other), columns);
        scaleRow(x.row(place), inversePivots_[place], columns);
    }
}

/// Then what the places gain that were eliminated after them.
void DenseSolution::takeOthers(Block<double> x, std::size_t begin, std::size_t end,
                               std::size_t columns) const {
    std::vector<double> memory((end - begin) * columns);
    const Block<double> gains{memory.data(), columns};
    addProduct(gains, {row(begin), size_}, {x.data, x.stride}, end - begin, begin, columns);
    for (std::size_t place = begin; place < end; ++place) {
        double* const own = gains.row(place - begin);
        for (std::size_t other = begin; other < place; ++other)
            addRow(own, row(place)[other], x.row(other), columns);
        addRow(x.row(place), inversePivots_[place], own, columns);
    }
}

}  // namespace throughline::engine
