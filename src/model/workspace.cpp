#include "throughline/model/workspace.h"

#include <algorithm>

#include "fresh_id.h"
#include "text.h"

namespace throughline::model {

bool operator==(const JourneyBundle& a, const JourneyBundle& b) {
    const auto same = [](const auto& left, const auto& right) { return left == right || *left == *right; };
    return a.id == b.id && same(a.journey, b.journey) && same(a.scenarios, b.scenarios) &&
           same(a.layout, b.layout);
}

const JourneyBundle* find(const Workspace& workspace, const JourneyId& id) {
    const auto found = std::ranges::find(workspace.journeys, id, &JourneyBundle::id);
    return found == workspace.journeys.end() ? nullptr : &*found;
}

const Scenario* find(const Scenarios& scenarios, const ScenarioId& id) {
    const auto found = std::ranges::find(scenarios, id, &Scenario::id);
    return found == scenarios.end() ? nullptr : &*found;
}

JourneyId freshJourneyId(const Workspace& workspace, const std::string& name) {
    return freshId<JourneyId>(workspace.journeys, slug(name, "journey"), "-");
}

ScenarioId freshScenarioId(const Scenarios& scenarios, const std::string& name) {
    return freshId<ScenarioId>(scenarios, slug(name, "scenario"), "-");
}

}  // namespace throughline::model
