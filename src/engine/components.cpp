#include "engine/components.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace throughline::engine {
namespace {

/// Silos that follow each other. A loop never leaves the stretch between the ends of its ways back: most
/// journeys are drawn forward but for a few of those, and have to be searched for loops only there.
struct Stretch {
    Index first;
    Index last;
};

/// The stretches that ways back pass, those that overlap made one.
std::vector<Stretch> stretchesOf(Index silos, std::span<const Index> from, std::span<const Index> to) {
    Column<Index> back(silos, 0);  // per silo, 1 + the last one from which a way leads back to it
    for (std::size_t handoff = 0; handoff < from.size(); ++handoff)
        if (from[handoff] >= to[handoff]) back[to[handoff]] = std::max(back[to[handoff]], from[handoff] + 1);
    std::vector<Stretch> stretches;
    for (Index silo = 0; silo < silos; ++silo) {
        if (back[silo] == 0) continue;
        Index last = back[silo] - 1;
        const Index first = silo;
        for (; silo < last; ++silo) last = std::max(last, std::max(back[silo + 1], Index{1}) - 1);
        stretches.push_back({first, last});
    }
    return stretches;
}

/// Every silo of the stretch hands off to the next one: then all of it is one loop, since the ways back pass
/// all of it.
bool isInARow(Stretch stretch, const Rows& outgoing, std::span<const Index> to) {
    for (Index silo = stretch.first; silo < stretch.last; ++silo)
        if (std::ranges::none_of(outgoing[silo], [&](Index handoff) { return to[handoff] == silo + 1; }))
            return false;
    return true;
}

/// The components within one stretch, silos numbered from its first one. Tarjan's search, its recursion as a
/// list.
class StretchSearch {
public:
    StretchSearch(const Rows& outgoing, std::span<const Index> to) : outgoing_(outgoing), to_(to) {}

    void run(Stretch stretch) {
        stretch_ = stretch;
        const std::size_t silos = stretch.last - stretch.first + 1;
        component_.assign(silos, nowhere);
        number_.assign(silos, 0);
        lowest_.assign(silos, 0);
        seen_ = count_ = 0;
        for (Index silo = 0; silo < silos; ++silo)
            if (number_[silo] == 0) searchFrom(silo);
        isLoop_.assign(count_, 1);
        if (count_ == 1) return;
        putInOrder();
        findLoops();
    }

    Index count() const { return count_; }
    /// Per silo, in the order of the journey.
    const std::vector<Index>& components() const { return component_; }
    /// A case can come back to a silo of the component.
    bool isLoop(Index component) const { return isLoop_[component] != 0; }

private:
    struct OnPath {
        Index silo;
        Index next;  ///< of its hand-offs
    };

    std::span<const Index> outgoing(Index silo) const { return outgoing_[stretch_.first + silo]; }
    /// The silo that a hand-off leads to; too high a number outside of the stretch.
    Index end(Index handoff) const { return to_[handoff] - stretch_.first; }
    bool within(Index silo) const { return silo < component_.size(); }

    void searchFrom(Index root) {
        enter(root);
        while (!path_.empty()) {
            OnPath& at = path_.back();
            const auto handoffs = outgoing(at.silo);
            if (at.next == handoffs.size())
                leave();
            else
                follow(at.silo, end(handoffs[at.next++]));
        }
    }

    void enter(Index silo) {
        number_[silo] = lowest_[silo] = ++seen_;
        open_.push_back(silo);
        path_.push_back({silo, 0});
    }

    void follow(Index silo, Index next) {
        if (!within(next)) return;
        if (number_[next] == 0)
            enter(next);
        else if (component_[next] == nowhere)
            lowest_[silo] = std::min(lowest_[silo], number_[next]);
    }

    void leave() {
        const Index silo = path_.back().silo;
        path_.pop_back();
        if (!path_.empty()) lowest_[path_.back().silo] = std::min(lowest_[path_.back().silo], lowest_[silo]);
        if (lowest_[silo] == number_[silo]) close(silo);
    }

    /// All that were entered since then and are still open are one component.
    void close(Index silo) {
        for (Index last = nowhere; last != silo; open_.pop_back()) {
            last = open_.back();
            component_[last] = count_;
        }
        ++count_;
    }

