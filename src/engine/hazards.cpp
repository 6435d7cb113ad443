#include "engine/hazards.h"

namespace throughline::engine {

Hazards::Hazards(const Network& network, const Rates& rates) : rates_(rates), own_(rates.error) {
    if (!rates.causes.empty()) causes_.resize(network.elements());
}

void Hazards::activate(std::span<const Cause* const> causes) {
    for (const Cause& cause : rates_.causes)
        for (const Cause::Hit& hit : cause.hits) causes_[hit.element] = Chance{};
    for (const Cause* cause : causes)
        for (const Cause::Hit& hit : cause->hits)
            causes_[hit.element] = either(causes_[hit.element], {hit.errorRate, 1 - hit.errorRate});
}

void Hazards::isolate(Index element) {
    own_ = {};
    isolated_ = element;
}

void Hazards::setOwn(Index element, double errorRate) {
    if (changed_.empty()) own_ = changed_ = rates_.error;
    changed_[element] = errorRate;
}

}  // namespace throughline::engine
