#include "engine/chain.h"

#include <algorithm>
#include <span>

#include "engine/parts.h"

namespace throughline::engine {
namespace {

/// So many silos, with their hand-offs, are put in order at a time.
constexpr std::size_t silosAPart = 1 << 10;

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

/// The silo and the hand-offs that lead from it.
void put(Chain& chain, Index position, const Network& network, const Rates& rates) {
    const Index silo = chain.silo[position];
    chain.error[position] = rates.error[silo];
    chain.siloRates[position] = rates.silos[silo];
    chain.entries[position] = rates.entries[silo];
    Chain::OnwardCost cost{0, 0};
    Index rank = chain.firstRank[position];
    for (const Index handoff : network.outgoing[silo]) {
        const HandoffRates& at = rates.handoffs[handoff];
        chain.error[chain.element(rank)] = rates.error[network.element(handoff)];
        chain.shareOk[rank] = at.shareOk;
        if (!chain.shareFailed.empty()) chain.shareFailed[rank] = at.shareFailed;
        chain.to[rank] = network.position[network.to[handoff]];
        chain.handoff[rank++] = handoff;
        cost.ok += at.shareOk * at.cost;
        cost.failed += at.shareFailed * at.cost;
    }
    chain.onwardCost[position] = cost;
}

bool someWayDependsOnOutcome(const Network& network) {
    return std::ranges::any_of(network.when, [](model::When when) { return when != model::When::Always; });
}

void findLoops(Chain& chain, const Network& network) {
    for (Index component = 0; component < network.members.size(); ++component)
        if (network.loop[component])
            chain.loops.push_back({network.members.begin(component), network.members.begin(component + 1)});
}

}  // namespace

Chain::Chain(const Network& network, const Rates& rates)
    : silos(network.silos),
      handoffs(network.handoffs),
      error(network.elements()),
      siloRates(silos),
      entries(silos),
      onwardCost(silos),
      shareOk(handoffs),
      shareFailed(someWayDependsOnOutcome(network) ? handoffs : 0),
      to(handoffs),
      handoff(handoffs) {
    layOut(*this, network);
    inParts(silos, silosAPart, [&](std::size_t begin, std::size_t end) {
        for (auto position = static_cast<Index>(begin); position < end; ++position)
            put(*this, position, network, rates);
    });
    findLoops(*this, network);
}

bool Chain::waysDependOnOutcome(Index position) const {
    if (shareFailed.empty()) return false;
    const Index first = firstRank[position];
    const std::size_t count = firstRank[position + 1] - first;
    return siloRates[position].endOk != siloRates[position].endFailed ||
           !std::ranges::equal(std::span(shareOk).subspan(first, count),
                               std::span(shareFailed).subspan(first, count));
}

std::vector<Index> Chain::elementOf() const {
    std::vector<Index> elements(this->elements());
    for (Index position = 0; position < silos; ++position) elements[silo[position]] = position;
    for (Index rank = 0; rank < handoffs; ++rank) elements[element(handoff[rank])] = element(rank);
    return elements;
}

}  // namespace throughline::engine
