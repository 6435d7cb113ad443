#include "engine/elimination.h"

#include <utility>

namespace throughline::engine {

Elimination::Elimination(std::vector<double> weights, std::vector<double> exits)
    : weights_(std::move(weights)), exits_(std::move(exits)), inversePivots_(exits_.size()) {
    for (std::size_t place = exits_.size(); place-- > 0;) eliminate(place);
}

void Elimination::eliminate(std::size_t place) {
    const std::size_t size = exits_.size();
    const double* const row = &weights_[place * size];
    double pivot = exits_[place];
    for (std::size_t column = 0; column < place; ++column) pivot += row[column];
    endless_ |= !(pivot > 0);
    inversePivots_[place] = pivot > 0 ? 1 / pivot : 0;
    for (std::size_t other = 0; other < place; ++other) {
        const double to = weights_[other * size + place];
        if (to == 0) continue;
        const double through = to * inversePivots_[place];
        for (std::size_t column = 0; column < place; ++column)
            weights_[other * size + column] += through * row[column];
        exits_[other] += pivot > 0 ? through * exits_[place] : to;
    }
}

double Elimination::visits(std::span<double> x) const {
    const std::size_t size = x.size();
    for (std::size_t place = size; place-- > 0;) {
        const double through = x[place] * inversePivots_[place];
        for (std::size_t column = 0; column < place; ++column)
            x[column] += through * weights_[place * size + column];
    }
    double trapped = 0;
    for (std::size_t place = 0; place < size; ++place) {
        for (std::size_t other = 0; other < place; ++other)
            x[place] += x[other] * weights_[other * size + place];
        if (inversePivots_[place] == 0) trapped += x[place];
        x[place] *= inversePivots_[place];
    }
    return trapped;
}

void Elimination::values(std::span<double> x) const {
    const std::size_t size = x.size();
    for (std::size_t place = size; place-- > 0;) {
        const double gain = x[place] * inversePivots_[place];
        for (std::size_t other = 0; other < place; ++other) x[other] += gain * weights_[other * size + place];
    }
    for (std::size_t place = 0; place < size; ++place) {
        for (std::size_t column = 0; column < place; ++column)
            x[place] += weights_[place * size + column] * x[column];
        x[place] *= inversePivots_[place];
    }
}

}  // namespace throughline::engine
