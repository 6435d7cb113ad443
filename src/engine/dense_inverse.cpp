#include "engine/dense_inverse.h"

#include <algorithm>

#include "engine/parts.h"

namespace throughline::engine {
namespace {

/// So many columns are found together: what is in work fits into the processor's second cache.
constexpr std::size_t columnsTogether = 48;

}  // namespace

DenseInverse::DenseInverse(const DenseSolution& solution)
    : solution_(solution), columns_(solution.size() * solution.size()) {
    const std::size_t size = solution_.size();
    const std::size_t parts = (size + columnsTogether - 1) / columnsTogether;
    inParts(parts, 1, [&](std::size_t begin, std::size_t end) {
        std::vector<double> memory;
        for (std::size_t part = begin; part < end; ++part)
            findColumns(part * columnsTogether, std::min((part + 1) * columnsTogether, size), memory);
    });
}

void DenseInverse::findColumns(std::size_t begin, std::size_t end, std::vector<double>& x) {
    const std::size_t size = solution_.size();
    const std::size_t columns = end - begin;
    x.assign(size * columns, 0);
    for (std::size_t place = begin; place < end; ++place) x[place * columns + place - begin] = 1;
    solution_.values({x.data(), columns}, columns);
    for (std::size_t place = 0; place < size; ++place)
        for (std::size_t column = 0; column < columns; ++column)
            columns_[(begin + column) * size + place] = x[place * columns + column];
}

void DenseInverse::values(Block<double> x, std::size_t columns, std::vector<double>& memory) const {
    if (mostAreNot0(x, columns))
        solution_.values(x, columns);
    else
        addColumns(x, columns, memory);
}

/// Where gains are few, their columns are added up; where they are many, a product of matrices is faster.
bool DenseInverse::mostAreNot0(Block<double> x, std::size_t columns) const {
    std::size_t set = 0;
    for (std::size_t place = 0; place < solution_.size(); ++place)
        set += columns - static_cast<std::size_t>(std::count(x.row(place), x.row(place) + columns, 0.0));
    return 8 * set > solution_.size() * columns;
}

void DenseInverse::addColumns(Block<double> x, std::size_t columns, std::vector<double>& memory) const {
    const std::size_t size = solution_.size();
    memory.assign(size * columns, 0);
    for (std::size_t place = 0; place < size; ++place)
        for (std::size_t number = 0; number < columns; ++number)
            if (const double gain = x.row(place)[number]; gain != 0)
                addRow(memory.data() + number * size, gain, column(place), size);
    for (std::size_t place = 0; place < size; ++place)
        for (std::size_t number = 0; number < columns; ++number)
            x.row(place)[number] = memory[number * size + place];
}

}  // namespace throughline::engine
