#include "engine/loop_walk.h"

#include <algorithm>
#include <utility>

namespace throughline::engine {

LoopWalk::LoopWalk(const std::vector<Transition>& steps, std::vector<double> exits)
    : places_(exits.size()), elimination_(std::in_place, steps, std::move(exits)) {
}

LoopWalk::LoopWalk(std::vector<Transition> steps, std::vector<double> exits, std::vector<Index> anchors)
    : ways_(std::move(steps)),
      anchors_(std::move(anchors)),
      places_(exits.size()),
      memory_(ReturningWalk::memoryOf(anchors_.size())) {
    nameSlots();
    std::vector<double> room(returning().slots());
    returning().solve(exits, room, memory_.data());
}

/// In the ways that lead to anchors.
void LoopWalk::nameSlots() {
    std::ranges::stable_sort(ways_, {}, &Transition::from);
    std::vector<Index> slots(places_, nowhere);
    for (std::size_t i = 0; i < anchors_.size(); ++i) slots[anchors_[i]] = static_cast<Index>(places_ + i);
    for (Transition& way : ways_)
        if (slots[way.to] != nowhere) way.to = slots[way.to];
}

bool LoopWalk::endless() const {
    return elimination_ ? elimination_->endless() : returning().endless();
}

double LoopWalk::visits(std::span<double> x) const {
    if (elimination_) return elimination_->visits(x);
    const ReturningWalk walk = returning();
    std::vector<double> slots(x.begin(), x.end());
    slots.resize(walk.slots());
    std::vector<double> room(walk.slots());
    const double trapped = walk.visits(slots, room);
    std::ranges::copy(std::span(slots).first(x.size()), x.begin());
    return trapped;
}

void LoopWalk::values(std::span<double> x) const {
    if (elimination_) return elimination_->values(x);
    const ReturningWalk walk = returning();
    std::vector<double> slots(x.begin(), x.end());
    slots.resize(walk.slots());
    std::vector<double> room(walk.slots());
    walk.values(slots, room);
    std::ranges::copy(std::span(slots).first(x.size()), x.begin());
}

}  // namespace throughline::engine
