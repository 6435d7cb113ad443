#pragma once

#include <array>
#include <optional>
#include <vector>

#include "throughline/model/journey.h"

/// A second evaluator that shares nothing with src/engine: it follows every outcome of a customer's journey
/// by the rules of docs/model.md, visit by visit, until less than 1e-17 of the customers are still under way.
namespace throughline::tests {

/// Elements are the silos, then the hand-offs, in the order of the file.
struct BruteChange {
    std::optional<std::size_t> element;  ///< whose own error rate is replaced, in all segments
    double errorRate = 0;
    bool othersPerfect = false;  ///< no other element errs and no shared cause is active
    bool untilImpact = false;    ///< only the impact rate is wanted
};

struct BruteResult {
    double impactRate = 0;
    double impactSlope = 0;  ///< by the error rate of BruteChange::element
    double noFailure = 0;
    double abandoned = 0;
    double cost = 0;
    double lostRevenue = 0;  ///< per customer
    std::array<double, 4> failures{};
    std::vector<double> visits, letDowns, recoveries;  ///< per silo
    std::vector<double> traversals;                    ///< per hand-off
    std::vector<double> firstImpact;                   ///< per element
    double unfinished = 0;                             ///< customers who were still under way at the end
    bool settled = true;  ///< none were, or those who were will never get anywhere
};

BruteResult bruteForce(const model::Journey& journey, const BruteChange& change = {});

}  // namespace throughline::tests
