#include "engine/escape.h"

#include <algorithm>
#include <map>

#include "engine/hazards.h"
#include "engine/shared_causes.h"

namespace throughline::engine {
namespace {

/// A place of a case: it comes to a silo as an entry or by a hand-off (an element), clean or let down before.
using Place = Index;
Place placeOf(Index element, bool impacted) {
    return 2 * element + (impacted ? 1 : 0);
}

/// Where cases can get, and whether they get away, while some shared causes are active. What counts is only
/// what can happen at all, not how often.
class CaseWalk {
public:
    CaseWalk(const Network& network, const Rates& rates, const Hazards& hazards)
        : network_(network), rates_(rates), hazards_(hazards), reached_(2 * network.elements(), 0) {}

    /// The silos with a place that a case reaches and cannot get away from.
    std::vector<char> trapped() {
        reachAll();
        std::vector<char> trapped(network_.silos, 0);
        const std::vector<char> getsAway = gettingAway();
        for (Place place = 0; place < reached_.size(); ++place)
            if (reached_[place] && network_.inLoop(siloOf(place)) && !getsAway[place])
                trapped[siloOf(place)] = 1;
        return trapped;
    }

private:
    Index siloOf(Place place) const {
        const Index element = place / 2;
        return element < network_.silos ? element : network_.to[element - network_.silos];
    }

    VisitEnds endsAt(Place place) const {
        const Index silo = siloOf(place);
        Chance chance = place % 2 == 0 ? hazards_.clean(silo) : hazards_.impacted(silo);
        if (place / 2 >= network_.silos) chance = either(chance, hazards_.clean(place / 2));
        return visitEnds(chance, rates_.silos[silo]);
    }

    void reachAll() {
        for (Index silo = 0; silo < network_.silos; ++silo)
            if (rates_.entries[silo] > 0) reach(placeOf(silo, false));
        while (!pending_.empty()) {
            const Place place = pending_.back();
            pending_.pop_back();
            for (const Place next : nextPlaces(place)) reach(next);
        }
    }

    void reach(Place place) {
        if (reached_[place]) return;
        reached_[place] = 1;
        pending_.push_back(place);
    }

    std::vector<Place> nextPlaces(Place place) const {
        std::vector<Place> next;
        const VisitEnds ends = endsAt(place);
        for (const Index handoff : network_.outgoing[siloOf(place)]) {
            const HandoffRates rates = rates_.handoff(handoff);
            if (ends.staysOk() > 0 && rates.shareOk > 0)
                next.push_back(placeOf(network_.element(handoff), place % 2));
            if (ends.failed > 0 && rates.shareFailed > 0)
                next.push_back(placeOf(network_.element(handoff), true));
        }
        return next;
    }

    /// The case may end here, or go on to another component.
    bool leaves(Place place) const {
        const Index silo = siloOf(place);
        const VisitEnds ends = endsAt(place);
        if (ends.abandoned > 0 || (ends.staysOk() > 0 && rates_.end(silo, Outcome::Ok) > 0)) return true;
        if (ends.failed > 0 && rates_.end(silo, Outcome::Failed) > 0) return true;
        return std::ranges::any_of(nextPlaces(place), [&](Place next) {
            return network_.component[siloOf(next)] != network_.component[silo];
        });
    }

    std::vector<char> gettingAway() const {
        std::vector<std::vector<Place>> before(reached_.size());
        std::vector<char> away(reached_.size(), 0);
        std::vector<Place> pending;
        for (Place place = 0; place < reached_.size(); ++place) {
            if (!reached_[place] || !network_.inLoop(siloOf(place))) continue;
            for (const Place next : nextPlaces(place)) before[next].push_back(place);
            away[place] = leaves(place);
            if (away[place]) pending.push_back(place);
        }
        while (!pending.empty()) {
            const Place place = pending.back();
            pending.pop_back();
            for (const Place earlier : before[place]) {
                if (away[earlier]) continue;
                away[earlier] = 1;
                pending.push_back(earlier);
            }
        }
        return away;
    }

    const Network& network_;
    const Rates& rates_;
    const Hazards& hazards_;
    std::vector<char> reached_;
    std::vector<Place> pending_;
};

/// A quick look that finds most loops in order: a case that no visit lets down gets away from everywhere.
class OkWays {
public:
    OkWays(const Network& network, const Rates& rates)
        : network_(network), rates_(rates), away_(network.silos, 0) {}

