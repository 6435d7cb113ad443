#include "throughline/exchange/evaluation_json.h"

#include <array>
#include <future>
#include <optional>

#include "json_text.h"
#include "warning_text.h"

namespace throughline::exchange {
namespace {

using engine::Evaluation;
using engine::Influence;
using Kind = JsonBlock::Kind;

/// What the results of a silo or hand-off take, about.
constexpr std::size_t charactersOfElement = 500;
/// From so many on, another thread is worth it.
constexpr std::size_t manyElements = 5'000;

std::string_view methodWord(engine::Method method) {
    return method == engine::Method::Simulated ? "simulated" : "exact";
}

template <class Numbers>
std::string numbers(const Numbers& values, int indent) {
    JsonBlock list(Kind::List, indent);
    for (const double value : values) list.item(fullNumber(value));
    return list.text();
}

std::string interval(const engine::Interval& interval, int indent) {
    return numbers(std::array<double, 2>{interval.low, interval.high}, indent);
}

template <class Element, class Write>
void addList(JsonBlock& object, std::string_view key, const std::vector<Element>& elements, Write write) {
    JsonBlock list(Kind::List, object.memberIndent());
    for (const Element& element : elements) list.item(write(element, list.memberIndent()));
    object.member(key, list.text());
}

void addInfluence(JsonBlock& object, const Evaluation& evaluation, const Influence& influence) {
    object.number("first_impact", influence.firstImpact);
    object.number("birnbaum", influence.birnbaum);
    object.number("impact_if_perfect", influence.impactIfPerfect);
    object.number("impact_if_failing", influence.impactIfFailing);
    object.number("improvement_potential", engine::improvementPotential(evaluation, influence));
    object.number("risk_achievement_worth", engine::riskAchievementWorth(evaluation, influence));
    object.number("risk_reduction_worth", engine::riskReductionWorth(evaluation, influence));
    object.number("solo_impact", influence.soloImpact);
    object.number("cost_of_failure", influence.costOfFailure);
}

void addSilos(JsonBlock& list, const Evaluation& evaluation, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const engine::SiloResult& result = evaluation.silos[i];
        JsonBlock silo = list.open(Kind::Object);
        silo.quoted("id", result.id.text());
        silo.number("visits", result.visits);
        silo.number("failures", result.failures);
        silo.number("recoveries", result.recoveries);
        addInfluence(silo, evaluation, result.influence);
        list.close(silo);
    }
}

/// Results stand in the order of the journey.
void addHandoffs(JsonBlock& list, const model::Journey& journey, const Evaluation& evaluation,
                 std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const engine::HandoffResult& result = evaluation.handoffs[i];
        JsonBlock handoff = list.open(Kind::Object);
        handoff.quoted("id", result.id.text());
        handoff.quoted("from", journey.handoffs.at(i).from.text());
        handoff.quoted("to", journey.handoffs.at(i).to.text());
        handoff.number("traversals", result.traversals);
        addInfluence(handoff, evaluation, result.influence);
        list.close(handoff);
    }
}

/// The list of `count` elements, of which add(list, begin, end) adds some. Half of a long one is written at
/// the same time as the other.
template <class Add>
void addElements(JsonBlock& object, std::string_view key, std::size_t count, const Add& add) {
    JsonBlock list = object.open(key, Kind::List);
    if (count < manyElements) {
        add(list, 0, count);
    } else {
        JsonBlock rest(Kind::List, object.memberIndent());
        rest.expect(charactersOfElement * (count - count / 2));
        const auto written = std::async(std::launch::async, [&] { add(rest, count / 2, count); });
        add(list, 0, count / 2);
        written.wait();
        list.take(rest);
    }
    object.close(list);
}

std::string segment(const engine::SegmentResult& result, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.quoted("id", result.id.text());
    object.number("impact_rate", result.impactRate);
    return object.text();
}

std::string rollUp(const engine::RollUp& rollUp, std::string_view nameKey, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.quoted(nameKey, rollUp.name);
    object.number("visits", rollUp.visits);
    object.number("failures", rollUp.failures);
    object.number("recoveries", rollUp.recoveries);
    object.number("first_impact", rollUp.firstImpact);
    object.number("birnbaum", rollUp.birnbaum);
    object.number("impact_if_perfect", rollUp.impactIfPerfect);
    object.number("impact_if_failing", rollUp.impactIfFailing);
    object.number("solo_impact", rollUp.soloImpact);
    object.number("cost_of_failure", rollUp.costOfFailure);
    return object.text();
}

