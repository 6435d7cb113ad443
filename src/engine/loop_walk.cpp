#include "engine/loop_walk.h"

#include <algorithm>

namespace throughline::engine {

LoopWalk::LoopWalk(std::vector<Transition> steps, std::vector<double> exits)
    : ways_(std::move(steps)), places_(exits.size()) {
    if (!findAnchors()) {
        elimination_.emplace(ways_, std::move(exits));
        ways_.clear();
        return;
    }
    memory_.resize(ReturningWalk::memoryOf(anchors_.size()));
    std::vector<double> room(returning().slots());
    returning().solve(exits, room, memory_.data());
}

/// Names the slots of anchors in the ways that lead to them, unless there are too many.
bool LoopWalk::findAnchors() {
    std::vector<Index> slots(places_, nowhere);
    for (const Transition& way : ways_)
        if (way.to <= way.from) slots[way.to] = 0;
    for (Index place = 0; place < places_; ++place) {
        if (slots[place] == nowhere) continue;
        slots[place] = static_cast<Index>(places_ + anchors_.size());
        anchors_.push_back(place);
    }
    if (anchors_.size() > ReturningWalk::mostAnchors) return false;
    std::ranges::stable_sort(ways_, {}, &Transition::from);
    for (Transition& way : ways_)
        if (slots[way.to] != nowhere) way.to = slots[way.to];
    return true;
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
