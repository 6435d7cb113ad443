#include "report.h"

#include <fmt/format.h>

#include <algorithm>

#include "figures.h"
#include "headings.h"
#include "text_table.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::cli {
namespace {

using engine::Evaluation;
using exchange::printable;

constexpr std::size_t shownLinks = 10;
/// Of fewer draws not even one lies in the 5 % below the range, and not one in those above.
constexpr std::uint32_t fewestForRange = 20;

std::string headline(const Evaluation& evaluation) {
    const auto oneIn = engine::oneIn(evaluation.impactRate);
    if (!oneIn) return "0 % of customers let down\n";
    const char* simulated = evaluation.method == engine::Method::Simulated ? " · simulated" : "";
    return fmt::format("{} of customers let down · {}{}\n", percent(evaluation.impactRate),
                       oneInWords(*oneIn), simulated);
}

std::string range(const engine::Interval& interval) {
    return percentRange(interval.low, interval.high);
}

void addConfidence(TextTable& table, const Evaluation& evaluation) {
    if (evaluation.confidence)
        table.add({"Simulated; let down at 95 % confidence", range(*evaluation.confidence)});
}

std::string amount(const std::string& figure, const model::Journey& journey) {
    return fmt::format("{} {}", figure, printable(journey.business.currency));
}

std::string drawnRange(const engine::Uncertainty& uncertainty) {
    const std::string drawn =
        fmt::format("{} of what is known, seed {}", counted(uncertainty.draws, "draw"), uncertainty.seed);
    if (uncertainty.draws < fewestForRange)
        return fmt::format("{}: a 90 % range takes at least {}\n", drawn, fewestForRange);
    return fmt::format("90 % range {} · {}\n",
                       range({uncertainty.impactRate.p05, uncertainty.impactRate.p95}), drawn);
}

std::string perCustomer(const model::Journey& journey, const Evaluation& evaluation) {
    TextTable table;
    addConfidence(table, evaluation);
    table.add(
        {"Nothing goes wrong anywhere (rolled throughput yield)", percent(evaluation.rolledThroughputYield)});
    if (engine::isDependenceGuessed(journey))
        table.add({"Let down, if failures are not independent", range(evaluation.dependenceRange)});
    table.add({"Leave on the way", percent(evaluation.abandonmentRate)});
    table.add({"Visits", withTwoDecimals(evaluation.expectedVisits)});
    table.add({"Failures that nobody put right", fmt::format("{:.3f}", evaluation.expectedFailures)});
    table.add({"Failures that were put right", fmt::format("{:.3f}", evaluation.expectedRecoveries)});
    if (evaluation.expectedCost > 0)
        table.add({"Cost", amount(withTwoDecimals(evaluation.expectedCost), journey)});
    return "Per customer\n" + table.text();
}

std::string perYear(const model::Journey& journey, const engine::Money& money) {
    TextTable table;
    table.add({"Customers let down", grouped(money.customersImpacted)});
    table.add({"Customers lost", grouped(money.customersLost)});
    table.add({"Revenue at risk", amount(grouped(money.revenueAtRisk), journey)});
    table.add({"of which preventable", amount(grouped(money.revenuePreventable), journey)});
    return "Per year\n" + table.text();
}

std::string segments(const model::Journey& journey, const Evaluation& evaluation) {
    TextTable table;
    for (const engine::SegmentResult& result : evaluation.segments) {
        const model::Segment* segment = find(journey, result.id);
        table.add({printable(segment ? segment->name : result.id.string()), percent(result.impactRate)});
    }
    return "Let down, by segment\n" + table.text();
}

/// A silo or hand-off with what makes it a weak link.
struct Link {
    model::ElementId id;
    double errorRate;
    const engine::Influence* influence;
};

/// All that can err, the largest improvement potential first (ties: silos first, then the order of the file).
std::vector<Link> linksOf(const model::Journey& journey, const Evaluation& evaluation) {
    std::vector<Link> links;
    for (std::size_t i = 0; i < journey.silos.size(); ++i)
        links.push_back(
            {journey.silos[i].id, journey.silos[i].errorRate.mean(), &evaluation.silos.at(i).influence});
    for (std::size_t i = 0; i < journey.handoffs.size(); ++i)
        links.push_back({journey.handoffs[i].id, journey.handoffs[i].errorRate.mean(),
                         &evaluation.handoffs.at(i).influence});
    const auto potential = [&](const Link& link) {
        return engine::improvementPotential(evaluation, *link.influence);
    };
    std::erase_if(links, [&](const Link& link) { return potential(link) <= 0; });
    std::ranges::stable_sort(links, std::ranges::greater(), [&](const Link& link) {
        return engine::potentialToSortBy(evaluation, *link.influence);
    });
    return links;
}

TextTable::Row rowOf(const model::Journey& journey, const Link& link, bool withMoney) {
    TextTable::Row row{printable(displayName(journey, link.id)), percent(link.errorRate),
                       percent(link.influence->firstImpact), percent(link.influence->impactIfPerfect)};
    if (withMoney) row.push_back(grouped(link.influence->costOfFailure.value_or(0)));
    return row;
}

std::string weakestLinks(const model::Journey& journey, const Evaluation& evaluation) {
    const std::vector<Link> links = linksOf(journey, evaluation);
    if (links.empty()) return "";
    const bool withMoney = evaluation.money.has_value();
    TextTable table;
    TextTable::Row head{"Silo or hand-off", "Own error rate", "First let-down", "Impact if perfect"};
    if (withMoney)
        head.push_back(fmt::format("Cost of failure, {} a year", printable(journey.business.currency)));
    table.add(head);
    const std::size_t shown = std::min(links.size(), shownLinks);
    for (std::size_t i = 0; i < shown; ++i) table.add(rowOf(journey, links[i], withMoney));
    const std::string rest = links.size() > shown ? fmt::format("  and {} more\n", links.size() - shown) : "";
    return fmt::format("Weakest links\n{}{}", table.text(), rest);
}

std::string warnings(const model::Findings& findings) {
    std::string text = "Warnings\n";
    for (const model::Finding& finding : findings) {
        const std::string separator = finding.place.empty() ? "" : ": ";
        text +=
            fmt::format("  {}{}{}\n", printable(finding.place), separator, printable(finding.message.text()));
    }
    return text;
}

}  // namespace

std::string writeReport(const model::Journey& journey, const std::string& scenarioName,
                        const Evaluation& evaluation, const std::optional<engine::Uncertainty>& uncertainty) {
    std::string report = heading(journey, scenarioName) + "\n\n";
    report += headline(evaluation);
    if (uncertainty) report += drawnRange(*uncertainty);
    const auto add = [&](const std::string& part) {
        if (!part.empty()) report += "\n" + part;
    };
    add(perCustomer(journey, evaluation));
    if (evaluation.money) add(perYear(journey, *evaluation.money));
    if (!evaluation.segments.empty()) add(segments(journey, evaluation));
    add(weakestLinks(journey, evaluation));
    if (!evaluation.warnings.empty()) add(warnings(evaluation.warnings));
    return report;
}

}  // namespace throughline::cli
