#include "engine/hazards.h"

#include <algorithm>

namespace throughline::engine {

Hazards::Hazards(const Network& network, const Rates& rates)
    : rates_(rates),
      own_(rates.error),
      causes_(network.elements()),
      clean_(network.elements()),
      impacted_(network.silos) {
    for (Index element = 0; element < own_.size(); ++element) refresh(element);
}

void Hazards::activate(std::span<const Cause* const> causes) {
    for (const Cause& cause : rates_.causes)
        for (const Cause::Hit& hit : cause.hits) causes_[hit.element] = Chance{};
    for (const Cause* cause : causes)
        for (const Cause::Hit& hit : cause->hits)
            causes_[hit.element] = either(causes_[hit.element], {hit.errorRate, 1 - hit.errorRate});
    for (const Cause& cause : rates_.causes)
        for (const Cause::Hit& hit : cause.hits) refresh(hit.element);
}

void Hazards::setOwn(Index element, double errorRate) {
    own_[element] = errorRate;
    refresh(element);
}

double Hazards::ownImpacted(Index silo) const {
    return std::min(1.0, rates_.silos[silo].relativeRisk * own_[silo]);
}

void Hazards::refresh(Index element) {
    clean_[element] = either({own_[element], 1 - own_[element]}, causes_[element]);
    if (element >= impacted_.size()) return;
    const double own = ownImpacted(element);
    impacted_[element] = either({own, 1 - own}, causes_[element]);
}

}  // namespace throughline::engine
