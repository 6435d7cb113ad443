#include "engine/simulation_tables.h"

#include <algorithm>

namespace throughline::engine {

SimulationTables::SimulationTables(const Network& network, const Rates& rates)
    : siloCount(network.silos),
      handoffCount(network.handoffs),
      silos(network.silos),
      handoffs(network.handoffs),
      loop(network.silos),
      loopEnd(network.silos) {
    rankHandoffs(network);
    for (Index rank = 0; rank < handoffCount; ++rank) {
        const Index handoff = handoffAt[rank];
        handoffs[rank] = {Coin(rates.error[network.element(handoff)]), network.position[network.to[handoff]],
                          network.inside(handoff), rates.handoff(handoff).cost};
    }
    for (Index silo = 0; silo < siloCount; ++silo) readSilo(network, rates, silo);
    Index rank = 0;
    for (SiloTable& silo : silos) {
        silo.arrivalsBegin = rank;
        while (rank < handoffCount && &silos[handoffs[rank].to] == &silo) ++rank;
        silo.arrivalsEnd = rank;
    }
    readEntry(network, rates);
    if (!rates.causes.empty()) readCauses(network, rates);
    findJoins(network);
}

void SimulationTables::rankHandoffs(const Network& network) {
    rankOf.resize(handoffCount);
    handoffAt = network.byArrival();
    for (Index rank = 0; rank < handoffCount; ++rank) rankOf[handoffAt[rank]] = rank;
}

void SimulationTables::readSilo(const Network& network, const Rates& rates, Index silo) {
    const Index position = network.position[silo];
    SiloTable& table = silos[position];
    const SiloRates& from = rates.silos[silo];
    table.error = Coin(rates.error[silo]);
    table.errorImpacted = Coin(std::min(1.0, from.relativeRisk * rates.error[silo]));
    table.recovery = Coin(from.recovery);
    table.abandonment = Coin(from.abandonment);
    table.visitCost = from.visitCost;
    table.recoveryCost = from.recoveryCost;
    table.ok = routeOf(network, rates, silo, Outcome::Ok);
    table.failed = routeOf(network, rates, silo, Outcome::Failed);
    loop[position] = network.inLoop(silo);
    loopEnd[position] = network.position[network.members[network.component[silo]].back()] + 1;
}

Route SimulationTables::routeOf(const Network& network, const Rates& rates, Index silo, Outcome outcome) {
    Route route;
    route.begin = static_cast<Index>(ways.size());
    double before = 0;
    for (const Index handoff : network.outgoing[silo])
        if (const double share = rates.handoff(handoff).share(outcome); share > 0)
            addWay(rankOf[handoff], share, before);
    route.count = static_cast<Index>(ways.size()) - route.begin;
    if (route.count == 0) return route;
    const double end = rates.end(silo, outcome);
    if (route.count == 1 && end <= 0)
        route.kind = Route::Kind::Single;
    else if (network.fanOutAll[silo])
        route.kind = Route::Kind::All;
    else
        closeSplit(route, end);
    return route;
}

void SimulationTables::addWay(Index way, double share, double& before) {
    before += share;
    ways.push_back(way);
    upTo.push_back(thresholdOf(before));
}

void SimulationTables::closeSplit(Route& route, double end) {
    route.kind = Route::Kind::Split;
    route.mayEnd = end > 0;
    if (!route.mayEnd) upTo[route.begin + route.count - 1] = ~std::uint64_t{0};
}

void SimulationTables::readEntry(const Network& network, const Rates& rates) {
    entry.begin = static_cast<Index>(ways.size());
    double before = 0;
    for (Index silo = 0; silo < siloCount; ++silo)
        if (rates.entries[silo] > 0) addWay(network.position[silo], rates.entries[silo], before);
    entry.count = static_cast<Index>(ways.size()) - entry.begin;
    if (entry.count == 1)
        entry.kind = Route::Kind::Single;
    else if (entry.count > 1)
        closeSplit(entry, 0);
}

void SimulationTables::readCauses(const Network& network, const Rates& rates) {
    std::vector<std::vector<Strike>> of(network.elements());
    for (const Cause& cause : rates.causes) {
        const auto number = static_cast<Index>(causes.size());
        causes.emplace_back(cause.probability);
        for (const Cause::Hit& hit : cause.hits) {
            const Index element = hit.element < siloCount ? network.position[hit.element]
                                                          : siloCount + rankOf[hit.element - siloCount];
            if (hit.errorRate > 0 && cause.probability > 0)
                of[element].push_back({number, Coin(hit.errorRate)});
        }
    }
    for (const auto& list : of) {
        strikesBegin.push_back(static_cast<Index>(strikes.size()));
        strikes.insert(strikes.end(), list.begin(), list.end());
    }
    strikesBegin.push_back(static_cast<Index>(strikes.size()));
}

/// Two cases of one customer can only come together behind a silo that hands off to several at once.
void SimulationTables::findJoins(const Network& network) {
    for (Index position = 0; position < siloCount; ++position) {
        SiloTable& silo = silos[position];
        const bool splits = silo.ok.kind == Route::Kind::All || silo.failed.kind == Route::Kind::All;
        parallel |= splits;
        if (!splits && !silo.joins) continue;
        for (const Index handoff : network.outgoing[network.siloAt()[position]])
            silos[network.position[network.to[handoff]]].joins = true;
        if (!loop[position]) continue;
        for (const Index member : network.members[network.component[network.siloAt()[position]]])
            for (const Index handoff : network.outgoing[member])
                silos[network.position[network.to[handoff]]].joins = true;
    }
}

Index SimulationTables::choose(const Route& route, RandomWords& random) const {
    const std::uint64_t* const edges = upTo.data() + route.begin;
    const std::uint32_t word = random.next();
    Index way = 0;
    if (route.count <= 16)
        for (Index i = 0; i < route.count; ++i) way += edges[i] >> 32 < word ? 1 : 0;
    else
        way = static_cast<Index>(std::partition_point(edges, edges + route.count,
                                                      [&](std::uint64_t edge) { return edge >> 32 < word; }) -
                                 edges);
    if (way < route.count && edges[way] >> 32 == word) [[unlikely]] {
        const std::uint64_t fine = std::uint64_t{word} << 32 | random.next();
        while (way < route.count && edges[way] <= fine) ++way;
    }
    if (way < route.count) return ways[route.begin + way];
    return route.mayEnd ? nowhere : ways[route.begin + route.count - 1];
}

}  // namespace throughline::engine