void addHeadline(JsonBlock& object, const Evaluation& evaluation) {
    object.number("impact_rate", evaluation.impactRate);
    object.number("one_in", engine::oneIn(evaluation.impactRate));
    object.number("rolled_throughput_yield", evaluation.rolledThroughputYield);
    object.number("abandonment_rate", evaluation.abandonmentRate);
    object.number("expected_visits", evaluation.expectedVisits);
    object.number("expected_failures", evaluation.expectedFailures);
    object.number("expected_recoveries", evaluation.expectedRecoveries);
    object.number("expected_cost", evaluation.expectedCost);
    object.member("failures_distribution", numbers(evaluation.failuresDistribution, object.memberIndent()));
}

void addMoney(JsonBlock& object, const std::optional<engine::Money>& money) {
    const auto add = [&](std::string_view key, double engine::Money::*figure) {
        object.number(key, money ? std::optional((*money).*figure) : std::nullopt);
    };
    add("customers_impacted", &engine::Money::customersImpacted);
    add("customers_lost", &engine::Money::customersLost);
    add("revenue_at_risk", &engine::Money::revenueAtRisk);
    add("revenue_preventable", &engine::Money::revenuePreventable);
}

std::string spread(const engine::Spread& spread, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.number("mean", spread.mean);
    object.number("p05", spread.p05);
    object.number("p50", spread.p50);
    object.number("p95", spread.p95);
    return object.text();
}

std::string chance(const engine::WeakestLinkChance& chance, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.quoted("id", std::visit([](const auto& id) { return id.text(); }, chance.id));
    object.number("probability", chance.probability);
    return object.text();
}

std::string uncertaintyText(const engine::Uncertainty& uncertainty, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member("draws", std::to_string(uncertainty.draws));
    object.member("seed", std::to_string(uncertainty.seed));
    object.member("impact_rate", spread(uncertainty.impactRate, object.memberIndent()));
    object.member("expected_cost", spread(uncertainty.expectedCost, object.memberIndent()));
    if (uncertainty.revenueAtRisk)
        object.member("revenue_at_risk", spread(*uncertainty.revenueAtRisk, object.memberIndent()));
    addList(object, "weakest_link", uncertainty.weakestLink, chance);
    return object.text();
}

}  // namespace

std::string writeEvaluation(const model::Journey& journey, const std::string& scenarioName,
                            const Evaluation& evaluation,
                            const std::optional<engine::Uncertainty>& uncertainty) {
    JsonBlock object(Kind::Object, 0);
    object.quoted("journey", journey.name);
    object.quoted("scenario", scenarioName);
    object.quoted("method", methodWord(evaluation.method));
    if (evaluation.confidence)
        object.member("confidence_interval", interval(*evaluation.confidence, object.memberIndent()));
    addHeadline(object, evaluation);
    addMoney(object, evaluation.money);
    object.member("dependence_range", interval(evaluation.dependenceRange, object.memberIndent()));
    object.expect(charactersOfElement * (evaluation.silos.size() + evaluation.handoffs.size()));
    addElements(
        object, "silos", evaluation.silos.size(),
        [&](JsonBlock& list, std::size_t begin, std::size_t end) { addSilos(list, evaluation, begin, end); });
    addElements(object, "handoffs", evaluation.handoffs.size(),
                [&](JsonBlock& list, std::size_t begin, std::size_t end) {
                    addHandoffs(list, journey, evaluation, begin, end);
                });
    addList(object, "segments", evaluation.segments, segment);
    addList(object, "departments", evaluation.departments,
            [](const engine::RollUp& part, int indent) { return rollUp(part, "id", indent); });
    addList(object, "stages", evaluation.stages,
            [](const engine::RollUp& part, int indent) { return rollUp(part, "name", indent); });
    if (uncertainty) object.member("uncertainty", uncertaintyText(*uncertainty, object.memberIndent()));
    object.member("warnings", warningTexts(evaluation.warnings, object.memberIndent()));
    return object.text() + "\n";
}

}  // namespace throughline::exchange
