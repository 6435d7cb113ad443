#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "throughline/base/result.h"
#include "throughline/engine/evaluate.h"
#include "throughline/engine/evaluation.h"

namespace throughline::engine {

struct SimulationRun {
    std::uint64_t customers = 1'000'000;  ///< fewestCustomers to mostCustomers; others are clamped
    std::uint64_t seed = 1;
    unsigned threads = 0;  ///< 0: as many as the machine has; the result does not depend on it
    /// Called now and then with the part that is done, from any of the threads but never at once from two.
    std::function<void(double)> progress = {};

    static constexpr std::uint64_t fewestCustomers = 100;
    static constexpr std::uint64_t mostCustomers = 10'000'000'000;
};

/// What the simulation says of a number, and where it lies at 95 % confidence. Of a share of customers:
/// Wilson's interval. Of other means: from the variance between at least 64 batches of customers, with
/// Student's quantile, and wide enough where an event was too rare to be seen.
struct Estimate {
    double value = 0;
    Interval interval;
};

struct SimulatedSilo {
    model::SiloId id;
    Estimate visits;
    Estimate failures;  ///< unrecovered
    Estimate recoveries;
    Estimate firstImpact;
};

struct SimulatedHandoff {
    model::HandoffId id;
    Estimate traversals;
    Estimate firstImpact;
};

struct SimulatedSegment {
    model::SegmentId id;
    std::uint64_t customers = 0;
    Estimate impactRate;
};

/// As engine::Money.
struct SimulatedMoney {
    Estimate customersImpacted;
    Estimate customersLost;
    Estimate revenueAtRisk;
    Estimate revenuePreventable;
};

/// The results of engine::Evaluation as customers who were played one by one show them; per customer.
struct Simulation {
    std::uint64_t customers = 0;
    std::uint64_t seed = 0;
    Estimate impactRate;
    Estimate rolledThroughputYield;
    Estimate abandonmentRate;
    Estimate expectedVisits;
    Estimate expectedFailures;
    Estimate expectedRecoveries;
    Estimate expectedCost;
    std::array<Estimate, 4> failuresDistribution;
    std::vector<SimulatedSilo> silos;        ///< in the order of the journey
    std::vector<SimulatedHandoff> handoffs;  ///< in the order of the journey
    std::vector<SimulatedSegment> segments;
    std::optional<SimulatedMoney> money;
    model::Findings warnings;
};

/// Plays the customers one by one through the rules of docs/model.md. Pure: the same journey, number of
/// customers and seed give the same bits for any number of threads. Refused as in evaluate(), but for the
/// size of the journey; and where a case makes more than 1,000,000 visits in one loop.
base::Result<Simulation, NoEvaluation> simulate(const model::Journey& journey, const SimulationRun& run,
                                                std::stop_token stop = {});

}  // namespace throughline::engine
