#include "app/estimate.h"

#include <algorithm>

namespace throughline::app {
namespace {

/// How far one influence moves the impact rate when the error rate goes from one mean to another.
double shift(const engine::Influence& influence, const model::Rate& before, const model::Rate& after) {
    return (influence.impactIfFailing - influence.impactIfPerfect) * (after.mean() - before.mean());
}

/// The sum of the shifts; nothing where the entities differ in more than their error rates.
template <class Entity, class Result>
std::optional<double> shiftOf(const std::vector<Entity>& before, const std::vector<Entity>& after,
                              const std::vector<Result>& results) {
    if (before.size() != after.size() || before.size() != results.size()) return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == after[i]) continue;
        Entity same = before[i];
        same.errorRate = after[i].errorRate;
        if (!(same == after[i])) return std::nullopt;
        sum += shift(results[i].influence, before[i].errorRate, after[i].errorRate);
    }
    return sum;
}

}  // namespace

std::optional<double> estimatedImpact(const ScenarioResult& known, const model::Journey& now) {
    if (!known.evaluation || !known.journey) return std::nullopt;
    const model::Journey& then = *known.journey;
    if (then.sharedCauses != now.sharedCauses || then.segments != now.segments) return std::nullopt;
    const auto silos = shiftOf(then.silos, now.silos, known.evaluation->silos);
    const auto handoffs = shiftOf(then.handoffs, now.handoffs, known.evaluation->handoffs);
    if (!silos || !handoffs) return std::nullopt;
    return std::clamp(known.evaluation->impactRate + *silos + *handoffs, 0.0, 1.0);
}

}  // namespace throughline::app
