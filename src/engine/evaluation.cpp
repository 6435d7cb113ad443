#include "throughline/engine/evaluation.h"

#include <algorithm>
#include <cmath>

namespace throughline::engine {

double improvementPotential(const Evaluation& evaluation, const Influence& influence) {
    return std::max(0.0, evaluation.impactRate - influence.impactIfPerfect);
}

double potentialToSortBy(const Evaluation& evaluation, const Influence& influence) {
    if (evaluation.impactRate <= 0) return 0;
    return std::round(1e9 * improvementPotential(evaluation, influence) / evaluation.impactRate);
}

std::optional<double> riskAchievementWorth(const Evaluation& evaluation, const Influence& influence) {
    if (evaluation.impactRate <= 0) return std::nullopt;
    return influence.impactIfFailing / evaluation.impactRate;
}

std::optional<double> riskReductionWorth(const Evaluation& evaluation, const Influence& influence) {
    if (influence.impactIfPerfect <= 0) return std::nullopt;
    return evaluation.impactRate / influence.impactIfPerfect;
}

bool isDependenceGuessed(const model::Journey& journey) {
    return journey.sharedCauses.empty();
}

std::optional<double> oneIn(double impactRate) {
    if (impactRate <= 0) return std::nullopt;
    return 1 / impactRate;
}

}  // namespace throughline::engine
