#include "throughline/engine/evaluate.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "engine/groups.h"
#include "engine/simulated_evaluation.h"
#include "engine/sums.h"
#include "engine/tiny_numbers.h"

namespace throughline::engine {
namespace {

class Evaluator {
public:
    Evaluator(const model::Journey& journey, std::stop_token stop,
              const std::function<void(double)>& progress)
        : journey_(journey), stop_(std::move(stop)), progress_(progress) {}

    base::Result<Evaluation, NoEvaluation> run() {
        auto groups = prepareGroups(journey_, stop_);
        if (!groups) return withoutGroups(groups.error());
        groups_ = std::move(std::move(groups).value().list);
        result_.warnings = std::move(std::move(groups).value().warnings);
        Totals totals;
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            show(group, 0);
            addGroup(group, totals);
        }
        if (!stop_.stop_requested()) fill(totals);
        if (stop_.stop_requested()) return NoEvaluation(Stopped{});
        if (totals.trapped > 0 || !allFinite())
            return beyondComputing(base::say(
                "cases stay in a loop for so long that the results are beyond what can be computed"));
        return std::move(result_);
    }

private:
    /// Of a journey that has no mistake but its size, customers are played instead.
    base::Result<Evaluation, NoEvaluation> withoutGroups(const NoEvaluation& reason) const {
        if (std::holds_alternative<Stopped>(reason)) return reason;
        return evaluateBySimulation(journey_, stop_, simulatedCustomers, progress_);
    }

    void addGroup(std::size_t number, Totals& totals) {
        const Group& group = groups_[number];
        const double impact = group.population.addTo(totals, group.share, Population::Depth::Everything,
                                                     stop_, [&](double part) { show(number, part); });
        if (group.segment) result_.segments.push_back({journey_.segments[*group.segment].id, impact});
    }

    /// So much of the group of that number is done.
    void show(std::size_t group, double part) const {
        constexpr double untilPrepared = 0.3;
        if (!progress_) return;
        const double done = (static_cast<double>(group) + part) / static_cast<double>(groups_.size());
        progress_(untilPrepared + (1 - untilPrepared) * done);
    }

    void fill(const Totals& totals) {
        const Influences& influences = totals.influences;
        result_.impactRate = std::min(1.0, sumOf(influences.firstImpact));
        result_.rolledThroughputYield = totals.ended[NoFailure];
        result_.abandonmentRate = byClass(totals.ended)[Abandoned];
        result_.expectedVisits = sumOf(totals.visits);
        result_.expectedFailures = sumOf(totals.failures);
        result_.expectedRecoveries = sumOf(totals.recoveries);
        result_.expectedCost = totals.cost;
        fillDistribution(totals.ended);
        if (knowsMoney()) result_.money = totals.money;
        fillDependence(influences.solo);
        result_.weakestLink = weakestLink(influences.potential);
        findDominant(influences.potential);
        groups_.clear();  // large ones make room for the results
        fillElements(totals);
    }

    void fillDistribution(const ByState& ended) {
        result_.failuresDistribution = {
            ended[NoFailure] + ended[Recovered], ended[LetDownOnce] + ended[AbandonedOnce],
            ended[LetDownTwice] + ended[AbandonedTwice], ended[LetDownOften] + ended[AbandonedOften]};
    }

    void fillElements(const Totals& totals) {
        large_blocks::makeRoom(journey_.silos.size() * sizeof(SiloResult) +
                               journey_.handoffs.size() * sizeof(HandoffResult));
        result_.silos.reserve(journey_.silos.size());
        result_.handoffs.reserve(journey_.handoffs.size());
        for (Index silo = 0; silo < journey_.silos.size(); ++silo)
            result_.silos.push_back({journey_.silos[silo].id, totals.visits[silo], totals.failures[silo],
                                     totals.recoveries[silo], influence(totals.influences, silo)});
        const auto silos = static_cast<Index>(journey_.silos.size());
        for (Index handoff = 0; handoff < journey_.handoffs.size(); ++handoff)
            result_.handoffs.push_back({journey_.handoffs[handoff].id, totals.traversals[handoff],
                                        influence(totals.influences, silos + handoff)});
    }

    Influence influence(const Influences& all, Index element) const {
        Influence one;
        one.firstImpact = all.firstImpact[element];
        one.birnbaum = all.birnbaum[element];
        one.impactIfPerfect = impactIfPerfect(all.potential[element], element);
        one.impactIfFailing = std::min(1.0, result_.impactRate + all.gain[element]);
        one.soloImpact = std::min(1.0, all.solo[element]);
        if (result_.money && !all.costUnknown[element]) one.costOfFailure = all.costFall[element];
        return one;
    }

    double impactIfPerfect(double potential, Index element) const {
        if (makesMost(potential)) return ifPerfect_.at(element);
        return std::min(result_.impactRate, result_.impactRate - potential);
    }

    bool makesMost(double potential) const { return potential > result_.impactRate / 2; }

    /// Where an element makes most of the impact, the small rest is not left to a difference.
    void findDominant(std::span<const double> potential) {
        for (Index element = 0; element < potential.size(); ++element)
            if (makesMost(potential[element])) ifPerfect_[element] = impactIfPerfect(element);
    }

    double impactIfPerfect(Index element) const {
        double impact = 0;
        for (const Group& group : groups_)
            if (group.share > 0) impact += group.share * group.population.impactIfPerfect(element, stop_);
        return impact;
    }

    void fillDependence(std::span<const double> solo) {
        const double highest = solo.empty() ? 0 : *std::ranges::max_element(solo);
        result_.dependenceRange = {std::min(1.0, highest), std::min(1.0, sumOf(solo))};
    }

    bool knowsMoney() const {
        return std::ranges::all_of(groups_, [](const Group& group) { return group.population.knowsMoney(); });
    }

    std::optional<model::ElementId> weakestLink(std::span<const double> potential) const {
        const Index element = engine::weakestLink(potential);
        if (element == nowhere) return std::nullopt;
        return elementId(journey_, element);
    }

    bool allFinite() const {
        const auto finite = [](const Influence& influence) {
            return std::isfinite(influence.birnbaum + influence.firstImpact + influence.impactIfPerfect +
                                 influence.impactIfFailing + influence.soloImpact +
                                 influence.costOfFailure.value_or(0));
        };
        return std::isfinite(result_.impactRate + result_.expectedVisits + result_.expectedCost +
                             result_.expectedFailures + result_.rolledThroughputYield +
                             result_.abandonmentRate) &&
               (!result_.money || std::isfinite(result_.money->revenueAtRisk)) &&
               std::ranges::all_of(result_.silos, finite, &SiloResult::influence) &&
               std::ranges::all_of(result_.handoffs, finite, &HandoffResult::influence);
    }

    const model::Journey& journey_;
    std::stop_token stop_;
    const std::function<void(double)>& progress_;
    std::vector<Group> groups_;
    std::unordered_map<Index, double> ifPerfect_;  ///< impact rate, of elements that make most of it
    Evaluation result_;
};

}  // namespace

base::Result<Evaluation, NoEvaluation> evaluate(const model::Journey& journey, std::stop_token stop,
                                                const std::function<void(double)>& progress) {
    const TinyNumbersAreZero tiny;
    return Evaluator(journey, std::move(stop), progress).run();
}

}  // namespace throughline::engine
