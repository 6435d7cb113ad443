#include "engine/network.h"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <functional>
#include <numeric>
#include <queue>
#include <unordered_map>

namespace throughline::engine {
namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS>;

Graph graphOf(const Network& network) {
    std::vector<std::pair<Index, Index>> links(network.handoffs);
    for (Index handoff = 0; handoff < network.handoffs; ++handoff)
        links[handoff] = {network.from[handoff], network.to[handoff]};
    return {boost::edges_are_unsorted_multi_pass, links.begin(), links.end(), network.silos};
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
        : network_(network), component_(component), members_(count, component), waitingFor_(count, 0) {}

    /// The place of each of Boost's components in the journey's order.
    std::vector<Index> places() {
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
    void countPredecessors() {
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
    std::unordered_map<model::SiloId, Index> siloOf;
    siloOf.reserve(journey.silos.size());
    for (const model::Silo& silo : journey.silos) {
        siloOf.emplace(silo.id, static_cast<Index>(siloOf.size()));
        network.fanOutAll.push_back(silo.fanOut == model::FanOut::All);
    }
    for (const model::Handoff& handoff : journey.handoffs) {
        network.from.push_back(siloOf.at(handoff.from));
        network.to.push_back(siloOf.at(handoff.to));
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
    for (Index component = 0; component < network.members.size(); ++component)
        for (const Index silo : network.members[component]) {
            network.position[silo] = static_cast<Index>(network.siloAt.size());
            network.siloAt.push_back(silo);
        }
    network.rank.resize(network.handoffs);
    for (const Index silo : network.siloAt)
        for (const Index handoff : network.incoming[silo]) {
            network.rank[handoff] = static_cast<Index>(network.handoffAt.size());
            network.handoffAt.push_back(handoff);
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

bool Network::eligible(Index handoff, Outcome outcome) const {
    if (when[handoff] == model::When::Always) return true;
    return (when[handoff] == model::When::Ok) == (outcome == Outcome::Ok);
}

bool Network::repeats(Index element) const {
    return element < silos ? inLoop(element) : inside(element - silos);
}

}  // namespace throughline::engine
