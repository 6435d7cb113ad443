#include "engine/chain_draws.h"

#include <algorithm>

#include "engine/chain_sweep.h"

namespace throughline::engine {
namespace {

Lanes atMostOne(Lanes numbers) {
    for (std::size_t i = 0; i < Lanes::count; ++i) setLane(numbers, i, std::min(1.0, lane(numbers, i)));
    return numbers;
}

/// All rates of a chain that a draw may change, for several draws at once.
struct LaneHazards {
    LaneHazards(const Network& network, const Rates& rates) : error(rates.error.begin(), rates.error.end()) {
        for (Index silo = 0; silo < network.silos; ++silo) {
            recoveries.emplace_back(rates.silos[silo].recovery);
            abandonments.emplace_back(rates.silos[silo].abandonment);
            risks.emplace_back(rates.silos[silo].relativeRisk);
        }
    }

    void set(const UncertainRates::Target& target, const std::array<double, Lanes::count>& drawn) {
        Lanes lanes;
        for (std::size_t number = 0; number < Lanes::count; ++number) setLane(lanes, number, drawn[number]);
        if (target.place == UncertainRates::Place::Error) error[target.index] = lanes;
        if (target.place == UncertainRates::Place::Recovery) recoveries[target.index] = lanes;
        if (target.place == UncertainRates::Place::Abandonment) abandonments[target.index] = lanes;
    }

    const Lanes& fails(Index element) const { return error[element]; }
    Lanes failsImpacted(Index silo) const { return atMostOne(risks[silo] * error[silo]); }
    Lanes unstruck(Index) const { return {1}; }
    const Lanes& recovery(Index silo) const { return recoveries[silo]; }
    const Lanes& abandonment(Index silo) const { return abandonments[silo]; }

    std::vector<Lanes> error;
    std::vector<Lanes> recoveries;
    std::vector<Lanes> abandonments;
    std::vector<Lanes> risks;
};

}  // namespace

class ChainDraws::OfGroup {
public:
    OfGroup(const Group& group, const UncertainRates& uncertain)
        : group_(group),
          uncertain_(uncertain),
          network_(group.population.network()),
          loops_(network_),
          hazards_(network_, group.population.rates()),
          sweep_(network_, loops_, group.population.rates()) {}

    void sweep(std::uint64_t seed, std::uint32_t firstDraw) {
        for (std::size_t which = 0; which < uncertain_.size(); ++which)
            hazards_.set(uncertain_.target(which), uncertain_.eightDrawsOf(which, seed, firstDraw));
        sweep_.run(hazards_, [](Index, std::size_t) -> const LoopSolver& { std::abort(); });
    }

    Lanes impact() const { return Lanes(group_.share) * sweep_.impact(); }
    Lanes cost() const { return Lanes(group_.share) * sweep_.cost(); }
    Lanes potential(Index element) const {
        return Lanes(group_.share) * sweep_.slopes()[element] * hazards_.error[element];
    }
    Index elements() const { return network_.elements(); }

    /// With the switch rate drawn.
    double revenueAtRisk(std::size_t number, std::uint64_t seed, std::uint32_t draw) const {
        const model::Business& business = group_.journey->business;
        if (!business.customers || !business.customerValue) return 0;
        const double abandoned = lane(sweep_.abandonment(), number);
        const double stayed = lane(sweep_.impact(), number) - abandoned;
        const double lost = abandoned + stayed * uncertain_.drawOfSwitchRate(seed, draw);
        return group_.share * lost * business.customers->value() * business.customerValue->value();
    }

private:
    const Group& group_;
    const UncertainRates& uncertain_;
    const Network& network_;
    Loops loops_;
    LaneHazards hazards_;
    ChainSweep<Lanes, LaneHazards> sweep_;
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
