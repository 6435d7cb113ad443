#include "engine/components.h"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <functional>
#include <queue>

namespace throughline::engine {
namespace {

/// Silos and the hand-offs between them.
struct Part {
    Index silos = 0;
    std::vector<Index> from;
    std::vector<Index> to;

    Rows outgoing() const { return {silos, from}; }
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                 boost::no_property, Index, Index>;

/// The hand-offs in the order of the silos they lead from.
Graph graphOf(const Part& part, const Rows& outgoing) {
    std::vector<std::pair<Index, Index>> links;
    links.reserve(part.from.size());
    for (Index silo = 0; silo < part.silos; ++silo)
        for (const Index handoff : outgoing[silo]) links.emplace_back(silo, part.to[handoff]);
    return {boost::edges_are_sorted, links.begin(), links.end(), part.silos,
            static_cast<Index>(part.from.size())};
}

/// Boost's number of each silo's component, in an order of its own.
std::vector<Index> strongComponents(const Part& part, const Rows& outgoing, Index& count) {
    const Graph graph = graphOf(part, outgoing);
    std::vector<Index> component(part.silos);
    const auto map = boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph));
    count = static_cast<Index>(boost::strong_components(graph, map));
    return component;
}

/// Where several components could come next, the one with the silo that stands first.
class ComponentOrder {
public:
    ComponentOrder(const Part& part, const Rows& outgoing, std::span<const Index> component, Index count)
        : part_(part), outgoing_(outgoing), component_(component), members_(count, component) {}

    /// The place of each of Boost's components in the journey's order.
    std::vector<Index> places() {
        if (isDrawnInOrder()) return placesAsDrawn();
        countPredecessors();
        std::vector<Index> place(members_.size());
        for (Index next = 0; !ready_.empty(); ++next) {
            const Index component = component_[ready_.top()];
            ready_.pop();
            place[component] = next;
            release(component);
        }
        return place;
    }

private:
    /// Every hand-off leads on to a component whose first silo stands later: then the silos' order is the
    /// journey's.
    bool isDrawnInOrder() const {
        for (Index handoff = 0; handoff < part_.from.size(); ++handoff)
            if (leaves(handoff) && first(part_.from[handoff]) > first(part_.to[handoff])) return false;
        return true;
    }

    /// The first silo of its component.
    Index first(Index silo) const { return members_[component_[silo]].front(); }

    std::vector<Index> placesAsDrawn() const {
        std::vector<Index> place(members_.size());
        Index next = 0;
        for (Index silo = 0; silo < part_.silos; ++silo)
            if (first(silo) == silo) place[component_[silo]] = next++;
        return place;
    }

    void countPredecessors() {
        waitingFor_.assign(members_.size(), 0);
        for (Index handoff = 0; handoff < part_.from.size(); ++handoff)
            if (leaves(handoff)) ++waitingFor_[component_[part_.to[handoff]]];
        for (Index component = 0; component < members_.size(); ++component)
            if (waitingFor_[component] == 0) ready_.push(members_[component].front());
    }

    void release(Index component) {
        for (const Index silo : members_[component])
            for (const Index handoff : outgoing_[silo])
                if (leaves(handoff)) arrive(component_[part_.to[handoff]]);
    }

    void arrive(Index component) {
        if (--waitingFor_[component] == 0) ready_.push(members_[component].front());
    }

    bool leaves(Index handoff) const {
        return component_[part_.from[handoff]] != component_[part_.to[handoff]];
    }

    const Part& part_;
    const Rows& outgoing_;
    std::span<const Index> component_;
    Rows members_;
    std::vector<Index> waitingFor_;
    std::priority_queue<Index, std::vector<Index>, std::greater<>> ready_;
};

/// The component of each silo of the part, in the journey's order.
std::vector<Index> orderedComponents(const Part& part) {
    const Rows outgoing = part.outgoing();
    Index count = 0;
    std::vector<Index> component = strongComponents(part, outgoing, count);
    const std::vector<Index> place = ComponentOrder(part, outgoing, component, count).places();
    for (Index& each : component) each = place[each];
    return component;
}

/// Of each silo, the last one from which a hand-off leads back to it or past it; nowhere where there is none.
/// A loop never leaves the silos between such a pair: most journeys are drawn forward but for a few ways
/// back, and have to be searched for loops only there.
std::vector<Index> returnsFrom(Index silos, std::span<const Index> from, std::span<const Index> to) {
    std::vector<Index> last(silos, nowhere);
    for (std::size_t handoff = 0; handoff < from.size(); ++handoff)
        if (from[handoff] >= to[handoff] &&
            (last[to[handoff]] == nowhere || last[to[handoff]] < from[handoff]))
            last[to[handoff]] = from[handoff];
    Index reach = nowhere;
    for (Index silo = 0; silo < silos; ++silo) {
        if (last[silo] != nowhere) reach = reach == nowhere ? last[silo] : std::max(reach, last[silo]);
        last[silo] = reach;
        if (reach == silo) reach = nowhere;
    }
    return last;
}

/// The silos that ways back pass, by themselves.
Part passed(std::span<const Index> returns, std::span<const Index> from, std::span<const Index> to) {
    Part part;
    std::vector<Index> number(returns.size(), nowhere);
    for (std::size_t silo = 0; silo < returns.size(); ++silo)
        if (returns[silo] != nowhere) number[silo] = part.silos++;
    if (part.silos == 0) return part;
    for (std::size_t handoff = 0; handoff < from.size(); ++handoff) {
        if (number[from[handoff]] == nowhere || number[to[handoff]] == nowhere) continue;
        part.from.push_back(number[from[handoff]]);
        part.to.push_back(number[to[handoff]]);
    }
    return part;
}

/// The component of each silo, where those that are passed have these: the others are one each. All silos of
/// one stretch that is passed come before what stands behind it.
std::vector<Index> withOthers(std::span<const Index> returns, std::span<const Index> passed) {
    std::vector<Index> component(returns.size());
    Index alone = 0;
    Index highest = 0;
    Index next = 0;
    for (std::size_t silo = 0; silo < returns.size(); ++silo) {
        if (returns[silo] == nowhere) {
            component[silo] = alone++ + highest;
            continue;
        }
        component[silo] = passed[next] + alone;
        highest = std::max(highest, passed[next] + 1);
        ++next;
    }
    return component;
}

}  // namespace

Components::Components(Index silos, std::span<const Index> from, std::span<const Index> to) {
    const std::vector<Index> returns = returnsFrom(silos, from, to);
    of = withOthers(returns, orderedComponents(passed(returns, from, to)));
    const Index count = silos == 0 ? 0 : 1 + *std::ranges::max_element(of);
    members = Rows(count, of);
    loop.resize(count);
    for (Index component = 0; component < count; ++component) loop[component] = members[component].size() > 1;
    for (std::size_t handoff = 0; handoff < from.size(); ++handoff)
        if (from[handoff] == to[handoff]) loop[of[from[handoff]]] = 1;
}

}  // namespace throughline::engine
