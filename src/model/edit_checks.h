#pragma once

#include <algorithm>
#include <concepts>
#include <string>
#include <vector>

#include "draft.h"
#include "entity_checks.h"
#include "field_access.h"
#include "text.h"

/// What the edits have in common.
namespace throughline::model {

/// Removes the changes about targets that are gone from the draft's segments and scenarios.
template <class IsGone>
void dropChanges(Draft& draft, const IsGone& isGone) {
    const auto about = [&](const Change& change) { return isGone(change.target); };
    const auto holds = [&](const auto& owner) { return std::ranges::any_of(owner.changes, about); };
    if (std::ranges::any_of(draft.journey.now().segments, holds))
        for (Segment& segment : draft.journey.change().segments) std::erase_if(segment.changes, about);
    if (std::ranges::any_of(draft.scenarios.now(), holds))
        for (Scenario& scenario : draft.scenarios.change()) std::erase_if(scenario.changes, about);
}

/// Replaces the entity with that id, or adds it at the end; its position.
template <class Entity>
std::size_t put(std::vector<Entity>& entities, Entity entity) {
    const auto found = std::ranges::find(entities, entity.id, &Entity::id);
    const auto position = static_cast<std::size_t>(found - entities.begin());
    if (found == entities.end())
        entities.push_back(std::move(entity));
    else
        *found = std::move(entity);
    return position;
}

/// The place of the entity with that id; the number of entities where there is none.
template <class Entity, class EntityId>
auto positionOf(const std::vector<Entity>& entities, const EntityId& id) {
    return static_cast<std::size_t>(std::ranges::find(entities, id, &Entity::id) - entities.begin());
}

/// Takes the entity to another place; false where one of the two places does not exist.
template <class Entity>
bool move(std::vector<Entity>& entities, std::size_t from, std::size_t to) {
    if (from >= entities.size() || to >= entities.size()) return false;
    const auto at = [&](std::size_t place) { return entities.begin() + static_cast<std::ptrdiff_t>(place); };
    if (from < to)
        std::rotate(at(from), at(from) + 1, at(to) + 1);
    else
        std::rotate(at(to), at(from), at(from) + 1);
    return true;
}

/// The entity with a trimmed name; its id is its name where there is none.
template <class Entity>
Entity named(Entity entity) {
    entity.name = trimmed(entity.name);
    if (entity.name.empty()) entity.name = entity.id.string();
    return entity;
}

inline Refused refuse(Message reason) {
    return Refusal{std::move(reason)};
}

/// The first thing that a check of the draft's journey finds malformed, as a refusal.
template <class Check>
Refused refuseMalformed(const Draft& draft, const Check& check) {
    const Journey& journey = draft.journey.now();
    const Index index(journey);
    Report report;
    EntityChecks checks(journey, index, report);
    check(checks);
    if (report.firstMalformed().empty()) return std::nullopt;
    return refuse(report.firstMalformed());
}

/// Refuses values of the entity that could not be saved.
template <class Entity>
Refused refuseValues(const Entity& entity, const Target& target, const Message& name) {
    for (const FieldInfo& field : fieldsOf(target))
        if (const auto why = whyNot(target, field.field, *read(entity, field.field)))
            return refuse(say("the %1 of %2: %3", say(field.words), name, *why));
    return std::nullopt;
}

inline Refused refuseUnknown(const Draft& draft, const Target& target) {
    if (Index(draft.journey.now()).knows(target)) return std::nullopt;
    return refuse(say("%1 %2 does not exist", kindOf(target), Index(draft.journey.now()).name(target)));
}

}  // namespace throughline::model
