#pragma once

#include <functional>
#include <optional>
#include <stop_token>

#include "engine/sensitivity.h"
#include "engine/shared_causes.h"
#include "throughline/engine/evaluation.h"

namespace throughline::engine {

/// What one customer in the mean goes through, all per customer; lists as in Network, or empty where nothing
/// was added yet.
struct Totals {
    ByState ended{};
    Column<double> visits;  ///< per silo
    Column<double> failures;
    Column<double> recoveries;
    Column<double> traversals;  ///< per hand-off
    double cost = 0;
    double trapped = 0;  ///< cases that never get out of a loop: there is no result
    Money money;         ///< as far as figures are given
    Influences influences;
};

/// The company's figures, per year.
struct Stakes {
    double customers;
    double customerValue;
    double preventable;
    ByClass leaves;  ///< P(a customer who ends the journey so leaves the company)
};

/// Customers whose journey is the same: a segment, or those who are in none.
class Population {
public:
    /// Pre: the plan's rates and structure have no errors. Business figures may be missing.
    Population(const model::Journey& journey, Plan plan);

    /// Potentials: the influences but solo, and no costs of failure.
    enum class Depth { Potentials, Everything };

    /// Adds what these customers go through, `share` times, and returns their own impact rate.
    /// Stops early where asked to; the totals are then of no use. progress: as in evaluate().
    double addTo(Totals& totals, double share, Depth depth, const std::stop_token& stop,
                 const std::function<void(double)>& progress = {}) const;
    /// Their impact rate if the element could not err.
    double impactIfPerfect(Index element, const std::stop_token& stop) const;

    /// Their impact rate with other error rates of their own, per element, with or without shared causes.
    enum class Causes { AsDrawn, None };
    double impactWith(std::span<const double> errorRates, Causes causes, const std::stop_token& stop) const;
    /// Adds what they go through with other error rates, but no influences. A rate of 0 must stay 0.
    void addOutcome(Totals& totals, double share, std::span<const double> errorRates,
                    const std::stop_token& stop) const;

    const Rates& rates() const { return plan_.rates; }
    const Network& network() const { return plan_.network; }
    /// For draws: other rates in the same plan. What was 0 must stay 0.
    Rates& rates() { return plan_.rates; }
    /// The switch rate and the preventable rate; no effect without figures.
    void setBusinessRates(double switches, double preventable);

    bool tooManyCauses() const { return causes_.tooMany(); }
    /// Customers and their value are given.
    bool knowsMoney() const { return stakes_.has_value(); }

private:
    double impactOf(const Hazards& hazards) const;
    double addCauseState(std::size_t state, double weight, Depth depth, Totals& totals,
                         const std::stop_token& stop) const;
    void addInfluences(Hazards& hazards, const Flow& flow, double weight, Depth depth, Influences& influences,
                       const std::stop_token& stop) const;
    void addExpected(Expectations&& expected, double weight, Totals& totals) const;
    void addMoney(const ByClass& ended, double weight, Totals& totals) const;
    void addCost(const Expectations& expected, double weight, Totals& totals) const;

    Plan plan_;
    CauseStates causes_;
    std::optional<Stakes> stakes_;
};

}  // namespace throughline::engine
