#include "engine/returning_walk.h"

#include <algorithm>
#include <utility>

namespace throughline::engine {

/// What is at each place goes on. What comes to an anchor stays in its slot.
void ReturningWalk::sweep(std::span<double> x, Index from) const {
    const auto first = std::ranges::lower_bound(ways_, from, {}, &Transition::from);
    for (const Transition& way : std::span(first, ways_.end())) x[way.to] += x[way.from] * way.probability;
}

void ReturningWalk::valuesUntilAnchor(std::span<double> x) const {
    for (std::size_t way = ways_.size(); way-- > 0;)
        x[ways_[way].from] += ways_[way].probability * x[ways_[way].to];
}

void ReturningWalk::solve(std::span<const double> exits, std::span<double> room, double* memory) const {
    const DenseSystem anchors(memory, anchors_.size());
    for (std::size_t from = 0; from < anchors_.size(); ++from) {
        const Index anchor = anchors_[from];
        std::fill(room.begin() + anchor, room.end(), 0.0);
        room[anchor] = 1;
        sweep(room, anchor);
        for (std::size_t to = 0; to < anchors_.size(); ++to) anchors.weight(from, to) = room[places_ + to];
        double exit = 0;
        for (std::size_t place = anchor; place < places_; ++place) exit += room[place] * exits[place];
        anchors.exit(from) = exit;
    }
    anchors.eliminate();
}

double ReturningWalk::visits(std::span<double> x, std::span<double> room) const {
    std::ranges::copy(x, room.begin());
    for (std::size_t i = 0; i < anchors_.size(); ++i)
        room[places_ + i] = std::exchange(room[anchors_[i]], 0.0);
    sweep(room, 0);
    const double trapped = solution().visits(room.subspan(places_));
    for (std::size_t i = 0; i < anchors_.size(); ++i) x[anchors_[i]] = room[places_ + i];
    sweep(x, 0);
    return trapped;
}

void ReturningWalk::values(std::span<double> x, std::span<double> room) const {
    std::ranges::copy(x, room.begin());
    valuesUntilAnchor(room);
    for (std::size_t i = 0; i < anchors_.size(); ++i) x[places_ + i] = room[anchors_[i]];
    solution().values(x.subspan(places_));
    valuesUntilAnchor(x);
}

}  // namespace throughline::engine
