#include "engine/returning_walk.h"

#include <algorithm>
#include <utility>

namespace throughline::engine {

namespace {

/// What is at each place goes on. What comes to an anchor stays in its slot.
void sweep(std::span<double> x, std::span<const Transition> ways) {
    for (const Transition& way : ways) x[way.to] += x[way.from] * way.probability;
}

}  // namespace

void ReturningWalk::valuesUntilAnchor(std::span<double> x) const {
    for (std::size_t way = ways_.size(); way-- > 0;)
        x[ways_[way].from] += ways_[way].probability * x[ways_[way].to];
}

void ReturningWalk::solve(std::span<const double> exits, double* memory) const {
    const DenseSystem anchors(memory, anchors_.size());
    auto first = ways_.begin();
    for (std::size_t from = 0; from < anchors_.size(); ++from) {
        const Index anchor = anchors_[from];
        while (first != ways_.end() && first->from < anchor) ++first;
        const std::span row(memory + rowOf(from), slots());
        std::ranges::fill(row.subspan(anchor), 0.0);
        row[anchor] = 1;
        sweep(row, {first, ways_.end()});
        for (std::size_t to = 0; to < anchors_.size(); ++to) anchors.weight(from, to) = row[places_ + to];
        double exit = 0;
        for (std::size_t place = anchor; place < places_; ++place) exit += row[place] * exits[place];
        anchors.exit(from) = exit;
    }
    anchors.eliminate();
}

double ReturningWalk::visits(std::span<double> x) const {
    for (std::size_t i = 0; i < anchors_.size(); ++i) x[places_ + i] = std::exchange(x[anchors_[i]], 0.0);
    sweep(x, ways_);
    const double trapped = solution().visits(x.subspan(places_));
    for (std::size_t i = 0; i < anchors_.size(); ++i) {
        const double* const row = memory_ + rowOf(i);
        for (std::size_t place = anchors_[i]; place < places_; ++place)
            x[place] += x[places_ + i] * row[place];
    }
    return trapped;
}

void ReturningWalk::values(std::span<double> x) const {
    for (std::size_t i = 0; i < anchors_.size(); ++i) {
        const double* const row = memory_ + rowOf(i);
        double gain = 0;
        for (std::size_t place = anchors_[i]; place < places_; ++place) gain += row[place] * x[place];
        x[places_ + i] = gain;
    }
    solution().values(x.subspan(places_));
    valuesUntilAnchor(x);
}

}  // namespace throughline::engine
