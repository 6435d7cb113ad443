#include "engine/turning.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/groups.h"
#include "throughline/model/fields.h"

namespace throughline::engine {
namespace {

NoEvaluation endlessLoop() {
    return beyondComputing(base::say("cases never get out of a loop with these figures"));
}

base::Result<double, NoEvaluation> rateOfGroups(const model::Journey& journey, const std::stop_token& stop) {
    auto groups = prepareGroups(journey, stop);
    if (!groups) return groups.error();
    double impact = 0;
    for (const Group& group : std::move(groups).value().list)
        impact += group.share * group.population.impactWith(group.population.rates().error,
                                                            Population::Causes::AsDrawn, stop);
    if (stop.stop_requested()) return NoEvaluation(Stopped{});
    if (!std::isfinite(impact)) return endlessLoop();
    return std::min(1.0, impact);
}

template <class Entity, class EntityId>
std::vector<std::size_t> placeOf(const std::vector<Entity>& entities, const EntityId& id) {
    const auto found = std::ranges::find(entities, id, &Entity::id);
    if (found == entities.end()) return {};
    return {static_cast<std::size_t>(found - entities.begin())};
}

std::vector<std::size_t> placesUpTo(std::size_t count) {
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    return places;
}

}  // namespace

base::Result<double, NoEvaluation> impactRateOf(const model::Journey& journey, std::stop_token stop) {
    const model::Findings findings = check(journey);
    if (hasErrors(findings)) return NoEvaluation(findings);
    if (stop.stop_requested()) return NoEvaluation(Stopped{});
    auto solver = HeadlineSolver::of(journey);
    if (!solver) return rateOfGroups(journey, stop);
    const auto impact = solver->impactRate();
    if (!impact || !std::isfinite(*impact)) return endlessLoop();
    return *impact;
}

TargetedPlaces::TargetedPlaces(const model::Journey& journey, const model::Target& target) {
    if (const auto* silo = std::get_if<model::SiloId>(&target)) silos = placeOf(journey.silos, *silo);
    if (const auto* handoff = std::get_if<model::HandoffId>(&target))
        handoffs = placeOf(journey.handoffs, *handoff);
    if (std::holds_alternative<model::AllSilos>(target)) silos = placesUpTo(journey.silos.size());
    if (std::holds_alternative<model::AllHandoffs>(target)) handoffs = placesUpTo(journey.handoffs.size());
    if (const auto* department = std::get_if<model::DepartmentId>(&target))
        for (std::size_t i = 0; i < journey.silos.size(); ++i)
            if (journey.silos[i].department == *department) silos.push_back(i);
}

Turning::Turning(const model::Journey& journey, const Lever& lever, std::stop_token stop)
    : journey_(journey), lever_(lever), stop_(std::move(stop)), places_(journey, lever.target) {
    if (lever.field == model::Field::ErrorRate) solver_ = HeadlineSolver::of(journey);
}

base::Result<double, NoEvaluation> Turning::at(double value) {
    if (stop_.stop_requested()) return NoEvaluation(Stopped{});
    return solver_ ? solved(value) : impactRateOf(turned(journey_, lever_, value), stop_);
}

base::Result<double, NoEvaluation> Turning::solved(double value) {
    const auto rate = model::Probability::clamped(value);
    for (const std::size_t silo : places_.silos) solver_->setSiloErrorRate(silo, rate);
    for (const std::size_t handoff : places_.handoffs) solver_->setHandoffErrorRate(handoff, rate);
    const auto impact = solver_->impactRate();
    if (!impact || !std::isfinite(*impact)) return endlessLoop();
    return *impact;
}

}  // namespace throughline::engine
