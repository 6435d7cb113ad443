#include "throughline/model/journey.h"

#include <algorithm>

#include "fresh_id.h"
#include "text.h"

namespace throughline::model {
namespace {

// Longer ids than this are not built from others: the limit of a name must hold for them too.
constexpr std::size_t longestJoinedId = 900;

template <class Entity, class EntityId>
const Entity* findIn(const std::vector<Entity>& entities, const EntityId& id) {
    const auto found = std::ranges::find(entities, id, &Entity::id);
    return found == entities.end() ? nullptr : &*found;
}

}  // namespace

const Silo* find(const Journey& journey, const SiloId& id) {
    return findIn(journey.silos, id);
}
const Handoff* find(const Journey& journey, const HandoffId& id) {
    return findIn(journey.handoffs, id);
}
const Department* find(const Journey& journey, const DepartmentId& id) {
    return findIn(journey.departments, id);
}
const SharedCause* find(const Journey& journey, const SharedCauseId& id) {
    return findIn(journey.sharedCauses, id);
}
const Segment* find(const Journey& journey, const SegmentId& id) {
    return findIn(journey.segments, id);
}

std::string displayName(const Journey& journey, const SiloId& id) {
    const Silo* silo = find(journey, id);
    return silo && !silo->name.empty() ? silo->name : id.string();
}

std::string displayName(const Journey& journey, const HandoffId& id) {
    const Handoff* handoff = find(journey, id);
    if (!handoff) return id.string();
    return displayName(journey, handoff->from) + " → " + displayName(journey, handoff->to);
}

std::string displayName(const Journey& journey, const ElementId& id) {
    return std::visit([&](const auto& element) { return displayName(journey, element); }, id);
}

HandoffId freshHandoffId(const Journey& journey, const SiloId& from, const SiloId& to) {
    std::string base = from.string() + "->" + to.string();
    if (base.size() > longestJoinedId) base = "handoff";
    return freshId<HandoffId>(journey.handoffs, base, "#");
}

SiloId freshSiloId(const Journey& journey, const std::string& name) {
    return freshId<SiloId>(journey.silos, slug(name, "silo"), "-");
}

}  // namespace throughline::model
