#include "engine/chain.h"

#include <algorithm>
#include <span>

#include "engine/parts.h"
#include "engine/sharing.h"

namespace throughline::engine {
namespace {

/// So many silos, with their hand-offs, are put in order at a time.
constexpr std::size_t silosAPart = 1 << 10;

void layOut(Chain& chain, const Network& network) {
    const auto siloAt = network.siloAt();
    chain.silo.assign(siloAt.begin(), siloAt.end());
    if (std::ranges::is_sorted(siloAt)) {
        const auto handoffs = network.outgoing.items();
        const auto starts = network.outgoing.starts();
        chain.handoff.assign(handoffs.begin(), handoffs.end());
        chain.firstRank.assign(starts.begin(), starts.end());
        return;
    }
    chain.firstRank.resize(chain.silos + std::size_t{1});
    Index rank = 0;
    for (Index position = 0; position < chain.silos; ++position) {
        chain.firstRank[position] = rank;
        for (const Index handoff : network.outgoing[siloAt[position]]) chain.handoff[rank++] = handoff;
    }
    chain.firstRank[chain.silos] = rank;
}

/// Puts silos in their places, each with the hand-offs that lead from it.
class Putting {
public:
    Putting(Chain& chain, const Network& network, const Rates& rates)
        : chain_(chain),
          network_(network),
          rates_(rates),
          errorOfHandoff_(std::span(rates.error).subspan(network.silos)),
          handoffErrors_(std::span(chain.error).subspan(network.silos)) {}

    // Each loop does one thing to many, so that all that it needs stays at hand.
    void put(Index begin, Index end) const {
        putHandoffs(chain_.firstRank[begin], chain_.firstRank[end]);
        putSilos(begin, end);
        if (!rates_.sharesResolved) share(begin, end);
        if (!rates_.cost.empty()) addUpCosts(begin, end);
    }

private:
    void putSilos(Index begin, Index end) const {
        for (Index position = begin; position < end; ++position) {
            const Index silo = chain_.silo[position];
            chain_.error[position] = rates_.error[silo];
            chain_.siloRates[position] = rates_.silos[silo];
            chain_.entries[position] = rates_.entries[silo];
        }
    }

    void putHandoffs(Index first, Index last) const {
        for (Index rank = first; rank < last; ++rank) {
            const Index handoff = chain_.handoff[rank];
            handoffErrors_[rank] = errorOfHandoff_[handoff];
            chain_.shareOk[rank] = rates_.shareOk[handoff];
            chain_.to[rank] = network_.position[network_.to[handoff]];
        }
        if (chain_.shareFailed.empty()) return;
        for (Index rank = first; rank < last; ++rank)
            chain_.shareFailed[rank] = rates_.shareFailed[chain_.handoff[rank]];
    }

    void share(Index begin, Index end) const {
        for (Index position = begin; position < end; ++position) {
            SiloRates& silo = chain_.siloRates[position];
            silo.endOk = silo.endFailed = share(position, chain_.shareOk);
            if (!chain_.shareFailed.empty()) silo.endFailed = share(position, chain_.shareFailed);
        }
    }

    /// Returns P(the case ends there).
    double share(Index position, Column<double>& shares) const {
        const Index first = chain_.firstRank[position];
        const Index last = chain_.firstRank[position + 1];
        return shareOut(network_.fanOutAll[chain_.silo[position]] != 0, [&](const auto& use) {
            for (Index rank = first; rank < last; ++rank) use(shares[rank]);
        });
    }

    void addUpCosts(Index begin, Index end) const {
        for (Index position = begin; position < end; ++position)
            chain_.onwardCost[position] =
                onwardCost(chain_.firstRank[position], chain_.firstRank[position + 1]);
    }

    /// Of the hand-off that a case takes on.
    Chain::OnwardCost onwardCost(Index first, Index last) const {
        Chain::OnwardCost cost{0, 0};
        for (Index rank = first; rank < last; ++rank) {
            const double each = rates_.cost[chain_.handoff[rank]];
            cost.ok += chain_.shareOk[rank] * each;
            cost.failed += chain_.shareAfterFailed(rank) * each;
        }
        return cost;
    }

    Chain& chain_;
    const Network& network_;
    const Rates& rates_;
    std::span<const double> errorOfHandoff_;
    std::span<double> handoffErrors_;
};

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
      onwardCost(rates.cost.empty() ? 0 : silos),
      shareOk(handoffs),
      shareFailed(rates.shareFailed.size()),
      to(handoffs),
      handoff(handoffs) {
    layOut(*this, network);
    const Putting putting(*this, network, rates);
    inParts(silos, silosAPart, [&](std::size_t begin, std::size_t end) {
        putting.put(static_cast<Index>(begin), static_cast<Index>(end));
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
