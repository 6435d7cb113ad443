#include "engine/network.h"

#include <algorithm>
#include <utility>

#include "engine/components.h"
#include "engine/parts.h"
#include "throughline/base/positions.h"

namespace throughline::engine {
namespace {

/// From so many on, another thread is worth starting.
constexpr std::size_t siloReadsAThread = 1 << 14;
constexpr std::size_t handoffReadsAThread = 1 << 13;

base::IdTable readSilos(Network& network, const model::Journey& journey) {
    Column<std::uint32_t> ids(network.silos);
    network.fanOutAll.resize(network.silos);
    inParts(network.silos, siloReadsAThread, [&](std::size_t begin, std::size_t end) {
        for (std::size_t silo = begin; silo < end; ++silo) {
            ids[silo] = journey.silos[silo].id.number();
            network.fanOutAll[silo] = journey.silos[silo].fanOut == model::FanOut::All;
        }
    });
    base::IdTable silos;
    silos.build(ids.size(), [&](std::size_t silo) { return ids[silo]; });
    return silos;
}

void readHandoffs(Network& network, const model::Journey& journey, const base::IdTable& silos) {
    network.from.resize(network.handoffs);
    network.to.resize(network.handoffs);
    network.when.resize(network.handoffs);
    inParts(network.handoffs, handoffReadsAThread, [&](std::size_t begin, std::size_t end) {
        for (std::size_t handoff = begin; handoff < end; ++handoff) {
            const model::Handoff& read = journey.handoffs[handoff];
            network.from[handoff] = static_cast<Index>(*silos.of(read.from.number()));
            network.to[handoff] = static_cast<Index>(*silos.of(read.to.number()));
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
    readHandoffs(*this, journey, readSilos(*this, journey));
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
