#include "engine/chain.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/parts.h"
#include "engine/sharing.h"

namespace throughline::engine {
namespace {

/// So many silos, with their hand-offs, are put in order at a time.
constexpr std::size_t silosAPart = 1 << 10;

void layOut(Chain& chain, const Network& network, bool silosStay) {
    const auto siloAt = network.siloAt();
    chain.silo.assign(siloAt.begin(), siloAt.end());
    if (silosStay) {
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
    Putting(Chain& chain, const Network& network, Rates& rates)
        : chain_(chain),
          network_(network),
          rates_(rates),
          silosStay_(std::ranges::is_sorted(network.siloAt())) {
        layOut(chain, network, silosStay_);
        handoffsStay_ = silosStay_ && std::ranges::is_sorted(chain.handoff);
        takeWhatStays();
    }

    // Each loop does one thing to many, so that all that it needs stays at hand.
    void put(Index begin, Index end) const {
        const Index first = chain_.firstRank[begin];
        const Index last = chain_.firstRank[end];
        if (!silosStay_) putSilos(begin, end);
        if (!handoffsStay_) {
            putErrors(begin, end);
            putHandoffs(first, last);
        }
        putEnds(first, last);
        if (!rates_.sharesResolved) share(begin, end);
        if (!rates_.cost.empty()) addUpCosts(begin, end);
    }

private:
    /// Most journeys are drawn in order: what stands in its place already need not be copied.
    void takeWhatStays() {
        if (silosStay_) {
            chain_.siloRates = std::move(rates_.silos);
            chain_.entries = std::move(rates_.entries);
        } else {
            chain_.siloRates.resize(chain_.silos);
            chain_.entries.resize(chain_.silos);
        }
        if (handoffsStay_) {
            chain_.error = std::move(rates_.error);
            chain_.shareOk = std::move(rates_.shareOk);
            chain_.shareFailed = std::move(rates_.shareFailed);
        } else {
            chain_.error.resize(network_.elements());
            chain_.shareOk.resize(chain_.handoffs);
            chain_.shareFailed.resize(rates_.shareFailed.size());
        }
    }

    void putSilos(Index begin, Index end) const {
        for (Index position = begin; position < end; ++position) {
            const Index silo = chain_.silo[position];
            chain_.siloRates[position] = rates_.silos[silo];
            chain_.entries[position] = rates_.entries[silo];
        }
    }

    void putErrors(Index begin, Index end) const {
        for (Index position = begin; position < end; ++position)
            chain_.error[position] = rates_.error[chain_.silo[position]];
    }

    // The columns by name, since the compiler cannot know that writing a number leaves them where they are.
    void putHandoffs(std::size_t first, std::size_t last) const {
        const std::span<const Index> handoffs = chain_.handoff;
        const auto errors = std::span(rates_.error).subspan(network_.silos);
        const auto errorsHere = std::span(chain_.error).subspan(network_.silos);
        const std::span shares(rates_.shareOk);
        const std::span sharesHere(chain_.shareOk);
        for (std::size_t rank = first; rank < last; ++rank) {
            errorsHere[rank] = errors[handoffs[rank]];
            sharesHere[rank] = shares[handoffs[rank]];
        }
        if (chain_.shareFailed.empty()) return;
        for (std::size_t rank = first; rank < last; ++rank)
            chain_.shareFailed[rank] = rates_.shareFailed[handoffs[rank]];
    }

    void putEnds(std::size_t first, std::size_t last) const {
        const std::span<const Index> handoffs = chain_.handoff;
        const std::span<const Index> ends = network_.to;
        const std::span<const Index> positions = network_.position;
        const std::span<Index> to = chain_.to;
        for (std::size_t rank = first; rank < last; ++rank) to[rank] = positions[ends[handoffs[rank]]];
    }

    void share(std::size_t begin, std::size_t end) const {
        const std::span silos(chain_.siloRates);
        shareOut(begin, end, chain_.shareOk, [&](std::size_t position, double ends) {
            silos[position].endOk = silos[position].endFailed = ends;
        });
        if (chain_.shareFailed.empty()) return;
        shareOut(begin, end, chain_.shareFailed,
                 [&](std::size_t position, double ends) { silos[position].endFailed = ends; });
    }

    /// setEnd(position, P(the case ends there)).
    template <class SetEnd>
    void shareOut(std::size_t begin, std::size_t end, std::span<double> shares, const SetEnd& setEnd) const {
        const std::span<const Index> firstRank(chain_.firstRank);
        const std::span<const Index> silo(chain_.silo);
        const std::span<const char> fanOutAll(network_.fanOutAll);
        for (std::size_t position = begin; position < end; ++position) {
            const Index first = firstRank[position];
            const auto ofSilo = shares.subspan(first, firstRank[position + 1] - first);
            setEnd(position,
                   engine::shareOut(fanOutAll[silo[position]] != 0, static_cast<Index>(ofSilo.size()),
                                    [ofSilo](Index i) -> double& { return ofSilo[i]; }));
        }
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
    Rates& rates_;
    bool silosStay_;             ///< they stand in the order of the journey
    bool handoffsStay_ = false;  ///< and so do the hand-offs
};

void findLoops(Chain& chain, const Network& network) {
    const std::span<const char> isLoop(network.loop);
    for (Index component = 0; component < isLoop.size(); ++component)
        if (isLoop[component] != 0)
            chain.loops.push_back({network.members.begin(component), network.members.begin(component + 1)});
}

}  // namespace

Chain::Chain(const Network& network, Rates rates)
    : silos(network.silos),
      handoffs(network.handoffs),
      onwardCost(rates.cost.empty() ? 0 : silos),
      to(handoffs),
      handoff(handoffs) {
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
