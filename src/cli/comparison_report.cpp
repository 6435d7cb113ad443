#include "comparison_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "figures.h"
#include "headings.h"
#include "text_table.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::cli {
namespace {

using engine::Evaluation;
using exchange::ComparedScenario;
using exchange::printable;

/// "-112,126": of the two amounts as they are shown.
std::string change(double before, double after) {
    const double difference = std::round(after) - std::round(before);
    return (difference < 0 ? "-" : "+") + grouped(std::abs(difference));
}

/// Each beside the first.
Compared impactRates(const std::vector<ComparedScenario>& scenarios) {
    std::vector<double> rates;
    std::vector<base::Step> steps;
    for (const ComparedScenario& scenario : scenarios) {
        steps.emplace_back(0, rates.size());
        rates.push_back(scenario.evaluation.impactRate);
    }
    return compared(rates, steps);
}

std::string weakestLink(const model::Journey& journey, const Evaluation& evaluation) {
    return evaluation.weakestLink ? printable(displayName(journey, *evaluation.weakestLink)) : "";
}

bool anySimulated(const std::vector<ComparedScenario>& scenarios) {
    return std::ranges::any_of(
        scenarios, [](const ComparedScenario& one) { return one.evaluation.confidence.has_value(); });
}

std::string confidence(const Evaluation& evaluation) {
    if (!evaluation.confidence) return "exact";
    return percentRange(evaluation.confidence->low, evaluation.confidence->high);
}

/// What all rows of the table are made of.
struct Comparison {
    const model::Journey& journey;
    const Evaluation& baseline;
    bool simulated;  ///< one of them at least
};

TextTable::Row rowOf(const Comparison& comparison, const ComparedScenario& scenario, const std::string& rate,
                     const std::string& difference) {
    const auto& [journey, baseline, simulated] = comparison;
    const Evaluation& evaluation = scenario.evaluation;
    const bool isBaseline = &evaluation == &baseline;
    TextTable::Row row{scenarioTitle(scenario.name), rate};
    if (simulated) row.push_back(confidence(evaluation));
    row.push_back(isBaseline ? "" : difference);
    row.push_back(withTwoDecimals(evaluation.expectedCost));
    if (baseline.money) {
        row.push_back(evaluation.money ? grouped(evaluation.money->revenueAtRisk) : "");
        row.push_back(isBaseline || !evaluation.money
                          ? ""
                          : change(baseline.money->revenueAtRisk, evaluation.money->revenueAtRisk));
    }
    row.push_back(weakestLink(journey, evaluation));
    return row;
}

TextTable::Row headOf(const Comparison& comparison) {
    const std::string currency = printable(comparison.journey.business.currency);
    TextTable::Row head{"Scenario", "Let down"};
    if (comparison.simulated) head.push_back("Simulated; at 95 % confidence");
    head.insert(head.end(), {"Points", "Cost, " + currency});
    if (comparison.baseline.money)
        head.insert(head.end(), {fmt::format("At risk, {} a year", currency), "Change"});
    head.push_back("Weakest link");
    return head;
}

/// What the baseline's results warn of already is said once.
std::string warnings(const std::vector<ComparedScenario>& scenarios) {
    const ComparedScenario& baseline = scenarios.front();
    const model::Findings& known = baseline.evaluation.warnings;
    std::string lines;
    for (const ComparedScenario& scenario : scenarios)
        for (const model::Finding& warning : scenario.evaluation.warnings)
            if (&scenario == &baseline || std::ranges::find(known, warning) == known.end())
                lines += fmt::format("  {}\n", exchange::describe(scenarioTitle(scenario.name), warning));
    return lines;
}

std::string beats(const std::vector<ComparedScenario>& scenarios, const engine::DrawnComparison& draws) {
    TextTable table;
    TextTable::Row head{"lets fewer down than"};
    for (const ComparedScenario& scenario : scenarios) head.push_back(scenarioTitle(scenario.name));
    table.add(head);
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        TextTable::Row row{scenarioTitle(scenarios[i].name)};
        for (std::size_t j = 0; j < scenarios.size(); ++j)
            row.push_back(i == j ? "" : percent(draws.beats[i][j]));
        table.add(row);
    }
    return fmt::format("How sure, in {} of what is known, seed {}\n{}", counted(draws.draws, "common draw"),
                       draws.seed, table.text());
}

}  // namespace

std::string writeComparisonReport(const model::Journey& journey,
                                  const std::vector<ComparedScenario>& scenarios,
                                  const std::optional<engine::DrawnComparison>& draws) {
    const Comparison comparison{journey, scenarios.front().evaluation, anySimulated(scenarios)};
    TextTable table;
    table.add(headOf(comparison));
    const Compared rates = impactRates(scenarios);
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        table.add(rowOf(comparison, scenarios[i], rates.shares[i], rates.points[i]));
    std::string text = journeyTitle(journey) + "\n\n" + table.text();
    if (draws) text += "\n" + beats(scenarios, *draws);
    if (const std::string lines = warnings(scenarios); !lines.empty()) text += "\nWarnings\n" + lines;
    return text;
}

}  // namespace throughline::cli
