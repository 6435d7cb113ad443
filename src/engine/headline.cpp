#include "throughline/engine/headline.h"

#include <algorithm>

#include "engine/chain_loops.h"
#include "engine/chain_sweep.h"
#include "engine/reading.h"
#include "engine/tiny_numbers.h"

namespace throughline::engine {
namespace {

/// The rates of a chain as its sweep asks for them.
struct PointRates {
    const Chain& chain;

    double fails(Index element) const { return chain.error[element]; }
    double failsImpacted(Index position) const { return chain.errorImpacted(position); }
    double recovery(Index position) const { return chain.siloRates[position].recovery; }
    double abandonment(Index position) const { return chain.siloRates[position].abandonment; }
};

}  // namespace

struct HeadlineSolver::State {
    explicit State(Chain read) : chain(std::move(read)) {}

    void setOwn(std::size_t elementOfJourney, double errorRate) {
        if (elementOf.empty()) elementOf = chain.elementOf();
        const Index element = elementOf[elementOfJourney];
        chain.error[element] = errorRate;
        const Index position = element < chain.silos ? element : chain.to[element - chain.silos];
        const auto loop = std::ranges::upper_bound(chain.loops, position, std::less<>(), &Chain::Loop::end);
        if (loop != chain.loops.end() && loop->holds(position))
            loops.solve(static_cast<Index>(loop - chain.loops.begin()));
    }

    Chain chain;
    ChainLoops loops{chain};
    PointRates rates{chain};
    ChainSweep<double, PointRates, ChainLoops> sweep{chain, rates, loops};
    std::vector<Index> elementOf;  ///< per element of the journey; empty until a rate is changed
};

HeadlineSolver::HeadlineSolver(std::unique_ptr<State> state) : state_(std::move(state)) {
}
HeadlineSolver::HeadlineSolver(HeadlineSolver&&) noexcept = default;
HeadlineSolver& HeadlineSolver::operator=(HeadlineSolver&&) noexcept = default;
HeadlineSolver::~HeadlineSolver() = default;

std::optional<HeadlineSolver> HeadlineSolver::of(const model::Journey& journey) {
    if (!journey.sharedCauses.empty() || !journey.segments.empty()) return std::nullopt;
    const TinyNumbersAreZero tiny;
    Reading reading(journey, Reading::Shares::AsFound);
    if (!reading.network.isChain()) return std::nullopt;
    auto state = std::make_unique<State>(Chain(reading.network, std::move(reading.rates)));
    const auto isEntered = [](double entry) { return entry > 0; };
    if (std::ranges::none_of(state->chain.entries, isEntered)) return std::nullopt;
    return HeadlineSolver(std::move(state));
}

void HeadlineSolver::setSiloErrorRate(std::size_t silo, model::Probability errorRate) {
    state_->setOwn(silo, errorRate.value());
}

void HeadlineSolver::setHandoffErrorRate(std::size_t handoff, model::Probability errorRate) {
    state_->setOwn(state_->chain.silos + handoff, errorRate.value());
}

std::optional<double> HeadlineSolver::impactRate() {
    const TinyNumbersAreZero tiny;
    if (state_->loops.mayTrapImpacted()) {
        const auto all = headline();
        return all ? std::optional(all->impactRate) : std::nullopt;
    }
    const ChainTotals<double>& totals = state_->sweep.runClean();
    if (totals.trapped > 0) return std::nullopt;
    return std::min(1.0, totals.impact);
}

std::optional<Headline> HeadlineSolver::headline() {
    const TinyNumbersAreZero tiny;
    Headline headline;
    const ChainTotals<double>& totals =
        state_->sweep.run({headline.visits, headline.siloBirnbaum, headline.handoffBirnbaum});
    if (totals.trapped > 0) return std::nullopt;
    headline.impactRate = std::min(1.0, totals.impact);
    headline.abandonmentRate = totals.abandonment;
    headline.expectedCost = totals.cost;
    return headline;
}

}  // namespace throughline::engine
