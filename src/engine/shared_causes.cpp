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
    return std::ranges::any_of(cause.hits, [&](const Cause::Hit& hit) {
        return reached[hit.element < network.silos ? hit.element : network.to[hit.element - network.silos]] !=
               0;
    });
}

std::vector<const Cause*> striking(const Plan& plan) {
    const std::vector<char> reached = silosReached(plan);
    std::vector<const Cause*> causes;
    for (const Cause& cause : plan.rates.causes)
        if (strikes(cause, plan.network, reached)) causes.push_back(&cause);
    return causes;
}

}  // namespace

CauseStates::CauseStates(const Plan& plan) : CauseStates(plan.rates, striking(plan)) {
}

CauseStates::CauseStates(const Rates& rates, std::vector<const Cause*> open) : open_(std::move(open)) {
    for (const Cause& cause : rates.causes)
        if (cause.probability >= 1) certain_.push_back(&cause);
    std::erase_if(open_, [](const Cause* cause) { return cause->probability >= 1; });
}

double CauseStates::probability(std::size_t state) const {
    double product = 1;
    for (std::size_t cause = 0; cause < open_.size(); ++cause)
        product *= (state >> cause & 1) != 0 ? open_[cause]->probability : 1 - open_[cause]->probability;
    return product;
}

std::vector<const Cause*> CauseStates::active(std::size_t state) const {
    std::vector<const Cause*> active = certain_;
    for (std::size_t cause = 0; cause < open_.size(); ++cause)
        if ((state >> cause & 1) != 0) active.push_back(open_[cause]);
    return active;
}

}  // namespace throughline::engine
