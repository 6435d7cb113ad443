#include "comparison_report.h"

#include <fmt/format.h>

#include <cmath>

#include "figures.h"
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

TextTable::Row rowOf(const model::Journey& journey, const ComparedScenario& scenario,
                     const Evaluation& baseline, const std::string& rate, const std::string& difference) {
    const Evaluation& evaluation = scenario.evaluation;
    const bool isBaseline = &evaluation == &baseline;
    TextTable::Row row{printable(scenario.name), rate, isBaseline ? "" : difference,
                       withTwoDecimals(evaluation.expectedCost)};
    if (baseline.money) {
        row.push_back(evaluation.money ? grouped(evaluation.money->revenueAtRisk) : "");
        row.push_back(isBaseline || !evaluation.money
                          ? ""
                          : change(baseline.money->revenueAtRisk, evaluation.money->revenueAtRisk));
    }
    row.push_back(weakestLink(journey, evaluation));
    return row;
}

std::string beats(const std::vector<ComparedScenario>& scenarios, const engine::DrawnComparison& draws) {
    TextTable table;
    TextTable::Row head{"lets fewer down than"};
    for (const ComparedScenario& scenario : scenarios) head.push_back(printable(scenario.name));
    table.add(head);
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        TextTable::Row row{printable(scenarios[i].name)};
        for (std::size_t j = 0; j < scenarios.size(); ++j)
            row.push_back(i == j ? "" : percent(draws.beats[i][j]));
        table.add(row);
    }
    return fmt::format("How sure, in {} common draws of what is known, seed {}\n{}", grouped(draws.draws),
                       draws.seed, table.text());
}

}  // namespace

std::string writeComparisonReport(const model::Journey& journey,
                                  const std::vector<ComparedScenario>& scenarios,
                                  const std::optional<engine::DrawnComparison>& draws) {
    const Evaluation& baseline = scenarios.front().evaluation;
    const std::string currency = printable(journey.business.currency);
    TextTable table;
    TextTable::Row head{"Scenario", "Let down", "Points", "Cost, " + currency};
    if (baseline.money) {
        head.push_back(fmt::format("At risk, {} a year", currency));
        head.push_back("Change");
    }
    head.push_back("Weakest link");
    table.add(head);
    const Compared rates = impactRates(scenarios);
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        table.add(rowOf(journey, scenarios[i], baseline, rates.shares[i], rates.points[i]));
    std::string text = printable(journey.name) + "\n\n" + table.text();
    if (draws) text += "\n" + beats(scenarios, *draws);
    return text;
}

}  // namespace throughline::cli