    void putInOrder() {
        first_.assign(count_, nowhere);
        for (Index silo = 0; silo < component_.size(); ++silo)
            first_[component_[silo]] = std::min(first_[component_[silo]], silo);
        place_.resize(count_);
        if (isDrawnInOrder())
            placeAsDrawn();
        else
            placeAsReady();
        for (Index& component : component_) component = place_[component];
    }

    void findLoops() {
        std::ranges::fill(isLoop_, 0);
        for (Index silo = 0; silo < component_.size(); ++silo)
            for (const Index handoff : outgoing(silo))
                if (const Index next = end(handoff); within(next) && component_[next] == component_[silo])
                    isLoop_[component_[silo]] = 1;
    }

    /// onward(component, next component) for all hand-offs that lead from one to another.
    template <class Onward>
    void forEachWay(const Onward& onward) const {
        for (Index silo = 0; silo < component_.size(); ++silo)
            for (const Index handoff : outgoing(silo))
                if (const Index next = end(handoff); within(next) && component_[next] != component_[silo])
                    onward(component_[silo], component_[next]);
    }

    /// Every hand-off leads on to a component whose first silo stands later: then the silos' order is the
    /// journey's.
    bool isDrawnInOrder() const {
        bool inOrder = true;
        forEachWay([&](Index from, Index to) { inOrder &= first_[from] < first_[to]; });
        return inOrder;
    }

    void placeAsDrawn() {
        Index next = 0;
        for (Index silo = 0; silo < component_.size(); ++silo)
            if (first_[component_[silo]] == silo) place_[component_[silo]] = next++;
    }

    /// Where several components could come next, the one with the silo that stands first.
    void placeAsReady() {
        std::vector<Index> from;
        std::vector<Index> to;
        forEachWay([&](Index before, Index after) {
            from.push_back(before);
            to.push_back(after);
        });
        const Rows onward(count_, from);
        std::vector<Index> waitingFor(count_, 0);
        for (const Index component : to) ++waitingFor[component];
        std::priority_queue<Index, std::vector<Index>, std::greater<>> ready;
        for (Index component = 0; component < count_; ++component)
            if (waitingFor[component] == 0) ready.push(first_[component]);
        for (Index next = 0; !ready.empty(); ++next) {
            const Index component = component_[ready.top()];
            ready.pop();
            place_[component] = next;
            for (const Index way : onward[component])
                if (--waitingFor[to[way]] == 0) ready.push(first_[to[way]]);
        }
    }

    const Rows& outgoing_;
    std::span<const Index> to_;
    Stretch stretch_{};
    std::vector<Index> component_;  ///< per silo
    std::vector<Index> number_;     ///< per silo, in the order in which they were entered; 0: not yet
    std::vector<Index> lowest_;     ///< per silo, the lowest number of an open one that it leads to
    std::vector<OnPath> path_;
    std::vector<Index> open_;   ///< entered, component not known yet
    std::vector<Index> first_;  ///< per component, its first silo
    std::vector<Index> place_;  ///< per component, in the order of the journey
    std::vector<char> isLoop_;  ///< per component
    Index seen_ = 0;
    Index count_ = 0;
};

}  // namespace

Components::Components(const Rows& outgoing, std::span<const Index> from, std::span<const Index> to)
    : of(outgoing.size()) {
    StretchSearch search(outgoing, to);
    std::vector<Index> loops;
    Index count = 0;
    Index next = 0;
    const auto alone = [&](Index end) {
        for (; next < end; ++next) of[next] = count++;
    };
    for (const Stretch stretch : stretchesOf(outgoing.size(), from, to)) {
        alone(stretch.first);
        if (isInARow(stretch, outgoing, to)) {
            loops.push_back(count);
            for (; next <= stretch.last; ++next) of[next] = count;
            ++count;
            continue;
        }
        search.run(stretch);
        for (const Index component : search.components()) of[next++] = count + component;
        for (Index component = 0; component < search.count(); ++component)
            if (search.isLoop(component)) loops.push_back(count + component);
        count += search.count();
    }
    alone(outgoing.size());
    members = Rows(count, of);
    loop.assign(count, 0);
    for (const Index component : loops) loop[component] = 1;
}

}  // namespace throughline::engine
