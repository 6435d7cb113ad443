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

bool counts(const ScenarioStep& step) {
    return std::abs(step.impact) >= noPoints;
}

/// Where the way stands before the first step and after each; the last one that counts leads to the end.
std::vector<double> levelsOf(const std::vector<ScenarioStep>& steps, double start, double end) {
    std::vector<double> levels{start};
    for (const ScenarioStep& step : steps)
        levels.push_back(counts(step) ? levels.back() + step.impact : levels.back());
    const auto last = std::ranges::find_if(steps.rbegin(), steps.rend(), counts);
    std::fill(levels.begin() + (steps.rend() - last) + (last == steps.rend() ? 1 : 0), levels.end(), end);
    return levels;
}

}  // namespace

std::optional<std::size_t> ScenarioSteps::find(const Lever& lever) const {
    const auto found = std::ranges::find_if(steps, [&](const ScenarioStep& step) {
        return step.what.kind == engine::ScenarioStep::Kind::Made && leverOf(step.what) == lever;
    });
    if (found == steps.end()) return std::nullopt;
    return std::size_t(found - steps.begin());
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

StepFigures figuresOf(const ScenarioSteps& steps, double start, double end) {
    const std::vector<double> levels = levelsOf(steps.steps, start, end);
    std::vector<base::Step> pairs;
    for (std::size_t i = 1; i < levels.size(); ++i) pairs.emplace_back(i - 1, i);
    pairs.emplace_back(0, 0);  // no difference
    const Compared figures = compared(levels, pairs);
    StepFigures made{figures.rates.front(), figures.rates.back(), {}, {}};
    for (std::size_t i = 0; i < pairs.size(); ++i)
        made.steps.push_back({figures.signedPoints[qsizetype(i)], figures.points[qsizetype(i)]});
    made.none = made.steps.back();
    made.steps.pop_back();
    return made;
}

}  // namespace throughline::app
