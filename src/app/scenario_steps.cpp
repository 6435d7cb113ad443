#include "app/scenario_steps.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QObject>

#include "app/change_words.h"
#include "app/words.h"

namespace throughline::app {
namespace {

std::vector<std::size_t> placesInOrder(const std::vector<engine::ScenarioStep>& steps,
                                       const std::vector<Lever>& order) {
    std::vector<std::size_t> places(steps.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, {}, [&](std::size_t place) {
        return std::ranges::find(order, leverOf(steps[place])) - order.begin();
    });
    return places;
}

}  // namespace

const ScenarioStep* ScenarioSteps::find(const Lever& lever) const {
    const auto found = std::ranges::find_if(steps, [&](const ScenarioStep& step) {
        return step.what.kind == engine::ScenarioStep::Kind::Made && leverOf(step.what) == lever;
    });
    return found == steps.end() ? nullptr : &*found;
}

Lever leverOf(const engine::ScenarioStep& step) {
    const model::Change& change = step.changes.front();
    if (!change.set.empty()) return {change.target, change.set.front().field, Lever::Way::Set};
    return {change.target, change.scale.front().field, Lever::Way::Scale};
}

QString stepWords(const model::Journey& journey, const engine::ScenarioStep& step) {
    const QString words = changeWords(journey, step.changes).replace(u'\n', QStringLiteral("; "));
    if (step.kind == engine::ScenarioStep::Kind::Made) return words;
    return QObject::tr("without %1").arg(words);
}

ScenarioSteps stepsBetween(const model::JourneyBundle& bundle, const model::ScenarioId& reference,
                           const model::ScenarioId& scenario, const std::vector<Lever>& order,
                           std::stop_token stop) {
    const std::vector<engine::ScenarioStep> steps = engine::stepsBetween(bundle, reference, scenario);
    const std::vector<std::size_t> places = placesInOrder(steps, order);
    const auto worth = engine::contributions(bundle, reference, scenario, places, stop);
    if (!worth) return {};
    ScenarioSteps made;
    made.interaction = worth->interaction;
    for (const engine::Contribution& one : worth->steps)
        made.steps.push_back({steps[one.step], one.difference, one.alone});
    return made;
}

QString signedPointsBeside(const ScenarioSteps& steps, double difference) {
    constexpr double noPoints = 5e-7;  // rounding of the sums, which would have many decimals
    std::vector<double> all{difference};
    for (const ScenarioStep& step : steps.steps)
        if (std::abs(step.impact) >= noPoints) all.push_back(step.impact);
    return signedPoints(all).front();
}

}  // namespace throughline::app
