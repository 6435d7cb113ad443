#include <algorithm>
#include <unordered_set>

#include "edit_checks.h"

namespace throughline::model {
namespace {

// Where the text of an entity goes, or nothing where it has no such text.
std::string* textOf(Silo& silo, TextField field) {
    switch (field) {
        case TextField::Name:
            return &silo.name;
        case TextField::Owner:
            return &silo.owner;
        case TextField::Notes:
            return &silo.notes;
        case TextField::Stage:
            return &silo.stage;
        default:
            return nullptr;
    }
}

std::string* textOf(Handoff& handoff, TextField field) {
    return field == TextField::Owner ? &handoff.owner : nullptr;
}

std::string* textOf(Department& department, TextField field) {
    switch (field) {
        case TextField::Name:
            return &department.name;
        case TextField::Owner:
            return &department.owner;
        case TextField::Color:
            return &department.color;
        default:
            return nullptr;
    }
}

std::string_view wordsOf(TextField field) {
    switch (field) {
        case TextField::Name:
            return phrase("name");
        case TextField::Owner:
            return phrase("owner");
        case TextField::Notes:
            return phrase("notes");
        case TextField::Stage:
            return phrase("stage");
        case TextField::Department:
            return phrase("department");
        case TextField::Color:
            return phrase("colour");
    }
    return {};
}

std::string cleaned(TextField field, const std::string& text) {
    return field == TextField::Notes ? withUnixLineBreaks(text) : trimmed(text);
}

template <class Entity>
bool assignText(Entity& entity, TextField field, const std::string& text) {
    if constexpr (std::is_same_v<Entity, Silo>)
        if (field == TextField::Department) {
            entity.department = DepartmentId(text);
            return true;
        }
    std::string* into = textOf(entity, field);
    if (into) *into = text;
    return into != nullptr;
}

void check(EntityChecks& checks, const SiloId&, std::size_t position) {
    checks.silo(position);
}
void check(EntityChecks& checks, const HandoffId&, std::size_t position) {
    checks.handoff(position);
}
void check(EntityChecks& checks, const DepartmentId&, std::size_t position) {
    checks.department(position);
}

std::vector<Silo>& listOf(Journey& journey, const SiloId&) {
    return journey.silos;
}
std::vector<Handoff>& listOf(Journey& journey, const HandoffId&) {
    return journey.handoffs;
}
std::vector<Department>& listOf(Journey& journey, const DepartmentId&) {
    return journey.departments;
}

template <class EntityId>
Refused setText(Draft& draft, const EntityId& id, TextField field, const std::string& text) {
    if (const auto refused = refuseUnknown(draft, id)) return refused;
    if (field == TextField::Name && text.empty()) return refuse(say("a name is needed"));
    const std::size_t position = *Index(draft.journey.now()).of(id);
    auto& entity = listOf(draft.journey.change(), id)[position];
    if (!assignText(entity, field, text)) return refuse(say("%1 has no %2", kindOf(id), say(wordsOf(field))));
    return refuseMalformed(draft, [&](EntityChecks& checks) { check(checks, id, position); });
}

void followStages(Silo& silo, const std::map<std::string, std::string>& renamed,
                  const std::unordered_set<std::string>& stages) {
    if (const auto other = renamed.find(silo.stage); other != renamed.end())
        silo.stage = trimmed(other->second);
    if (!stages.contains(silo.stage)) silo.stage.clear();
}

}  // namespace

Refused carryOut(Draft& draft, const SetText& edit) {
    const std::string text = cleaned(edit.field, edit.text);
    return std::visit([&](const auto& id) { return setText(draft, id, edit.field, text); }, edit.target);
}

Refused carryOut(Draft& draft, const SetStages& edit) {
    Journey& journey = draft.journey.change();
    journey.stages.clear();
    for (const std::string& stage : edit.stages) journey.stages.push_back(trimmed(stage));
    const std::unordered_set<std::string> stages(journey.stages.begin(), journey.stages.end());
    for (Silo& silo : journey.silos) followStages(silo, edit.renamed, stages);
    return refuseMalformed(draft, [](EntityChecks& checks) { checks.stages(); });
}

Refused carryOut(Draft& draft, const RenameJourney& edit) {
    const std::string name = trimmed(edit.name);
    if (name.empty()) return refuse(say("a journey needs a name"));
    draft.journey.change().name = name;
    return refuseMalformed(draft, [](EntityChecks& checks) { checks.journey(); });
}

}  // namespace throughline::model
