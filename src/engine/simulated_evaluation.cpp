#include "engine/simulated_evaluation.h"

#include <algorithm>
#include <numeric>

#include "engine/groups.h"
#include "engine/sensitivity.h"
#include "engine/simulation_estimates.h"

namespace throughline::engine {
namespace {

constexpr std::uint64_t fewestCustomers = std::uint64_t{1} << 10;
/// Journeys of many visits are played by fewer customers, so that the time stays bearable.
constexpr double visitsToPlay = 1 << 22;
constexpr std::uint64_t pilotCustomers = 512;
/// What is remembered of each customer of a block, for each element of a loop, stays within so many.
constexpr std::size_t rememberedFactors = std::size_t{1} << 22;
constexpr std::uint64_t seed = 1;

/// Rates by element as in SimulationTables.
std::vector<double> ratesInOrder(const SimulatedGroup& group) {
    std::vector<double> rates(group.network.elements());
    for (Index silo = 0; silo < group.network.silos; ++silo)
        rates[group.network.position[silo]] = group.rates.error[silo];
    for (Index handoff = 0; handoff < group.network.handoffs; ++handoff)
        rates[group.network.silos + group.tables.rankOf[handoff]] =
            group.rates.error[group.network.element(handoff)];
    return rates;
}

/// Where an element errs more often than this, the customers who were spared say too little of the rest.
constexpr double hardlySpares = 0.9;
constexpr double hardlySparesInLoop = 0.5;
/// Where its effect is not in proportion either, the part by which its rate is changed to see the slope.
constexpr double smallStep = 0.1;

class SimulatedEvaluator {
public:
    SimulatedEvaluator(const model::Journey& journey, SimulatedGroups groups, const std::stop_token& stop,
                       std::uint64_t customers, const std::function<void(double)>& progress)
        : journey_(journey),
          groups_(std::move(groups)),
          network_(groups_.list.front().network),
          stop_(stop),
          mostCustomers_(customers),
          progress_(progress),
          run_{.customers = customers, .seed = seed} {}

    base::Result<Evaluation, NoEvaluation> run() {
        if (!chooseCustomers() || !playAsDrawn() || !playOneByOne() || !playAgain())
            return stop_.stop_requested() ? NoEvaluation(Stopped{})
                                          : walkedTooLong(journey_, groups_, endless_);
        finish();
        return std::move(result_);
    }

private:
    Portions portions() const {
        const std::size_t repeating = SparedWeights::repeatingElements(groups_.list.front().tables);
        const std::size_t block = repeating == 0 ? 1024 : rememberedFactors / repeating;
        return Portions(run_.customers, std::clamp<std::size_t>(block, 16, 1024));
    }

    std::optional<SimulationSums> play(const SimulatedGroups& groups, std::vector<SparedWeights>* weights) {
        if (progress_) run_.progress = [this](double part) { progress_((played_ + part) / plays()); };
        SimulationWork work(groups, run_, portions(), stop_);
        if (weights != nullptr) work.listen(*weights);
        auto sums = work.run();
        if (!sums) endless_ = work.endless();
        ++played_;
        return sums;
    }

    /// How often customers are played in all.
    double plays() const {
        double plays = 3;
        for (Index element = 0; element < network_.elements(); ++element)
            if (sparesHardly(element)) plays += network_.repeats(element) ? 2 : 1;
        return plays;
    }

    bool chooseCustomers() {
        run_.customers = pilotCustomers;
        const auto sums = play(groups_, nullptr);
        if (!sums) return false;
        const double visits = SimulationEstimates(*sums, groups_, portions()).mean(Visits).value;
        const double customers = visitsToPlay / std::max(1.0, visits);
        run_.customers = static_cast<std::uint64_t>(
            std::clamp(customers, static_cast<double>(fewestCustomers), static_cast<double>(mostCustomers_)));
        return true;
    }

    /// All that needs no other rates, and what the spared customers say of other rates.
    bool playAsDrawn() {
        std::vector<SparedWeights> weights;
        for (const SimulatedGroup& group : groups_.list)
            weights.emplace_back(group.tables, ratesInOrder(group),
                                 std::vector<double>(group.network.elements(), 1.0));
        const auto sums = play(groups_, &weights);
        if (!sums) return false;
        fill(SimulationEstimates(*sums, groups_, portions()).simulation(journey_, seed));
        for (Index element = 0; element < network_.elements(); ++element) {
            Influence& influence = influenceOf(element);
            double gain = 0;
            for (const SparedWeights& weight : weights) {
                gain += weight.perfectGain(placeOf(element)) / customers();
                influence.impactIfFailing += weight.raisedLoss(placeOf(element)) / customers();
                influence.birnbaum += weight.slope(placeOf(element)) / customers();
            }
            influence.impactIfPerfect = std::clamp(result_.impactRate - gain, 0.0, result_.impactRate);
            influence.impactIfFailing = std::min(1.0, result_.impactRate + influence.impactIfFailing);
        }
        return true;
    }

    /// Nobody errs: the way customers go then says what each element alone would do.
    bool playOneByOne() {
        SimulatedGroups perfect = groups_;
        std::vector<SparedWeights> weights;
        for (SimulatedGroup& group : perfect.list) {
            std::ranges::fill(group.rates.error, 0.0);
            group.rates.causes.clear();
            group.tables = SimulationTables(group.network, group.rates);
        }
        for (std::size_t i = 0; i < perfect.list.size(); ++i)
            weights.emplace_back(perfect.list[i].tables, std::vector<double>(network_.elements(), 0.0),
                                 ratesInOrder(groups_.list[i]));
        if (!play(perfect, &weights)) return false;
        for (Index element = 0; element < network_.elements(); ++element)
            for (const SparedWeights& weight : weights)
                influenceOf(element).soloImpact += weight.raisedLoss(placeOf(element)) / customers();
        return true;
    }

