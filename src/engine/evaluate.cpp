#include "throughline/engine/evaluate.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "engine/population.h"
#include "throughline/model/scenario.h"

namespace throughline::engine {
namespace {

constexpr double shareTolerance = 1e-12;

/// A journey that some of the customers go through; nothing in segment: all that are in none.
struct Group {
    double share;
    model::Journey journey;
    std::optional<std::size_t> segment;
    std::optional<Population> population;
    double impactRate = 0;
};

model::Finding beyondComputing(std::string message) {
    return {model::Severity::Error, "/journey", std::move(message), {}};
}

std::vector<Group> groupsOf(const model::Journey& journey, model::Findings& warnings) {
    std::vector<Group> groups;
    double rest = 1;
    for (std::size_t i = 0; i < journey.segments.size(); ++i) {
        model::AppliedJourney applied = model::applySegment(journey, journey.segments[i]);
        warnings.insert(warnings.end(), applied.warnings.begin(), applied.warnings.end());
        rest -= journey.segments[i].share.value();
        groups.push_back({journey.segments[i].share.value(), std::move(applied.journey), i, {}, 0});
    }
    if (rest > shareTolerance || groups.empty()) groups.push_back({std::max(0.0, rest), journey, {}, {}, 0});
    double sum = 0;
    for (const Group& group : groups) sum += group.share;
    for (Group& group : groups) group.share /= sum;
    return groups;
}

class Evaluator {
public:
    Evaluator(const model::Journey& journey, std::stop_token stop)
        : journey_(journey), stop_(std::move(stop)) {}

    base::Result<Evaluation, NoEvaluation> run() {
        model::Findings findings = check(journey_);
        if (hasErrors(findings)) return NoEvaluation(findings);
        std::ranges::copy_if(findings, std::back_inserter(result_.warnings), isWarning);
        groups_ = groupsOf(journey_, result_.warnings);
        if (auto finding = prepare()) return NoEvaluation(model::Findings{*finding});
        if (stop_.stop_requested()) return NoEvaluation(Stopped{});
        Totals totals(Network{journey_});
        for (Group& group : groups_) group.impactRate = group.population->addTo(totals, group.share, stop_);
        if (stop_.stop_requested()) return NoEvaluation(Stopped{});
        fill(totals);
        if (stop_.stop_requested()) return NoEvaluation(Stopped{});
        if (totals.trapped > 0 || !allFinite())
            return NoEvaluation(model::Findings{beyondComputing(
                "cases stay in a loop for so long that the results are beyond what can be computed")});
        return std::move(result_);
    }

private:
    static bool isWarning(const model::Finding& finding) {
        return finding.severity == model::Severity::Warning;
    }

    std::optional<model::Finding> prepare() {
        for (Group& group : groups_) {
            Network network(group.journey);
            Rates rates(group.journey, network);
            std::optional<Unfolding> unfolding = unfold(network, rates, stop_);
            if (stop_.stop_requested()) return std::nullopt;
            if (!unfolding)
                return beyondComputing(
                    "so much parallel work is under way at once that the journey has more than "
                    "1,048,576 situations: too many for an exact result");
            group.population.emplace(group.journey,
                                     Plan{std::move(network), std::move(rates), std::move(*unfolding)});
            if (group.population->tooManyCauses())
                return beyondComputing(
                    "more than 20 shared causes matter at once: too many for an exact result");
        }
        return std::nullopt;
    }

    void fill(const Totals& totals) {
        const Influences& influences = totals.influences;
        result_.impactRate = std::min(1.0, sum(influences.firstImpact));
        result_.rolledThroughputYield = totals.ended[NoFailure];
        result_.abandonmentRate = byClass(totals.ended)[Abandoned];
        result_.expectedVisits = sum(totals.visits);
        result_.expectedFailures = sum(totals.failures);
        result_.expectedRecoveries = sum(totals.recoveries);
        result_.expectedCost = totals.cost;
        fillDistribution(totals.ended);
        if (knowsMoney()) result_.money = totals.money;
        fillElements(totals);
        fillDependence(influences.solo);
        for (const Group& group : groups_)
            if (group.segment)
                result_.segments.push_back({journey_.segments[*group.segment].id, group.impactRate});
        result_.weakestLink = weakestLink(influences.potential);
    }

    static double sum(const std::vector<double>& parts) {
        return std::accumulate(parts.begin(), parts.end(), 0.0);
    }

    void fillDistribution(const ByState& ended) {
        result_.failuresDistribution = {
            ended[NoFailure] + ended[Recovered], ended[LetDownOnce] + ended[AbandonedOnce],
            ended[LetDownTwice] + ended[AbandonedTwice], ended[LetDownOften] + ended[AbandonedOften]};
    }

    void fillElements(const Totals& totals) {
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

    /// Where the element makes most of the impact, the small rest is not left to a difference.
    double impactIfPerfect(double potential, Index element) const {
        if (potential <= result_.impactRate / 2)
            return std::min(result_.impactRate, result_.impactRate - potential);
        double impact = 0;
        for (const Group& group : groups_)
            if (group.share > 0) impact += group.share * group.population->impactIfPerfect(element, stop_);
        return impact;
    }

    void fillDependence(const std::vector<double>& solo) {
        const double highest = solo.empty() ? 0 : *std::ranges::max_element(solo);
        result_.dependenceRange = {std::min(1.0, highest), std::min(1.0, sum(solo))};
    }

    bool knowsMoney() const {
        return std::ranges::all_of(groups_,
                                   [](const Group& group) { return group.population->knowsMoney(); });
    }

    /// Of those that are as good as equal, the first.
    std::optional<model::ElementId> weakestLink(const std::vector<double>& potential) const {
        const double highest = potential.empty() ? 0 : *std::ranges::max_element(potential);
        if (highest <= 0) return std::nullopt;
        const auto first =
            std::ranges::find_if(potential, [&](double one) { return one >= highest * (1 - 1e-9); });
        const auto element = static_cast<std::size_t>(first - potential.begin());
        if (element < journey_.silos.size()) return journey_.silos[element].id;
        return journey_.handoffs[element - journey_.silos.size()].id;
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
    std::vector<Group> groups_;
    Evaluation result_;
};

}  // namespace

base::Result<Evaluation, NoEvaluation> evaluate(const model::Journey& journey, std::stop_token stop) {
    return Evaluator(journey, std::move(stop)).run();
}

}  // namespace throughline::engine
