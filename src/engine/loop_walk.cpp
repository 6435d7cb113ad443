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
      memory_(ReturningWalk::memoryOf(anchors_.size(), places_)) {
    nameSlots();
    returning().solve(exits, memory_.data());
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

/// solve(walk, x with the slots of the anchors behind it)
template <class Solve>
auto LoopWalk::withSlots(std::span<double> x, const Solve& solve) const {
    const ReturningWalk walk = returning();
    std::vector<double> slots(x.begin(), x.end());
    slots.resize(walk.slots());
    const auto result = solve(walk, slots);
    std::copy_n(slots.begin(), x.size(), x.begin());
    return result;
}

double LoopWalk::visits(std::span<double> x) const {
    if (elimination_) return elimination_->visits(x);
    return withSlots(x,
                     [](const ReturningWalk& walk, std::span<double> slots) { return walk.visits(slots); });
}

void LoopWalk::values(std::span<double> x) const {
    if (elimination_) return elimination_->values(x);
    withSlots(x, [](const ReturningWalk& walk, std::span<double> slots) {
        walk.values(slots);
        return true;
    });
}

}  // namespace throughline::engine