    bool leadAway() {
        if (!allMayGoWell()) return false;
        for (Index component = 0; component < network_.members.size(); ++component)
            if (network_.loop[component] && !leadAwayFrom(network_.members[component])) return false;
        return true;
    }

private:
    /// Where not, the long way to look must be taken.
    static constexpr int rounds = 16;

    bool allMayGoWell() const {
        const auto isCertain = [](const Cause::Hit& hit) { return hit.errorRate >= 1; };
        for (const Cause& cause : rates_.causes)
            if (std::ranges::any_of(cause.hits, isCertain)) return false;
        for (Index silo = 0; silo < network_.silos; ++silo)
            if (rates_.silos[silo].recovery <= 0 &&
                std::max(1.0, rates_.silos[silo].relativeRisk) * rates_.error[silo] >= 1)
                return false;
        return std::ranges::none_of(rates_.error, [](double error) { return error >= 1; });
    }

    bool leadAwayFrom(std::span<const Index> silos) {
        for (int round = 0; round < rounds; ++round) {
            bool all = true;
            for (std::size_t place = silos.size(); place-- > 0;)
                all &= (away_[silos[place]] |= leadsAway(silos[place])) != 0;
            if (all) return true;
        }
        return false;
    }

    char leadsAway(Index silo) const {
        if (rates_.silos[silo].endOk > 0) return 1;
        return std::ranges::any_of(network_.outgoing[silo], [&](Index handoff) {
            return rates_.handoff(handoff).shareOk > 0 &&
                   (!network_.inside(handoff) || away_[network_.to[handoff]]);
        });
    }

    const Network& network_;
    const Rates& rates_;
    std::vector<char> away_;  ///< per silo of a loop
};

/// The cause makes something possible or impossible that is not without it.
bool changesWhatCanHappen(const Cause& cause, const Rates& rates) {
    if (cause.probability <= 0) return false;
    return std::ranges::any_of(cause.hits, [&](const Cause::Hit& hit) {
        return hit.errorRate > 0 && (rates.error[hit.element] == 0 || hit.errorRate >= 1);
    });
}

/// Where so many causes change what can happen, only some of their states are looked at.
constexpr std::size_t maximumStates = 4096;

std::vector<char> trappedInSomeState(const Network& network, const Rates& rates) {
    std::vector<Index> open;
    for (Index cause = 0; cause < rates.causes.size(); ++cause)
        if (changesWhatCanHappen(rates.causes[cause], rates) && open.size() < CauseStates::maximumCauses)
            open.push_back(cause);
    const CauseStates states(rates, open);
    Hazards hazards(network, rates);
    std::vector<char> trapped(network.silos, 0);
    for (std::size_t state = 0; state < std::min(states.count(), maximumStates); ++state) {
        hazards.activate(states.active(rates, state));
        const std::vector<char> now = CaseWalk(network, rates, hazards).trapped();
        for (Index silo = 0; silo < network.silos; ++silo) trapped[silo] |= now[silo];
    }
    return trapped;
}

}  // namespace

std::vector<std::vector<Index>> inescapableSilos(const Network& network, const Rates& rates) {
    if (std::ranges::none_of(network.loop, [](char loop) { return loop != 0; })) return {};
    if (OkWays(network, rates).leadAway()) return {};
    const std::vector<char> trapped = trappedInSomeState(network, rates);
    std::map<Index, std::vector<Index>> ofComponent;
    for (Index silo = 0; silo < network.silos; ++silo)
        if (trapped[silo]) ofComponent[network.component[silo]].push_back(silo);
    std::vector<std::vector<Index>> lists;
    for (auto& [component, silos] : ofComponent) lists.push_back(std::move(silos));
    return lists;
}

std::vector<char> reachableSilos(const Network& network, const Rates& rates) {
    std::vector<char> reached(network.silos, 0);
    std::vector<Index> pending;
    const auto reach = [&](Index silo) {
        if (reached[silo]) return;
        reached[silo] = 1;
        pending.push_back(silo);
    };
    for (Index silo = 0; silo < network.silos; ++silo)
        if (rates.entries[silo] > 0) reach(silo);
    while (!pending.empty()) {
        const Index silo = pending.back();
        pending.pop_back();
        for (const Index handoff : network.outgoing[silo])
            if (rates.handoff(handoff).shareOk > 0 || rates.handoff(handoff).shareFailed > 0)
                reach(network.to[handoff]);
    }
    return reached;
}

}  // namespace throughline::engine
