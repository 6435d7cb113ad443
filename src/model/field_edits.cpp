#include <algorithm>

#include "edit_checks.h"

namespace throughline::model {
namespace {

Refused refuseField(const Draft& draft, const Target& target, Field field) {
    if (const auto refused = refuseUnknown(draft, target)) return refused;
    if (infoOf(target, field)) return std::nullopt;
    return refuse(say("%1 has no %2", kindOf(target), say(info(field).words)));
}

Refused refuseValue(const Draft& draft, const Target& target, Field field, const FieldValue& value) {
    if (const auto refused = refuseField(draft, target, field)) return refused;
    const auto why = whyNot(target, field, value);
    return why ? refuse(say("the %1: %2", say(info(field).words), *why)) : std::nullopt;
}

bool isOfHandoffs(const Target& target) {
    return std::holds_alternative<HandoffId>(target) || std::holds_alternative<AllHandoffs>(target);
}

bool isOfSilos(const Target& target) {
    return std::holds_alternative<SiloId>(target) || std::holds_alternative<DepartmentId>(target) ||
           std::holds_alternative<AllSilos>(target);
}

// A share of a hand-off that leaves a silo with fan-out "all" has no meaning.
Refused refuseShares(const Journey& journey, const Target& target) {
    const Index index(journey);
    for (const Handoff& handoff : journey.handoffs) {
        if (const auto* only = std::get_if<HandoffId>(&target); only && *only != handoff.id) continue;
        const auto from = index.of(handoff.from);
        if (from && journey.silos[*from].fanOut == FanOut::All)
            return refuse(say("%1 hands over to all at once; its hand-offs have no shares",
                              index.name(journey.silos[*from])));
    }
    return std::nullopt;
}

void blankSharesBesideAll(Journey& journey) {
    const Index index(journey);
    for (Handoff& handoff : journey.handoffs) {
        if (!handoff.share) continue;
        const auto from = index.of(handoff.from);
        if (from && journey.silos[*from].fanOut == FanOut::All) handoff.share.reset();
    }
}

// Whether a change of one target can reach an entity of the other. Departments and single silos count as
// overlapping: a silo may belong to the department.
bool overlap(const Target& one, const Target& other) {
    if (one.index() == other.index()) return one == other;
    return (isOfSilos(one) && isOfSilos(other)) || (isOfHandoffs(one) && isOfHandoffs(other));
}

bool touches(const Change& change, Field field) {
    return std::ranges::any_of(change.set, [&](const auto& setting) { return setting.field == field; }) ||
           std::ranges::any_of(change.scale, [&](const auto& scaling) { return scaling.field == field; });
}

// The change in which a setting has the last word: of that target, and nothing after it reaches the field.
Change* changeWithLastWord(std::vector<Change>& changes, const Target& target, Field field) {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->target == target) return &*change;
        if (touches(*change, field) && overlap(change->target, target)) return nullptr;
    }
    return nullptr;
}

void dropSetting(Change& change, Field field) {
    std::erase_if(change.set, [&](const FieldSetting& setting) { return setting.field == field; });
}

void dropScaling(Change& change, Field field) {
    std::erase_if(change.scale, [&](const FieldScaling& scaling) { return scaling.field == field; });
}

void dropEmpty(std::vector<Change>& changes) {
    std::erase_if(changes, [](const Change& change) { return change.set.empty() && change.scale.empty(); });
}

void setIn(Change& change, Field field, const FieldValue& value) {
    const auto found = std::ranges::find(change.set, field, &FieldSetting::field);
    if (found == change.set.end())
        change.set.push_back({field, value});
    else
        found->value = value;
}

void override(std::vector<Change>& changes, const OverrideField& edit) {
    Change* home = changeWithLastWord(changes, edit.target, edit.field);
    for (Change& change : changes) {
        if (change.target != edit.target) continue;
        dropScaling(change, edit.field);
        if (&change != home) dropSetting(change, edit.field);
    }
    if (home)
        setIn(*home, edit.field, edit.value);
    else
        changes.push_back({edit.target, {{edit.field, edit.value}}, {}});
    dropEmpty(changes);
}

Scenario* scenarioOf(Draft& draft, const ScenarioId& id) {
    if (!find(draft.scenarios.now(), id)) return nullptr;
    return &*std::ranges::find(draft.scenarios.change(), id, &Scenario::id);
}

Refused noScenario(const ScenarioId& id) {
    return refuse(say("there is no scenario %1", quoted(id.text())));
}

}  // namespace

Refused carryOut(Draft& draft, const SetField& edit) {
    if (const auto refused = refuseValue(draft, edit.target, edit.field, edit.value)) return refused;
    const bool givesShares = edit.field == Field::Share && isOfHandoffs(edit.target) &&
                             !std::holds_alternative<std::monostate>(edit.value);
    if (givesShares)
        if (const auto refused = refuseShares(draft.journey.now(), edit.target)) return refused;
    assign(draft.journey.change(), edit.target, edit.field, edit.value);
    if (edit.value == FieldValue(FanOut::All)) blankSharesBesideAll(draft.journey.change());
    return std::nullopt;
}

Refused carryOut(Draft& draft, const OverrideField& edit) {
    if (const auto refused = refuseValue(draft, edit.target, edit.field, edit.value)) return refused;
    Scenario* scenario = scenarioOf(draft, edit.scenario);
    if (!scenario) return noScenario(edit.scenario);
    override(scenario->changes, edit);
    return std::nullopt;
}

Refused carryOut(Draft& draft, const ResetField& edit) {
    if (const auto refused = refuseField(draft, edit.target, edit.field)) return refused;
    Scenario* scenario = scenarioOf(draft, edit.scenario);
    if (!scenario) return noScenario(edit.scenario);
    for (Change& change : scenario->changes) {
        if (change.target != edit.target) continue;
        dropSetting(change, edit.field);
        dropScaling(change, edit.field);
    }
    dropEmpty(scenario->changes);
    return std::nullopt;
}

}  // namespace throughline::model
