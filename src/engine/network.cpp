#include "engine/network.h"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <functional>
#include <numeric>
#include <queue>

#include "throughline/base/positions.h"

namespace throughline::engine {
namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                 boost::no_property, Index, Index>;

/// The hand-offs in the order of the silos they lead from.
Graph graphOf(const Network& network) {
    std::vector<std::pair<Index, Index>> links;
    links.reserve(network.handoffs);
    for (Index silo = 0; silo < network.silos; ++silo)
        for (const Index handoff : network.outgoing[silo]) links.emplace_back(silo, network.to[handoff]);
    return {boost::edges_are_sorted, links.begin(), links.end(), network.silos, network.handoffs};
}

/// Boost's number of each silo's component, in an order of its own.
std::vector<Index> strongComponents(const Network& network, Index& count) {
    const Graph graph = graphOf(network);
    std::vector<Index> component(network.silos);
    const auto map = boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph));
    count = static_cast<Index>(boost::strong_components(graph, map));
    return component;
}

/// Where several components could come next, the one with the silo that stands first in the file.
class ComponentOrder {
public:
    ComponentOrder(const Network& network, std::span<const Index> component, Index count)
        : network_(network), component_(component), members_(count, component) {}

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
    /// Every hand-off leads on to a component whose first silo stands later in the file: then the file's
    /// order is the journey's.
    bool isDrawnInOrder() const {
        for (Index handoff = 0; handoff < network_.handoffs; ++handoff)
            if (leaves(handoff) && first(network_.from[handoff]) > first(network_.to[handoff])) return false;
        return true;
    }

    /// The first silo of its component.
    Index first(Index silo) const { return members_[component_[silo]].front(); }

    std::vector<Index> placesAsDrawn() const {
        std::vector<Index> place(members_.size());
        Index next = 0;
        for (Index silo = 0; silo < network_.silos; ++silo)
            if (first(silo) == silo) place[component_[silo]] = next++;
        return place;
    }

    void countPredecessors() {
        waitingFor_.assign(members_.size(), 0);
        for (Index handoff = 0; handoff < network_.handoffs; ++handoff)
            if (leaves(handoff)) ++waitingFor_[component_[network_.to[handoff]]];
        for (Index component = 0; component < members_.size(); ++component)
            if (waitingFor_[component] == 0) ready_.push(members_[component].front());
    }

    void release(Index component) {
        for (const Index silo : members_[component])
            for (const Index handoff : network_.outgoing[silo])
                if (leaves(handoff)) arrive(component_[network_.to[handoff]]);
    }

    void arrive(Index component) {
        if (--waitingFor_[component] == 0) ready_.push(members_[component].front());
    }

    bool leaves(Index handoff) const {
        return component_[network_.from[handoff]] != component_[network_.to[handoff]];
    }

    const Network& network_;
    std::span<const Index> component_;
    Rows members_;
    std::vector<Index> waitingFor_;
    std::priority_queue<Index, std::vector<Index>, std::greater<>> ready_;
};

void readElements(Network& network, const model::Journey& journey) {
    network.fanOutAll.reserve(network.silos);
    for (const model::Silo& silo : journey.silos)
        network.fanOutAll.push_back(silo.fanOut == model::FanOut::All);
    const base::Positions<model::Silo> silos(journey.silos);
    network.from.reserve(network.handoffs);
    network.to.reserve(network.handoffs);
    network.when.reserve(network.handoffs);
    for (const model::Handoff& handoff : journey.handoffs) {
        network.from.push_back(static_cast<Index>(*silos.of(handoff.from)));
        network.to.push_back(static_cast<Index>(*silos.of(handoff.to)));
        network.when.push_back(handoff.when);
    }
}

void orderComponents(Network& network) {
    Index count = 0;
    network.component = strongComponents(network, count);
    const std::vector<Index> place = ComponentOrder(network, network.component, count).places();
    for (Index& component : network.component) component = place[component];
    network.members = Rows(count, network.component);
    network.loop.resize(count);
    for (Index component = 0; component < count; ++component)
        network.loop[component] = network.members[component].size() > 1;
    for (Index handoff = 0; handoff < network.handoffs; ++handoff)
        if (network.from[handoff] == network.to[handoff])
            network.loop[network.component[network.to[handoff]]] = 1;
}

void orderSweep(Network& network) {
    network.position.resize(network.silos);
    network.siloAt.reserve(network.silos);
    for (Index component = 0; component < network.members.size(); ++component)
        for (const Index silo : network.members[component]) {
            network.position[silo] = static_cast<Index>(network.siloAt.size());
            network.siloAt.push_back(silo);
        }
}

}  // namespace

Network::Network(const model::Journey& journey)
    : silos(static_cast<Index>(journey.silos.size())), handoffs(static_cast<Index>(journey.handoffs.size())) {
    readElements(*this, journey);
    outgoing = Rows(silos, from);
    incoming = Rows(silos, to);
    orderComponents(*this);
    orderSweep(*this);
}

bool Network::waysDependOnOutcome(Index silo) const {
    return std::ranges::any_of(outgoing[silo],
                               [&](Index handoff) { return when[handoff] != model::When::Always; });
}

bool Network::isChain() const {
    for (Index silo = 0; silo < silos; ++silo) {
        if (!fanOutAll[silo]) continue;
        for (const Outcome outcome : {Outcome::Ok, Outcome::Failed})
            if (std::ranges::count_if(outgoing[silo],
                                      [&](Index handoff) { return eligible(handoff, outcome); }) > 1)
                return false;
    }
    return true;
}

bool Network::repeats(Index element) const {
    return element < silos ? inLoop(element) : inside(element - silos);
}

}  // namespace throughline::engine
