#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "throughline/engine/evaluate.h"
#include "throughline/model/journey.h"

/// Journeys for tests of the engine, and short ways to evaluate them.
namespace throughline::tests {

inline base::Rate rate(double value) {
    return *base::Rate::exactly(value);
}
inline base::Probability share(double value) {
    return *base::Probability::from(value);
}
inline base::Amount amount(double value) {
    return *base::Amount::from(value);
}

model::Silo silo(const std::string& id, double errorRate);
model::Handoff handoff(const model::Journey& journey, const std::string& from, const std::string& to);
/// Adds a hand-off and returns it for more figures.
model::Handoff& connect(model::Journey& journey, const std::string& from, const std::string& to);

/// Silos "1", "2", ... in a row.
model::Journey series(int silos, double errorRate);
/// Each silo hands off to every later one, at once.
model::Journey everyoneToEveryone(int silos, double siloErrorRate, double handoffErrorRate);

struct RandomJourneys {
    int silos = 4;
    int handoffs = 6;
    bool choiceOnly = false;
    bool rich = true;  ///< shared causes, segments, relative risk
};
/// Any journey, with or without a result.
model::Journey randomJourney(std::mt19937& random, const RandomJourneys& kind);

/// The result; fails the test where there is none.
engine::Evaluation evaluated(const model::Journey& journey);
/// All messages of why there is no result; empty where there is one.
std::string refused(const model::Journey& journey);

}  // namespace throughline::tests
