#include "app/view_state.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace throughline::app {
namespace {

template <class Entity, class Key>
std::map<Key, const Entity*> byId(const std::vector<Entity>& entities, Key Entity::*) {
    std::map<Key, const Entity*> map;
    for (const Entity& entity : entities) map.emplace(entity.id, &entity);
    return map;
}

/// The elements that are new in `after` or say something else than in `before`.
template <class Entity, class Key>
void collectChanged(const std::vector<Entity>& before, const std::vector<Entity>& after, Key Entity::*id,
                    Elements& into) {
    const auto known = byId(before, id);
    for (const Entity& entity : after) {
        const auto old = known.find(entity.id);
        if (old == known.end() || !(*old->second == entity)) into.insert(entity.id);
    }
}

Elements movedSilos(const model::Layout& before, const model::Layout& after) {
    Elements moved;
    for (const auto& [silo, point] : after) {
        const auto old = before.find(silo);
        if (old != before.end() && !(old->second == point)) moved.insert(silo);
    }
    return moved;
}

Elements changedElements(const model::JourneyBundle& before, const model::JourneyBundle& after) {
    Elements changed;
    if (before.journey != after.journey) {
        collectChanged(before.journey->silos, after.journey->silos, &model::Silo::id, changed);
        collectChanged(before.journey->handoffs, after.journey->handoffs, &model::Handoff::id, changed);
    }
    if (before.layout != after.layout) changed.merge(movedSilos(*before.layout, *after.layout));
    return changed;
}

bool sameParts(const model::JourneyBundle& a, const model::JourneyBundle& b) {
    return a.journey == b.journey && a.scenarios == b.scenarios && a.layout == b.layout;
}

/// The journey that differs between the two, or nothing.
const model::JourneyBundle* changedJourney(const model::Workspace& before, const model::Workspace& after) {
    for (const model::JourneyBundle& bundle : after.journeys) {
        const model::JourneyBundle* old = model::find(before, bundle.id);
        if (!old || !sameParts(*old, bundle)) return &bundle;
    }
    return nullptr;
}

bool hasStage(const model::Journey& journey, const std::string& stage) {
    return std::ranges::find(journey.stages, stage) != journey.stages.end();
}

/// The stage's name in `after`: where it is gone and a new one stands in its place, that is the one.
std::string stageAfter(const model::Journey& before, const model::Journey& after, const std::string& stage) {
    if (hasStage(after, stage) || before.stages.size() != after.stages.size()) return stage;
    const auto place = std::ranges::find(before.stages, stage) - before.stages.begin();
    const std::string& there = after.stages[static_cast<std::size_t>(place)];
    return hasStage(before, there) ? stage : there;
}

bool exists(const model::Journey& journey, const model::ElementId& element) {
    return std::visit([&](const auto& id) { return model::find(journey, id) != nullptr; }, element);
}

}  // namespace

ViewState::ViewState(Document& document, QObject* parent)
    : QObject(parent), document_(document), journey_(document.workspace().journeys.front().id) {
    connect(&document, &Document::changed, this, &ViewState::follow);
}

void ViewState::showJourney(const model::JourneyId& journey) {
    assert(model::find(document_.workspace(), journey));
    if (journey == journey_) return;
    startWith(journey);
}

void ViewState::show(const ShownPlace& place) {
    const model::JourneyBundle* bundle = model::find(document_.workspace(), place.journey);
    if (!bundle) return;
    showJourney(place.journey);
    if (place.scenario.empty() || model::find(*bundle->scenarios, place.scenario))
        showScenario(place.scenario);
}

void ViewState::startWith(const model::JourneyId& journey) {
    journey_ = journey;
    scenario_ = {};
    reference_ = {};
    selection_.clear();
    emit journeyChanged();
    emit scenarioChanged();
    emit referenceChanged();
    emit selectionChanged();
    emit arrangementChanged();
}

void ViewState::pinReference(const model::ScenarioId& scenario) {
    if (scenario == reference_) return;
    reference_ = scenario;
    emit referenceChanged();
}

void ViewState::showScenario(const model::ScenarioId& scenario) {
    if (scenario == scenario_) return;
    scenario_ = scenario;
    emit scenarioChanged();
}

void ViewState::select(Elements elements) {
    const model::Journey& journey = *model::find(document_.workspace(), journey_)->journey;
    std::erase_if(elements, [&](const model::ElementId& element) { return !exists(journey, element); });
    if (elements == selection_) return;
    selection_ = std::move(elements);
    emit selectionChanged();
}

const Arrangement& ViewState::arrangement() const {
    static const Arrangement none;
    const auto found = arrangements_.find(journey_);
    return found == arrangements_.end() ? none : found->second;
}

void ViewState::arrange(Arrangement arrangement) {
    const model::Journey& journey = *model::find(document_.workspace(), journey_)->journey;
    std::erase_if(arrangement.collapsedStages,
                  [&](const std::string& stage) { return !hasStage(journey, stage); });
    std::erase_if(arrangement.pinned, [&](const model::SiloId& silo) { return !model::find(journey, silo); });
    if (arrangement == this->arrangement()) return;
    arrangements_[journey_] = std::move(arrangement);
    emit arrangementChanged();
}

/// A stage that is renamed stays collapsed.
void ViewState::followArrangement(const model::Journey& before, const model::Journey& after) {
    if (arrangement() == Arrangement{}) return;
    Arrangement followed = arrangement();
    followed.collapsedStages.clear();
    for (const std::string& stage : arrangement().collapsedStages)
        followed.collapsedStages.insert(stageAfter(before, after, stage));
    arrange(std::move(followed));
}

void ViewState::follow(const Snapshot& before, const Snapshot& after, ChangeCause cause) {
    const bool stepped = cause == ChangeCause::Undo || cause == ChangeCause::Redo;
    const model::JourneyBundle* changed = stepped ? changedJourney(*before, *after) : nullptr;
    if (changed) showJourney(changed->id);
    if (cause == ChangeCause::Load) arrangements_.clear();
    if (cause == ChangeCause::Load || !model::find(*after, journey_)) {
        startWith(after->journeys.front().id);
        return;
    }
    const model::JourneyBundle& shown = *model::find(*after, journey_);
    if (const model::JourneyBundle* was = model::find(*before, journey_);
        was && was->journey != shown.journey)
        followArrangement(*was->journey, *shown.journey);
    if (!scenario_.empty() && !model::find(*shown.scenarios, scenario_)) showScenario({});
    if (!reference_.empty() && !model::find(*shown.scenarios, reference_)) pinReference({});
    const model::JourneyBundle* old = changed ? model::find(*before, changed->id) : nullptr;
    Elements wanted = old ? changedElements(*old, *changed) : Elements{};
    select(wanted.empty() ? selection_ : std::move(wanted));
}

}  // namespace throughline::app
