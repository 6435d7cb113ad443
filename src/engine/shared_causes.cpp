#include "engine/shared_causes.h"

#include <algorithm>

namespace throughline::engine {
namespace {

std::vector<char> silosReached(const Plan& plan) {
    std::vector<char> reached(plan.network.silos, 0);
    for (const Visit& visit : plan.unfolding.visits) reached[visit.silo] = 1;
    for (const Walk& walk : plan.unfolding.walks)
        for (const Index silo : plan.unfolding.loops[walk.loop].silos) reached[silo] = 1;
    return reached;
}

bool strikes(const Cause& cause, const Network& network, const std::vector<char>& reached) {
    if (cause.probability <= 0) return false;
    return std::ranges::any_of(cause.hits, [&](const Cause::Hit& hit) {
        if (hit.errorRate <= 0) return false;
        return reached[hit.element < network.silos ? hit.element : network.to[hit.element - network.silos]] !=
               0;
    });
}

std::vector<Index> striking(const Plan& plan) {
    const std::vector<char> reached = silosReached(plan);
    std::vector<Index> causes;
    for (Index cause = 0; cause < plan.rates.causes.size(); ++cause)
        if (strikes(plan.rates.causes[cause], plan.network, reached)) causes.push_back(cause);
    return causes;
}

}  // namespace

CauseStates::CauseStates(const Plan& plan) : CauseStates(plan.rates, striking(plan)) {
}

CauseStates::CauseStates(const Rates& rates, std::vector<Index> open) : open_(std::move(open)) {
    for (Index cause = 0; cause < rates.causes.size(); ++cause)
        if (rates.causes[cause].probability >= 1) certain_.push_back(cause);
    std::erase_if(open_, [&](Index cause) { return rates.causes[cause].probability >= 1; });
}

double CauseStates::probability(const Rates& rates, std::size_t state) const {
    double product = 1;
    for (std::size_t i = 0; i < open_.size(); ++i) {
        const double probability = rates.causes[open_[i]].probability;
        product *= (state >> i & 1) != 0 ? probability : 1 - probability;
    }
    return product;
}

std::vector<const Cause*> CauseStates::active(const Rates& rates, std::size_t state) const {
    std::vector<const Cause*> active;
    for (const Index cause : certain_) active.push_back(&rates.causes[cause]);
    for (std::size_t i = 0; i < open_.size(); ++i)
        if ((state >> i & 1) != 0) active.push_back(&rates.causes[open_[i]]);
    return active;
}

}  // namespace throughline::engine
