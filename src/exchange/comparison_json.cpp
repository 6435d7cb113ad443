#include "throughline/exchange/comparison_json.h"

#include "json_text.h"
#include "warning_text.h"

namespace throughline::exchange {
namespace {

using engine::Evaluation;
using Kind = JsonBlock::Kind;

std::string weakestLink(const Evaluation& evaluation) {
    if (!evaluation.weakestLink) return "null";
    return quoteJson(std::visit([](const auto& id) { return id.text(); }, *evaluation.weakestLink));
}

std::optional<double> revenueAtRisk(const Evaluation& evaluation) {
    if (!evaluation.money) return std::nullopt;
    return evaluation.money->revenueAtRisk;
}

std::optional<double> difference(std::optional<double> value, std::optional<double> from) {
    if (!value || !from) return std::nullopt;
    return *value - *from;
}

std::string scenarioText(const ComparedScenario& scenario, const Evaluation& baseline, int indent) {
    const Evaluation& evaluation = scenario.evaluation;
    JsonBlock object(Kind::Object, indent);
    object.member("id", scenario.id.empty() ? "null" : quoteJson(scenario.id.text()));
    object.quoted("name", scenario.name);
    object.quoted("method", evaluation.method == engine::Method::Exact ? "exact" : "simulated");
    object.number("impact_rate", evaluation.impactRate);
    object.number("one_in", engine::oneIn(evaluation.impactRate));
    object.number("impact_change", evaluation.impactRate - baseline.impactRate);
    object.number("rolled_throughput_yield", evaluation.rolledThroughputYield);
    object.number("abandonment_rate", evaluation.abandonmentRate);
    object.number("expected_cost", evaluation.expectedCost);
    object.number("expected_cost_change", evaluation.expectedCost - baseline.expectedCost);
    object.number("revenue_at_risk", revenueAtRisk(evaluation));
    object.number("revenue_at_risk_change", difference(revenueAtRisk(evaluation), revenueAtRisk(baseline)));
    object.member("weakest_link", weakestLink(evaluation));
    object.member("warnings", warningTexts(evaluation.warnings, object.memberIndent()));
    return object.text();
}

std::string drawsText(const engine::DrawnComparison& draws, int indent) {
    JsonBlock object(Kind::Object, indent);
    object.member("draws", std::to_string(draws.draws));
    object.member("seed", std::to_string(draws.seed));
    JsonBlock rows(Kind::List, object.memberIndent());
    for (const std::vector<double>& beats : draws.beats) {
        JsonBlock row(Kind::List, rows.memberIndent());
        for (const double probability : beats) row.item(fullNumber(probability));
        rows.item(row.text());
    }
    object.member("beats", rows.text());
    return object.text();
}

}  // namespace

std::string writeComparison(const model::Journey& journey, const std::vector<ComparedScenario>& scenarios,
                            const std::optional<engine::DrawnComparison>& draws) {
    JsonBlock object(Kind::Object, 0);
    object.quoted("journey", journey.name);
    JsonBlock list(Kind::List, object.memberIndent());
    for (const ComparedScenario& scenario : scenarios)
        list.item(scenarioText(scenario, scenarios.front().evaluation, list.memberIndent()));
    object.member("scenarios", list.text());
    if (draws) object.member("uncertainty", drawsText(*draws, object.memberIndent()));
    return object.text() + "\n";
}

}  // namespace throughline::exchange
