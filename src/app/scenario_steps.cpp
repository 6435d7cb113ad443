#include "app/scenario_steps.h"

#include <algorithm>

#include "throughline/engine/evaluate.h"
#include "throughline/engine/headline.h"
#include "throughline/model/fields.h"

namespace throughline::app {
namespace {

struct Outcome {
    double impact = 0;
    double cost = 0;
};

std::optional<Outcome> outcomeOf(const model::Journey& journey, std::stop_token stop) {
    if (auto solver = engine::HeadlineSolver::of(journey)) {
        if (const auto headline = solver->headline())
            return Outcome{headline->impactRate, headline->expectedCost};
        return std::nullopt;
    }
    const auto evaluation = engine::evaluate(journey, stop);
    if (!evaluation) return std::nullopt;
    return Outcome{evaluation->impactRate, evaluation->expectedCost};
}

Outcome outcomeOf(const engine::Evaluation& evaluation) {
    return {evaluation.impactRate, evaluation.expectedCost};
}

bool covers(const model::Journey& journey, const model::Target& whole, const model::Target& part) {
    if (whole == part) return true;
    if (std::holds_alternative<model::AllHandoffs>(whole))
        return std::holds_alternative<model::HandoffId>(part);
    const auto* silo = std::get_if<model::SiloId>(&part);
    if (!silo) return false;
    if (std::holds_alternative<model::AllSilos>(whole)) return true;
    const auto* department = std::get_if<model::DepartmentId>(&whole);
    const model::Silo* found = department ? model::find(journey, *silo) : nullptr;
    return found && found->department == *department;
}

void assign(model::Journey& journey, const ScenarioStep& step) {
    for (const Difference& difference : step.differences)
        model::assign(journey, difference.target, difference.field, difference.after);
}

}  // namespace

double ScenarioSteps::interaction() const {
    double interaction = 0;
    for (const ScenarioStep& step : steps) interaction += step.impact - step.impactAlone;
    return interaction;
}

const ScenarioStep* ScenarioSteps::find(const Lever& lever) const {
    const auto found = std::ranges::find(steps, lever, &ScenarioStep::lever);
    return found == steps.end() ? nullptr : &*found;
}

std::vector<ScenarioStep> groupedByLever(const model::Journey& from, const model::Journey& to,
                                         const std::vector<Lever>& levers) {
    std::vector<ScenarioStep> steps;
    for (const Lever& lever : levers) steps.push_back({lever, {}, 0, 0, 0});
    for (const Difference& difference : differences(from, to)) {
        auto step = std::ranges::find_if(steps, [&](const ScenarioStep& one) {
            return one.lever.field == difference.field && covers(to, one.lever.target, difference.target);
        });
        if (step == steps.end())
            step = steps.insert(step, {{difference.target, difference.field, Lever::Way::Set}, {}, 0, 0, 0});
        step->differences.push_back(difference);
    }
    std::erase_if(steps, [](const ScenarioStep& step) { return step.differences.empty(); });
    return steps;
}

ScenarioSteps stepsBetween(const ScenarioResult& from, const ScenarioResult& to,
                           const std::vector<Lever>& levers, std::stop_token stop) {
    std::vector<ScenarioStep> steps = groupedByLever(*from.journey, *to.journey, levers);
    model::Journey added = *from.journey;
    const Outcome start = outcomeOf(*from.evaluation);
    Outcome before = start;
    for (ScenarioStep& step : steps) {
        assign(added, step);
        model::Journey only = *from.journey;
        assign(only, step);
        const bool isLast = &step == &steps.back();
        const auto after = isLast ? outcomeOf(*to.evaluation) : outcomeOf(added, stop);
        const auto alone = steps.size() == 1 ? after : outcomeOf(only, stop);
        if (!after || !alone) return {};
        step.impact = after->impact - before.impact;
        step.cost = after->cost - before.cost;
        step.impactAlone = alone->impact - start.impact;
        before = *after;
    }
    return {std::move(steps)};
}

}  // namespace throughline::app
