#include "engine/chain.h"

#include <algorithm>

#include "engine/parts.h"
#include "engine/read_rates.h"

namespace throughline::engine {
namespace {

/// From so many silos on, with their hand-offs, another thread is worth starting.
constexpr std::size_t silosAThread = 1 << 11;

void layOut(Chain& chain, const Network& network) {
    const auto siloAt = network.siloAt();
    chain.silo.assign(siloAt.begin(), siloAt.end());
    chain.firstRank.resize(chain.silos + std::size_t{1});
    Index rank = 0;
    for (Index position = 0; position < chain.silos; ++position) {
        chain.firstRank[position] = rank;
        rank += static_cast<Index>(network.outgoing[siloAt[position]].size());
    }
    chain.firstRank[chain.silos] = rank;
}

void readSilo(Chain& chain, const model::Journey& journey, const Network& network, Index position) {
    const model::Silo& silo = journey.silos[chain.silo[position]];
    chain.error[position] = silo.errorRate.mean();
    chain.siloRates[position] = unresolvedRates(silo);
    const Index first = chain.firstRank[position];
    Index rank = first;
    for (const Index number : network.outgoing[chain.silo[position]]) {
        const model::Handoff& handoff = journey.handoffs[number];
        chain.error[chain.element(rank)] = handoff.errorRate.mean();
        chain.handoffRates[rank] = unresolvedRates(handoff);
        chain.to[rank] = network.position[network.to[number]];
        chain.handoff[rank++] = number;
    }
    resolveShares(chain.siloRates[position], silo.fanOut,
                  std::span(chain.handoffRates).subspan(first, rank - first));
}

std::vector<char> findLedTo(const Chain& chain) {
    std::vector<char> ledTo(chain.silos, 0);
    for (Index position = 0; position < chain.silos; ++position)
        for (Index rank = chain.firstRank[position]; rank < chain.firstRank[position + 1]; ++rank)
            if (chain.to[rank] != position) ledTo[chain.to[rank]] = 1;
    return ledTo;
}

void findLoops(Chain& chain, const Network& network) {
    for (Index component = 0; component < network.members.size(); ++component)
        if (network.loop[component])
            chain.loops.push_back({network.members.begin(component), network.members.begin(component + 1)});
}

}  // namespace

Chain::Chain(const model::Journey& journey, const Network& network)
    : silos(network.silos),
      handoffs(network.handoffs),
      error(network.elements()),
      siloRates(silos),
      handoffRates(handoffs),
      to(handoffs),
      handoff(handoffs) {
    layOut(*this, network);
    inParts(silos, silosAThread, [&](std::size_t begin, std::size_t end) {
        for (auto position = static_cast<Index>(begin); position < end; ++position)
            readSilo(*this, journey, network, position);
    });
    resolveEntries(siloRates, [this] { return findLedTo(*this); });
    findLoops(*this, network);
}

double Chain::errorImpacted(Index position) const {
    return std::min(1.0, siloRates[position].relativeRisk * error[position]);
}

bool Chain::waysDependOnOutcome(Index position) const {
    const auto handoffsOf =
        std::span(handoffRates).subspan(firstRank[position], firstRank[position + 1] - firstRank[position]);
    return siloRates[position].endOk != siloRates[position].endFailed ||
           std::ranges::any_of(handoffsOf,
                               [](const HandoffRates& rates) { return rates.shareOk != rates.shareFailed; });
}

std::vector<Index> Chain::elementOf() const {
    std::vector<Index> elements(this->elements());
    for (Index position = 0; position < silos; ++position) elements[silo[position]] = position;
    for (Index rank = 0; rank < handoffs; ++rank) elements[element(handoff[rank])] = element(rank);
    return elements;
}

}  // namespace throughline::engine
