#include "engine/chain_draws.h"

#include <algorithm>

#include "engine/chain_sweep.h"
#include "engine/lanes.h"
#include "engine/wide_clones.h"

namespace throughline::engine {
namespace {

Lanes atMostOne(Lanes numbers) {
    for (std::size_t i = 0; i < Lanes::count; ++i) setLane(numbers, i, std::min(1.0, lane(numbers, i)));
    return numbers;
}

/// All rates of a chain that a draw may change, for several draws at once.
struct LaneRates {
    explicit LaneRates(const Chain& chain) : error(chain.error.begin(), chain.error.end()) {
        for (const SiloRates& silo : chain.siloRates) {
            recoveries.emplace_back(silo.recovery);
            abandonments.emplace_back(silo.abandonment);
            risks.emplace_back(silo.relativeRisk);
        }
    }

    const Lanes& fails(Index element) const { return error[element]; }
    Lanes failsImpacted(Index position) const { return atMostOne(risks[position] * error[position]); }
    const Lanes& recovery(Index position) const { return recoveries[position]; }
    const Lanes& abandonment(Index position) const { return abandonments[position]; }

    std::vector<Lanes> error;  ///< per element, the others per position
    std::vector<Lanes> recoveries;
    std::vector<Lanes> abandonments;
    std::vector<Lanes> risks;
};

struct NoLoops {
    Lanes walkClean(Index, std::vector<Lanes>&) const { return {}; }
    Lanes walkImpacted(Index, std::span<ImpactedDepartures<Lanes>>, std::vector<Lanes>&) const { return {}; }
    void settle(Index, std::vector<Lanes>&) const {}
};

using LaneSweep = ChainSweep<Lanes, LaneRates, NoLoops>;

/// All that is called is made part of it, so that it is cloned as well.
THROUGHLINE_WIDE_CLONES [[gnu::flatten]] void run(LaneSweep& sweep, const ChainResults<Lanes>& results) {
    sweep.run(results);
}

}  // namespace

class ChainDraws::OfGroup {
public:
    OfGroup(const Group& group, const UncertainRates& uncertain)
        : group_(group),
          uncertain_(uncertain),
          chain_(group.population.network(), group.population.rates()),
          elementOf_(chain_.elementOf()) {}

    void sweep(std::uint64_t seed, std::uint32_t firstDraw) {
        for (std::size_t which = 0; which < uncertain_.size(); ++which)
            set(uncertain_.target(which), uncertain_.eightDrawsOf(which, seed, firstDraw));
        run(sweep_, {visits_, siloSlopes_, handoffSlopes_});
    }

    Lanes impact() const { return Lanes(group_.share) * sweep_.totals().impact; }
    Lanes cost() const { return Lanes(group_.share) * sweep_.totals().cost; }
    /// element: of the journey.
    Lanes potential(Index element) const {
        const Lanes& slope =
            element < chain_.silos ? siloSlopes_[element] : handoffSlopes_[element - chain_.silos];
        return Lanes(group_.share) * slope * rates_.error[elementOf_[element]];
    }
    Index elements() const { return chain_.elements(); }

    /// With the switch rate drawn.
    double revenueAtRisk(std::size_t number, std::uint64_t seed, std::uint32_t draw) const {
        const model::Business& business = group_.journey->business;
        if (!business.customers || !business.customerValue) return 0;
        const double abandoned = lane(sweep_.totals().abandonment, number);
        const double stayed = lane(sweep_.totals().impact, number) - abandoned;
        const double lost = abandoned + stayed * uncertain_.drawOfSwitchRate(seed, draw);
        return group_.share * lost * business.customers->value() * business.customerValue->value();
    }

private:
    void set(const UncertainRates::Target& target, const std::array<double, Lanes::count>& drawn) {
        Lanes lanes;
        for (std::size_t number = 0; number < Lanes::count; ++number) setLane(lanes, number, drawn[number]);
        const Index element = elementOf_[target.index];
        if (target.place == UncertainRates::Place::Error) rates_.error[element] = lanes;
        if (target.place == UncertainRates::Place::Recovery) rates_.recoveries[element] = lanes;
        if (target.place == UncertainRates::Place::Abandonment) rates_.abandonments[element] = lanes;
    }

    const Group& group_;
    const UncertainRates& uncertain_;
    Chain chain_;
    std::vector<Index> elementOf_;  ///< per element of the journey
    LaneRates rates_{chain_};
    NoLoops loops_;
    LaneSweep sweep_{chain_, rates_, loops_};
    std::vector<Lanes> visits_;
    std::vector<Lanes> siloSlopes_;
    std::vector<Lanes> handoffSlopes_;
};

bool ChainDraws::isFor(const std::vector<Group>& groups) {
    return std::ranges::all_of(groups, [](const Group& group) {
        const Network& network = group.population.network();
        return group.population.rates().causes.empty() && network.isChain() &&
               std::ranges::none_of(network.loop, [](char loop) { return loop != 0; });
    });
}

ChainDraws::ChainDraws(const std::vector<Group>& groups, const std::vector<UncertainRates>& rates) {
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups_.push_back(std::make_unique<OfGroup>(groups[i], rates[i]));
}

ChainDraws::~ChainDraws() = default;

void ChainDraws::evaluate(std::uint64_t seed, std::uint32_t begin, std::uint32_t end, Drawn& drawn) {
    std::vector<Lanes> potentials(groups_.front()->elements());
    std::vector<double> ofDraw(potentials.size());
    for (std::uint32_t first = begin; first < end; first += Lanes::count) {
        Lanes impact;
        Lanes cost;
        std::ranges::fill(potentials, Lanes());
        for (const auto& group : groups_) {
            group->sweep(seed, first);
            impact += group->impact();
            cost += group->cost();
            for (Index element = 0; element < potentials.size(); ++element)
                potentials[element] += group->potential(element);
        }
        for (std::uint32_t draw = first; draw < std::min<std::uint32_t>(end, first + Lanes::count); ++draw) {
            const std::size_t number = draw - first;
            drawn.impactRate[draw] = std::min(1.0, lane(impact, number));
            drawn.expectedCost[draw] = lane(cost, number);
            drawn.revenueAtRisk[draw] = 0;
            for (const auto& group : groups_)
                drawn.revenueAtRisk[draw] += group->revenueAtRisk(number, seed, draw);
            for (std::size_t element = 0; element < ofDraw.size(); ++element)
                ofDraw[element] = lane(potentials[element], number);
            drawn.weakest[draw] = weakestLink(ofDraw);
        }
    }
}

}  // namespace throughline::engine
