#include "app/handoff_shares.h"

#include <algorithm>

namespace throughline::app {
namespace {

bool isEligible(const model::Handoff& handoff, model::When outcome) {
    return handoff.when == model::When::Always || handoff.when == outcome;
}

}  // namespace

double shareAfter(const std::vector<const model::Handoff*>& leaving, const model::Handoff& handoff,
                  model::When outcome) {
    if (handoff.share) return handoff.share->value();
    double given = 0;
    int blank = 0;
    for (const model::Handoff* other : leaving) {
        if (!isEligible(*other, outcome)) continue;
        given += other->share ? other->share->value() : 0;
        blank += other->share ? 0 : 1;
    }
    return std::max(0.0, 1 - given) / blank;
}

std::vector<const model::Handoff*> handoffsFrom(const model::Journey& journey, const model::SiloId& silo) {
    std::vector<const model::Handoff*> leaving;
    for (const model::Handoff& handoff : journey.handoffs)
        if (handoff.from == silo) leaving.push_back(&handoff);
    return leaving;
}

}  // namespace throughline::app
