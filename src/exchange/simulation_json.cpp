#include "throughline/exchange/simulation_json.h"

#include <cmath>

#include "json_text.h"
#include "warning_text.h"

namespace throughline::exchange {
namespace {

using engine::Estimate;
using engine::Evaluation;
using engine::Simulation;
using Kind = JsonBlock::Kind;

/// What never varied has an interval without width, or with an end in it; the exact result is rounded another
/// way. It is no contradiction where only that keeps it out.
engine::Interval withRoundingOf(double exact, engine::Interval interval) {
    const double rounding = 1e-12 * std::abs(exact);
    if (exact < interval.low && exact + rounding >= interval.low) interval.low = exact;
    if (exact > interval.high && exact - rounding <= interval.high) interval.high = exact;
    return interval;
}

class SimulationText {
public:
    SimulationText(const model::Journey& journey, const Simulation& simulation,
                   const std::optional<Evaluation>& exact)
        : journey_(journey), simulation_(simulation), exact_(exact) {}

    std::string text(const std::string& scenarioName) {
        JsonBlock object(Kind::Object, 0);
        object.quoted("journey", journey_.name);
        object.quoted("scenario", scenarioName);
        object.quoted("method", "simulated");
        object.member("customers", std::to_string(simulation_.customers));
        object.member("seed", std::to_string(simulation_.seed));
        object.member("confidence", "0.95");
        addHeadline(object);
        addMoney(object);
        addSilos(object);
        addHandoffs(object);
        addSegments(object);
        object.member("warnings", warningTexts(simulation_.warnings, object.memberIndent()));
        return object.text() + "\n";
    }

private:
    /// exactly: where the exact result stands in an evaluation.
    template <class Exactly>
    void add(JsonBlock& object, std::string_view key, const Estimate& estimate, Exactly exactly) const {
        JsonBlock member(Kind::Object, object.memberIndent());
        member.number("estimate", estimate.value);
        const engine::Interval interval =
            exact_ ? withRoundingOf(exactly(*exact_), estimate.interval) : estimate.interval;
        member.number("low", interval.low);
        member.number("high", interval.high);
        member.member("exact", exact_ ? fullNumber(exactly(*exact_)) : "null");
        object.member(key, member.text());
    }

    void add(JsonBlock& object, std::string_view key, Estimate Simulation::*estimate,
             double Evaluation::*exact) const {
        add(object, key, simulation_.*estimate, [&](const Evaluation& all) { return all.*exact; });
    }

    void addHeadline(JsonBlock& object) const {
        add(object, "impact_rate", &Simulation::impactRate, &Evaluation::impactRate);
        add(object, "rolled_throughput_yield", &Simulation::rolledThroughputYield,
            &Evaluation::rolledThroughputYield);
        add(object, "abandonment_rate", &Simulation::abandonmentRate, &Evaluation::abandonmentRate);
        add(object, "expected_visits", &Simulation::expectedVisits, &Evaluation::expectedVisits);
        add(object, "expected_failures", &Simulation::expectedFailures, &Evaluation::expectedFailures);
        add(object, "expected_recoveries", &Simulation::expectedRecoveries, &Evaluation::expectedRecoveries);
        add(object, "expected_cost", &Simulation::expectedCost, &Evaluation::expectedCost);
        JsonBlock list(Kind::List, object.memberIndent());
        for (std::size_t i = 0; i < simulation_.failuresDistribution.size(); ++i) {
            JsonBlock share(Kind::Object, list.memberIndent());
            add(share, "probability", simulation_.failuresDistribution[i],
                [i](const Evaluation& all) { return all.failuresDistribution[i]; });
            list.item(share.text());
        }
        object.member("failures_distribution", list.text());
    }

    void addMoney(JsonBlock& object) const {
        if (!simulation_.money) return;
        const auto figure = [&](std::string_view key, Estimate engine::SimulatedMoney::*estimate,
                                double engine::Money::*exact) {
            add(object, key, (*simulation_.money).*estimate,
                [&](const Evaluation& all) { return (*all.money).*exact; });
        };
        figure("customers_impacted", &engine::SimulatedMoney::customersImpacted,
               &engine::Money::customersImpacted);
        figure("customers_lost", &engine::SimulatedMoney::customersLost, &engine::Money::customersLost);
        figure("revenue_at_risk", &engine::SimulatedMoney::revenueAtRisk, &engine::Money::revenueAtRisk);
        figure("revenue_preventable", &engine::SimulatedMoney::revenuePreventable,
               &engine::Money::revenuePreventable);
    }

    void addSilos(JsonBlock& object) const {
        JsonBlock list(Kind::List, object.memberIndent());
        for (std::size_t i = 0; i < simulation_.silos.size(); ++i) {
            const engine::SimulatedSilo& silo = simulation_.silos[i];
            JsonBlock item(Kind::Object, list.memberIndent());
            item.quoted("id", silo.id.text());
            add(item, "visits", silo.visits, [i](const Evaluation& all) { return all.silos[i].visits; });
            add(item, "failures", silo.failures,
                [i](const Evaluation& all) { return all.silos[i].failures; });
            add(item, "recoveries", silo.recoveries,
                [i](const Evaluation& all) { return all.silos[i].recoveries; });
            add(item, "first_impact", silo.firstImpact,
                [i](const Evaluation& all) { return all.silos[i].influence.firstImpact; });
            list.item(item.text());
        }
        object.member("silos", list.text());
    }

    void addHandoffs(JsonBlock& object) const {
        JsonBlock list(Kind::List, object.memberIndent());
        for (std::size_t i = 0; i < simulation_.handoffs.size(); ++i) {
            const engine::SimulatedHandoff& handoff = simulation_.handoffs[i];
            JsonBlock item(Kind::Object, list.memberIndent());
            item.quoted("id", handoff.id.text());
            item.quoted("from", journey_.handoffs[i].from.text());
            item.quoted("to", journey_.handoffs[i].to.text());
            add(item, "traversals", handoff.traversals,
                [i](const Evaluation& all) { return all.handoffs[i].traversals; });
            add(item, "first_impact", handoff.firstImpact,
                [i](const Evaluation& all) { return all.handoffs[i].influence.firstImpact; });
            list.item(item.text());
        }
        object.member("handoffs", list.text());
    }

    void addSegments(JsonBlock& object) const {
        JsonBlock list(Kind::List, object.memberIndent());
        for (std::size_t i = 0; i < simulation_.segments.size(); ++i) {
            JsonBlock item(Kind::Object, list.memberIndent());
            item.quoted("id", simulation_.segments[i].id.text());
            item.member("customers", std::to_string(simulation_.segments[i].customers));
            add(item, "impact_rate", simulation_.segments[i].impactRate,
                [i](const Evaluation& all) { return all.segments[i].impactRate; });
            list.item(item.text());
        }
        object.member("segments", list.text());
    }

    const model::Journey& journey_;
    const Simulation& simulation_;
    const std::optional<Evaluation>& exact_;
};

}  // namespace

std::string writeSimulation(const model::Journey& journey, const std::string& scenarioName,
                            const Simulation& simulation, const std::optional<Evaluation>& exact) {
    return SimulationText(journey, simulation, exact).text(scenarioName);
}

}  // namespace throughline::exchange