    /// Again with other rates, for each element of which those who were spared say too little.
    bool playAgain() {
        for (Index element = 0; element < network_.elements(); ++element) {
            if (!sparesHardly(element)) continue;
            const std::optional<double> perfect = impactWith(element, 0);
            if (!perfect) return false;
            Influence& influence = influenceOf(element);
            influence.impactIfPerfect = std::min(*perfect, result_.impactRate);
            if (!network_.repeats(element)) {
                influence.birnbaum = influence.impactIfFailing - influence.impactIfPerfect;
                continue;
            }
            const std::optional<double> lower = impactWith(element, 1 - smallStep);
            if (!lower) return false;
            influence.birnbaum = std::max(0.0, result_.impactRate - *lower) / (smallStep * meanRate(element));
        }
        return true;
    }

    bool sparesHardly(Index element) const {
        const double limit = network_.repeats(element) ? hardlySparesInLoop : hardlySpares;
        return std::ranges::any_of(
            groups_.list, [&](const SimulatedGroup& group) { return group.rates.error[element] > limit; });
    }

    double meanRate(Index element) const {
        double mean = 0;
        double shares = 0;
        for (const SimulatedGroup& group : groups_.list) {
            mean += group.share * group.rates.error[element];
            shares += group.share;
        }
        return mean / shares;
    }

    /// With its error rate so many times as high.
    std::optional<double> impactWith(Index element, double factor) {
        SimulatedGroups changed = groups_;
        for (SimulatedGroup& group : changed.list) {
            group.rates.error[element] *= factor;
            group.tables = SimulationTables(group.network, group.rates);
        }
        const auto sums = play(changed, nullptr);
        if (!sums) return std::nullopt;
        return SimulationEstimates(*sums, changed, portions()).impactRate().value;
    }

    void fill(const Simulation& simulation) {
        result_.method = Method::Simulated;
        result_.confidence = simulation.impactRate.interval;
        result_.impactRate = simulation.impactRate.value;
        result_.rolledThroughputYield = simulation.rolledThroughputYield.value;
        result_.abandonmentRate = simulation.abandonmentRate.value;
        result_.expectedVisits = simulation.expectedVisits.value;
        result_.expectedFailures = simulation.expectedFailures.value;
        result_.expectedRecoveries = simulation.expectedRecoveries.value;
        result_.expectedCost = simulation.expectedCost.value;
        for (std::size_t i = 0; i < result_.failuresDistribution.size(); ++i)
            result_.failuresDistribution[i] = simulation.failuresDistribution[i].value;
        for (const SimulatedSilo& silo : simulation.silos) {
            result_.silos.push_back(
                {silo.id, silo.visits.value, silo.failures.value, silo.recoveries.value, {}});
            result_.silos.back().influence.firstImpact = silo.firstImpact.value;
        }
        for (const SimulatedHandoff& handoff : simulation.handoffs) {
            result_.handoffs.push_back({handoff.id, handoff.traversals.value, {}});
            result_.handoffs.back().influence.firstImpact = handoff.firstImpact.value;
        }
        for (const SimulatedSegment& segment : simulation.segments)
            result_.segments.push_back({segment.id, segment.impactRate.value});
        if (simulation.money)
            result_.money = {simulation.money->customersImpacted.value, simulation.money->customersLost.value,
                             simulation.money->revenueAtRisk.value,
                             simulation.money->revenuePreventable.value};
        result_.warnings = simulation.warnings;
    }

    void finish() {
        std::vector<double> potential;
        double highest = 0;
        double sum = 0;
        for (Index element = 0; element < network_.elements(); ++element) {
            Influence& influence = influenceOf(element);
            influence.soloImpact = std::min(1.0, influence.soloImpact);
            highest = std::max(highest, influence.soloImpact);
            sum += influence.soloImpact;
            potential.push_back(improvementPotential(result_, influence));
        }
        result_.dependenceRange = {highest, std::min(1.0, sum)};
        if (const Index weakest = weakestLink(potential); weakest != nowhere)
            result_.weakestLink = elementId(journey_, weakest);
    }

    Influence& influenceOf(Index element) {
        return element < network_.silos ? result_.silos[element].influence
                                        : result_.handoffs[element - network_.silos].influence;
    }

    /// The element as the tables count it.
    Index placeOf(Index element) const {
        return element < network_.silos
                   ? network_.position[element]
                   : network_.silos + groups_.list.front().tables.rankOf[element - network_.silos];
    }

    double customers() const { return static_cast<double>(run_.customers); }

    const model::Journey& journey_;
    SimulatedGroups groups_;
    const Network& network_;
    const std::stop_token& stop_;
    std::uint64_t mostCustomers_;
    const std::function<void(double)>& progress_;
    double played_ = 0;  ///< times
    SimulationRun run_;
    Index endless_ = nowhere;
    Evaluation result_;
};

}  // namespace

base::Result<Evaluation, NoEvaluation> evaluateBySimulation(const model::Journey& journey,
                                                            const std::stop_token& stop,
                                                            std::uint64_t customers,
                                                            const std::function<void(double)>& progress) {
    auto groups = compileGroups(journey);
    if (!groups) return groups.error();
    return SimulatedEvaluator(journey, std::move(groups).value(), stop, customers, progress).run();
}

}  // namespace throughline::engine
