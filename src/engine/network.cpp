#include "engine/network.h"

#include <algorithm>
#include <utility>

#include "engine/components.h"

namespace throughline::engine {
namespace {

void findComponents(Network& network) {
    Components components(network.outgoing, network.from, network.to);
    network.component = std::move(components.of);
    network.members = std::move(components.members);
    network.loop = std::move(components.loop);
}

void orderSweep(Network& network) {
    network.position.resize(network.silos);
    for (Index position = 0; position < network.silos; ++position)
        network.position[network.siloAt()[position]] = position;
}

}  // namespace

Network::Network(Column<Index> fromOf, Column<Index> toOf, Column<model::When> whenOf,
                 Column<char> fanOutAllOf)
    : silos(static_cast<Index>(fanOutAllOf.size())),
      handoffs(static_cast<Index>(fromOf.size())),
      from(std::move(fromOf)),
      to(std::move(toOf)),
      when(std::move(whenOf)),
      fanOutAll(std::move(fanOutAllOf)),
      outgoing(silos, from) {
}

void Network::putInOrder() {
    findComponents(*this);
    orderSweep(*this);
}

std::vector<Index> Network::byArrival() const {
    const Rows incoming(silos, to);
    std::vector<Index> list;
    list.reserve(handoffs);
    for (const Index silo : siloAt()) list.insert(list.end(), incoming[silo].begin(), incoming[silo].end());
    return list;
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
