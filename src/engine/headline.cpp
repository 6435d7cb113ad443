#include "throughline/engine/headline.h"

#include <algorithm>

#include "engine/chain_sweep.h"
#include "engine/tiny_numbers.h"

namespace throughline::engine {

struct HeadlineSolver::State {
    explicit State(const model::Journey& journey)
        : network(journey), rates(journey, network), loops(network), hazards(network, rates) {}

    void setOwn(Index element, double errorRate) {
        hazards.setOwn(element, errorRate);
        const Index silo = element < network.silos ? element : network.to[element - network.silos];
        const Index loop = loops.loopOf[silo];
        if (loop != nowhere && network.repeats(element)) solvers[loop] = solve(loop);
    }

    LoopSolver solve(std::size_t loop) const {
        return {loops.loops[loop], network, rates, hazards, LoopSolver::For::Worth};
    }

    bool run() {
        const TinyNumbersAreZero tiny;
        sweep.run(PointHazards{rates, hazards},
                  [this](Index loop, std::size_t) -> const LoopSolver& { return solvers[loop]; });
        return !(sweep.trapped() > 0);
    }

    Network network;
    Rates rates;
    Loops loops;
    Hazards hazards;
    std::vector<LoopSolver> solvers;
    ChainSweep<double, PointHazards> sweep{network, loops, rates};
};

HeadlineSolver::HeadlineSolver(std::unique_ptr<State> state) : state_(std::move(state)) {
}
HeadlineSolver::HeadlineSolver(HeadlineSolver&&) noexcept = default;
HeadlineSolver& HeadlineSolver::operator=(HeadlineSolver&&) noexcept = default;
HeadlineSolver::~HeadlineSolver() = default;

std::optional<HeadlineSolver> HeadlineSolver::of(const model::Journey& journey) {
    if (!journey.sharedCauses.empty() || !journey.segments.empty()) return std::nullopt;
    auto state = std::make_unique<State>(journey);
    const auto isEntered = [](const SiloRates& silo) { return silo.entry > 0; };
    if (!state->network.isChain() || std::ranges::none_of(state->rates.silos, isEntered)) return std::nullopt;
    state->solvers.reserve(state->loops.loops.size());
    for (std::size_t loop = 0; loop < state->loops.loops.size(); ++loop)
        state->solvers.push_back(state->solve(loop));
    return HeadlineSolver(std::move(state));
}

void HeadlineSolver::setSiloErrorRate(std::size_t silo, model::Probability errorRate) {
    state_->setOwn(static_cast<Index>(silo), errorRate.value());
}

void HeadlineSolver::setHandoffErrorRate(std::size_t handoff, model::Probability errorRate) {
    state_->setOwn(state_->network.element(static_cast<Index>(handoff)), errorRate.value());
}

std::optional<double> HeadlineSolver::impactRate() {
    if (!state_->run()) return std::nullopt;
    return std::min(1.0, state_->sweep.impact());
}

std::optional<Headline> HeadlineSolver::headline() {
    if (!state_->run()) return std::nullopt;
    const auto& sweep = state_->sweep;
    const auto& slopes = sweep.slopes();
    const auto firstHandoff = slopes.begin() + static_cast<std::ptrdiff_t>(state_->network.silos);
    return Headline{std::min(1.0, sweep.impact()),
                    sweep.abandonment(),
                    sweep.cost(),
                    {sweep.visits().begin(), sweep.visits().end()},
                    {slopes.begin(), firstHandoff},
                    {firstHandoff, slopes.end()}};
}

}  // namespace throughline::engine
