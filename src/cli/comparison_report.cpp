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

/// "-112,126".
std::string change(double difference) {
    return (difference < 0 ? "-" : "+") + grouped(std::abs(difference));
}

std::vector<double> impactRates(const std::vector<ComparedScenario>& scenarios) {
    std::vector<double> rates;
    for (const ComparedScenario& scenario : scenarios) rates.push_back(scenario.evaluation.impactRate);
    return rates;
}

/// To the first.
std::vector<double> differences(std::vector<double> rates) {
    const double first = rates.front();
    for (double& rate : rates) rate -= first;
    return rates;
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
                          : change(evaluation.money->revenueAtRisk - baseline.money->revenueAtRisk));
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
    const std::vector<std::string> rates = percents(impactRates(scenarios));
    const std::vector<std::string> changes = points(differences(impactRates(scenarios)));
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        table.add(rowOf(journey, scenarios[i], baseline, rates[i], changes[i]));
    std::string text = printable(journey.name) + "\n\n" + table.text();
    if (draws) text += "\n" + beats(scenarios, *draws);
    return text;
}

}  // namespace throughline::cli
