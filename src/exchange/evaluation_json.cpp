#include "throughline/exchange/evaluation_json.h"

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
    object.number("first_impact", influence.firstImpact);
    object.number("birnbaum", influence.birnbaum);
    object.number("impact_if_perfect", influence.impactIfPerfect);
    object.number("impact_if_failing", influence.impactIfFailing);
    object.number("improvement_potential", engine::improvementPotential(evaluation, influence));
    object.member("risk_achievement_worth",
                  optionalNumber(engine::riskAchievementWorth(evaluation, influence)));
    object.member("risk_reduction_worth", optionalNumber(engine::riskReductionWorth(evaluation, influence)));
    object.number("solo_impact", influence.soloImpact);
    object.member("cost_of_failure", optionalNumber(influence.costOfFailure));
}

void addSilos(JsonBlock& object, const Evaluation& evaluation) {
    JsonBlock list = object.open("silos", Kind::List);
    for (const engine::SiloResult& result : evaluation.silos) {
        JsonBlock silo = list.open(Kind::Object);
        silo.quoted("id", result.id.text());
        silo.number("visits", result.visits);
        silo.number("failures", result.failures);
        silo.number("recoveries", result.recoveries);
        addInfluence(silo, evaluation, result.influence);
        list.close(silo);
    }
    object.close(list);
}

/// Results stand in the order of the journey.
void addHandoffs(JsonBlock& object, const model::Journey& journey, const Evaluation& evaluation) {
    JsonBlock list = object.open("handoffs", Kind::List);
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i) {
        const engine::HandoffResult& result = evaluation.handoffs[i];
        JsonBlock handoff = list.open(Kind::Object);
        handoff.quoted("id", result.id.text());
        handoff.quoted("from", journey.handoffs.at(i).from.text());
        handoff.quoted("to", journey.handoffs.at(i).to.text());
        handoff.number("traversals", result.traversals);
        addInfluence(handoff, evaluation, result.influence);
        list.close(handoff);
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
    object.number("impact_rate", evaluation.impactRate);
    object.member("one_in", optionalNumber(engine::oneIn(evaluation.impactRate)));
    object.number("rolled_throughput_yield", evaluation.rolledThroughputYield);
    object.number("abandonment_rate", evaluation.abandonmentRate);
    object.number("expected_visits", evaluation.expectedVisits);
    object.number("expected_failures", evaluation.expectedFailures);
    object.number("expected_recoveries", evaluation.expectedRecoveries);
    object.number("expected_cost", evaluation.expectedCost);
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
    addSilos(object, evaluation);
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
