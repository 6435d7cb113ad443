#include "engine/network.h"

#include <algorithm>
#include <utility>

#include "engine/components.h"
#include "engine/parts.h"
#include "throughline/base/positions.h"

namespace throughline::engine {
namespace {

void readElements(Network& network, const model::Journey& journey) {
    network.fanOutAll.reserve(network.silos);
    for (const model::Silo& silo : journey.silos)
        network.fanOutAll.push_back(silo.fanOut == model::FanOut::All);
    const base::Positions<model::Silo> silos(journey.silos);
    silos.build();
    network.from.resize(network.handoffs);
    network.to.resize(network.handoffs);
    network.when.resize(network.handoffs);
    inParts(network.handoffs, [&](std::size_t begin, std::size_t end) {
        for (std::size_t handoff = begin; handoff < end; ++handoff) {
            const model::Handoff& read = journey.handoffs[handoff];
            network.from[handoff] = static_cast<Index>(*silos.of(read.from));
            network.to[handoff] = static_cast<Index>(*silos.of(read.to));
            network.when[handoff] = read.when;
        }
    });
}

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

Network::Network(const model::Journey& journey)
    : silos(static_cast<Index>(journey.silos.size())), handoffs(static_cast<Index>(journey.handoffs.size())) {
    readElements(*this, journey);
    outgoing = Rows(silos, from);
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
