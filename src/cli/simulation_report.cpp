#include "simulation_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "figures.h"
#include "headings.h"
#include "text_table.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::cli {
namespace {

using engine::Estimate;
using engine::Evaluation;
using exchange::printable;
using Words = std::string (*)(double);

constexpr std::size_t shownSilos = 20;

std::string finePercent(double share) {
    const double value = 100 * share;
    return value == 0 || value >= 0.001 ? fmt::format("{:.3f} %", value) : fmt::format("{:.2g} %", value);
}

std::string decimals(double value) {
    return fmt::format("{:.4f}", value);
}

class Report {
public:
    explicit Report(const std::optional<Evaluation>& exact) : exact_(exact) {}

    void head(const std::string& what) {
        table_.add({what, "Simulated", "95 % interval", exact_ ? "Exact" : ""});
    }

    template <class Exactly>
    void add(const std::string& what, const Estimate& estimate, Words words, Exactly exactly) {
        table_.add({what, words(estimate.value),
                    fmt::format("{} to {}", words(estimate.interval.low), words(estimate.interval.high)),
                    exact_ ? words(exactly(*exact_)) : ""});
    }

    std::string text() const { return table_.text(); }

private:
    const std::optional<Evaluation>& exact_;
    TextTable table_;
};

std::string perCustomer(const engine::Simulation& simulation, const std::optional<Evaluation>& exact) {
    Report report(exact);
    report.head("Per customer");
    const auto add = [&](const char* what, const Estimate& estimate, Words words, double Evaluation::*value) {
        report.add(what, estimate, words, [value](const Evaluation& all) { return all.*value; });
    };
    add("Let down", simulation.impactRate, finePercent, &Evaluation::impactRate);
    add("Nothing goes wrong anywhere", simulation.rolledThroughputYield, finePercent,
        &Evaluation::rolledThroughputYield);
    add("Leave on the way", simulation.abandonmentRate, finePercent, &Evaluation::abandonmentRate);
    add("Visits", simulation.expectedVisits, decimals, &Evaluation::expectedVisits);
    add("Failures that nobody put right", simulation.expectedFailures, decimals,
        &Evaluation::expectedFailures);
    add("Failures that were put right", simulation.expectedRecoveries, decimals,
        &Evaluation::expectedRecoveries);
    add("Cost", simulation.expectedCost, withTwoDecimals, &Evaluation::expectedCost);
    constexpr std::array<const char*, 4> counts{"No failure left", "1 failure", "2 failures",
                                                "3 failures or more"};
    for (std::size_t i = 0; i < counts.size(); ++i)
        report.add(counts[i], simulation.failuresDistribution[i], finePercent,
                   [i](const Evaluation& all) { return all.failuresDistribution[i]; });
    return report.text();
}

std::string perYear(const engine::SimulatedMoney& money, const std::optional<Evaluation>& exact) {
    Report report(exact);
    report.head("Per year");
    report.add("Customers lost", money.customersLost, grouped,
               [](const Evaluation& all) { return all.money->customersLost; });
    report.add("Revenue at risk", money.revenueAtRisk, grouped,
               [](const Evaluation& all) { return all.money->revenueAtRisk; });
    return report.text();
}

/// Where customers are let down first, the most often first.
std::string firstImpacts(const model::Journey& journey, const engine::Simulation& simulation,
                         const std::optional<Evaluation>& exact) {
    std::vector<std::size_t> order(simulation.silos.size() + simulation.handoffs.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::size_t silos = simulation.silos.size();
    const auto estimate = [&](std::size_t i) {
        return i < silos ? simulation.silos[i].firstImpact : simulation.handoffs[i - silos].firstImpact;
    };
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return estimate(i).value; });
    Report report(exact);
    report.head("First let-down at");
    for (std::size_t i = 0; i < std::min(order.size(), shownSilos); ++i) {
        const std::size_t element = order[i];
        if (estimate(element).value <= 0) break;
        const std::string name = element < silos ? displayName(journey, journey.silos[element].id)
                                                 : displayName(journey, journey.handoffs[element - silos].id);
        report.add(printable(name), estimate(element), finePercent, [&](const Evaluation& all) {
            return element < silos ? all.silos[element].influence.firstImpact
                                   : all.handoffs[element - silos].influence.firstImpact;
        });
    }
    return report.text();
}

}  // namespace

std::string writeSimulationReport(const model::Journey& journey, const std::string& scenarioName,
                                  const engine::Simulation& simulation,
                                  const std::optional<Evaluation>& exact) {
    std::string text =
        fmt::format("{}\n{} customers played one by one, seed {}\n", heading(journey, scenarioName),
                    grouped(static_cast<double>(simulation.customers)), simulation.seed);
    if (!exact) text += "The journey is too large for an exact result\n";
    text += "\n" + perCustomer(simulation, exact);
    if (simulation.money) text += "\n" + perYear(*simulation.money, exact);
    if (simulation.impactRate.value > 0) text += "\n" + firstImpacts(journey, simulation, exact);
    return text;
}

}  // namespace throughline::cli
