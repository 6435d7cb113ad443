#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "throughline/model/finding.h"
#include "throughline/model/journey.h"

namespace throughline::engine {

/// How the numbers came about. Simulated ones carry a confidence interval.
enum class Method { Exact, Simulated };

struct Interval {
    double low = 0;
    double high = 0;
};

/// What one silo or hand-off does to the journey; all per customer. Definitions: docs/model.md, "What is
/// computed".
struct Influence {
    double firstImpact = 0;      ///< P(the customer's first unrecovered failure is caused here)
    double birnbaum = 0;         ///< d impact rate / d error rate; can exceed 1 in loops
    double impactIfPerfect = 0;  ///< impact rate with this error rate at 0
    double impactIfFailing = 0;  ///< impact rate with this error rate at 1
    double soloImpact = 0;       ///< impact rate if it alone could err
    /// Fall of lost revenue plus expected cost per year if it were perfect; nothing without business figures.
    std::optional<double> costOfFailure;
};

struct SiloResult {
    model::SiloId id;
    double visits = 0;
    double failures = 0;  ///< unrecovered
    double recoveries = 0;
    Influence influence;
};

struct HandoffResult {
    model::HandoffId id;
    double traversals = 0;
    Influence influence;
};

struct SegmentResult {
    model::SegmentId id;
    double impactRate = 0;
};

/// What the silos of one department or one stage do together, each with its own error rate. Hand-offs belong
/// to neither and are left out, so that first impacts of all departments need not add up to the impact rate.
/// Nothing where the evaluation was simulated, but for sums.
struct RollUp {
    std::string name;  ///< id of the department, or the stage
    double visits = 0;
    double failures = 0;  ///< unrecovered
    double recoveries = 0;
    double firstImpact = 0;
    /// d impact rate / d factor, where all its error rates are scaled by one factor that is 1 now: the sum of
    /// birnbaum times error rate.
    double birnbaum = 0;
    std::optional<double> impactIfPerfect;  ///< impact rate with all its error rates at 0
    std::optional<double> impactIfFailing;  ///< at 1
    std::optional<double> soloImpact;       ///< if its silos alone could err
    /// Fall of lost revenue plus expected cost per year if they were perfect; nothing without business
    /// figures.
    std::optional<double> costOfFailure;
};

/// Per year; only where customers and customer value are given.
struct Money {
    double customersImpacted = 0;
    double customersLost = 0;
    double revenueAtRisk = 0;
    double revenuePreventable = 0;
};

/// All results of one journey, the share-weighted mean over its segments.
struct Evaluation {
    Method method = Method::Exact;
    /// Of the impact rate at 95 %; only where simulated.
    std::optional<Interval> confidence;

    double impactRate = 0;             ///< P(at least one unrecovered failure): the headline
    double rolledThroughputYield = 0;  ///< P(no failure anywhere, recovered ones counted too)
    double abandonmentRate = 0;
    double expectedVisits = 0;
    double expectedFailures = 0;  ///< unrecovered
    double expectedRecoveries = 0;
    double expectedCost = 0;  ///< in Business::currency per customer
    /// P(0), P(1), P(2), P(3 or more) unrecovered failures.
    std::array<double, 4> failuresDistribution{};
    Interval dependenceRange;  ///< Boole-Frechet bounds from the solo impacts

    std::vector<SiloResult> silos;        ///< in the order of the journey
    std::vector<HandoffResult> handoffs;  ///< in the order of the journey
    std::vector<SegmentResult> segments;
    std::vector<RollUp> departments;  ///< of the journey, in its order; filled by addRollUps
    std::vector<RollUp> stages;
    std::optional<Money> money;
    /// The largest improvement potential (ties: silos first, then the order of the file); nothing if nothing
    /// can err.
    std::optional<model::ElementId> weakestLink;
    model::Findings warnings;
};

/// impact - impact if perfect, never negative.
double improvementPotential(const Evaluation& evaluation, const Influence& influence);
/// The same to sort by, in whole billionths of the impact rate: what is as good as equal is equal, and stays
/// in the order of the file.
double potentialToSortBy(const Evaluation& evaluation, const Influence& influence);
/// impact if failing / impact; nothing without impact.
std::optional<double> riskAchievementWorth(const Evaluation& evaluation, const Influence& influence);
/// impact / impact if perfect; nothing where that would be perfect.
std::optional<double> riskReductionWorth(const Evaluation& evaluation, const Influence& influence);
/// Whether the dependence range says where the impact may lie if failures hang together. Not where the
/// journey has shared causes: they say themselves how failures do.
bool isDependenceGuessed(const model::Journey& journey);
/// 1 / impact: "1 in 5.5"; nothing without impact.
std::optional<double> oneIn(double impactRate);

}  // namespace throughline::engine
