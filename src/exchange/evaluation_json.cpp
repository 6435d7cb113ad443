#include "throughline/exchange/evaluation_json.h"

#include <optional>

#include "json_text.h"
#include "warning_text.h"

namespace throughline::exchange {
namespace {

using engine::Evaluation;
using engine::Influence;
using Kind = JsonBlock::Kind;

std::string optionalNumber(const std::optional<double>& value) {
    return value ? fullNumber(*value) : "null";
}

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
    object.member("first_impact", fullNumber(influence.firstImpact));
    object.member("birnbaum", fullNumber(influence.birnbaum));
    object.member("impact_if_perfect", fullNumber(influence.impactIfPerfect));
    object.member("impact_if_failing", fullNumber(influence.impactIfFailing));
    object.member("improvement_potential", fullNumber(engine::improvementPotential(evaluation, influence)));
    object.member("risk_achievement_worth",
                  optionalNumber(engine::riskAchievementWorth(evaluation, influence)));
    object.member("risk_reduction_worth", optionalNumber(engine::riskReductionWorth(evaluation, influence)));
    object.member("solo_impact", fullNumber(influence.soloImpact));
    object.member("cost_of_failure", optionalNumber(influence.costOfFailure));
}

std::string silo(const Evaluation& evaluation, const engine::SiloResult& result, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member("id", quoteJson(result.id.text()));
    object.member("visits", fullNumber(result.visits));
    object.member("failures", fullNumber(result.failures));
    object.member("recoveries", fullNumber(result.recoveries));
    addInfluence(object, evaluation, result.influence);
    return object.text();
}

std::string handoff(const Evaluation& evaluation, const model::Handoff& handoff,
                    const engine::HandoffResult& result, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member("id", quoteJson(result.id.text()));
    object.member("from", quoteJson(handoff.from.text()));
    object.member("to", quoteJson(handoff.to.text()));
    object.member("traversals", fullNumber(result.traversals));
    addInfluence(object, evaluation, result.influence);
    return object.text();
}

/// Results stand in the order of the journey.
void addHandoffs(JsonBlock& object, const model::Journey& journey, const Evaluation& evaluation) {
    JsonBlock list(Kind::List, object.memberIndent());
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i)
        list.item(handoff(evaluation, journey.handoffs.at(i), evaluation.handoffs[i], list.memberIndent()));
    object.member("handoffs", list.text());
}

std::string segment(const engine::SegmentResult& result, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member("id", quoteJson(result.id.text()));
    object.member("impact_rate", fullNumber(result.impactRate));
    return object.text();
}

std::string rollUp(const engine::RollUp& rollUp, std::string_view nameKey, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member(nameKey, quoteJson(rollUp.name));
    object.member("visits", fullNumber(rollUp.visits));
    object.member("failures", fullNumber(rollUp.failures));
    object.member("recoveries", fullNumber(rollUp.recoveries));
    object.member("first_impact", fullNumber(rollUp.firstImpact));
    object.member("birnbaum", fullNumber(rollUp.birnbaum));
    object.member("impact_if_perfect", optionalNumber(rollUp.impactIfPerfect));
    object.member("impact_if_failing", optionalNumber(rollUp.impactIfFailing));
    object.member("solo_impact", optionalNumber(rollUp.soloImpact));
    object.member("cost_of_failure", optionalNumber(rollUp.costOfFailure));
    return object.text();
}

std::string warning(const model::Finding& finding, int /*indent*/) {
    return warningText(finding);
}

void addHeadline(JsonBlock& object, const Evaluation& evaluation) {
    object.member("impact_rate", fullNumber(evaluation.impactRate));
    object.member("one_in", optionalNumber(engine::oneIn(evaluation.impactRate)));
    object.member("rolled_throughput_yield", fullNumber(evaluation.rolledThroughputYield));
    object.member("abandonment_rate", fullNumber(evaluation.abandonmentRate));
    object.member("expected_visits", fullNumber(evaluation.expectedVisits));
    object.member("expected_failures", fullNumber(evaluation.expectedFailures));
    object.member("expected_recoveries", fullNumber(evaluation.expectedRecoveries));
    object.member("expected_cost", fullNumber(evaluation.expectedCost));
    object.member("failures_distribution", numbers(evaluation.failuresDistribution, object.memberIndent()));
}

void addMoney(JsonBlock& object, const std::optional<engine::Money>& money) {
    const auto figure = [&](double engine::Money::*member) {
        return money ? fullNumber((*money).*member) : std::string("null");
    };
    object.member("customers_impacted", figure(&engine::Money::customersImpacted));
    object.member("customers_lost", figure(&engine::Money::customersLost));
    object.member("revenue_at_risk", figure(&engine::Money::revenueAtRisk));
    object.member("revenue_preventable", figure(&engine::Money::revenuePreventable));
}

std::string spread(const engine::Spread& spread, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member("mean", fullNumber(spread.mean));
    object.member("p05", fullNumber(spread.p05));
    object.member("p50", fullNumber(spread.p50));
    object.member("p95", fullNumber(spread.p95));
    return object.text();
}

std::string chance(const engine::WeakestLinkChance& chance, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member("id", quoteJson(std::visit([](const auto& id) { return id.text(); }, chance.id)));
    object.member("probability", fullNumber(chance.probability));
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
    object.member("journey", quoteJson(journey.name));
    object.member("scenario", quoteJson(scenarioName));
    object.member("method", quoteJson(methodWord(evaluation.method)));
    if (evaluation.confidence)
        object.member("confidence_interval", interval(*evaluation.confidence, object.memberIndent()));
    addHeadline(object, evaluation);
    addMoney(object, evaluation.money);
    object.member("dependence_range", interval(evaluation.dependenceRange, object.memberIndent()));
    addList(object, "silos", evaluation.silos,
            [&](const engine::SiloResult& result, int indent) { return silo(evaluation, result, indent); });
    addHandoffs(object, journey, evaluation);
    addList(object, "segments", evaluation.segments, segment);
    addList(object, "departments", evaluation.departments,
            [](const engine::RollUp& part, int indent) { return rollUp(part, "id", indent); });
    addList(object, "stages", evaluation.stages,
            [](const engine::RollUp& part, int indent) { return rollUp(part, "name", indent); });
    if (uncertainty) object.member("uncertainty", uncertaintyText(*uncertainty, object.memberIndent()));
    addList(object, "warnings", evaluation.warnings, warning);
    return object.text() + "\n";
}

}  // namespace throughline::exchange
