#include "index.h"

#include "text.h"

namespace throughline::model {
namespace {

template <class Entity>
std::string nameOrId(const Entity& entity) {
    return shown(entity.name.empty() ? entity.id.text() : std::string_view(entity.name));
}

}  // namespace

Index::Index(const Journey& journey)
    : journey_(&journey),
      silos_(journey.silos),
      handoffs_(journey.handoffs),
      departments_(journey.departments),
      sharedCauses_(journey.sharedCauses),
      segments_(journey.segments) {
}

bool Index::knows(const ElementId& id) const {
    return std::visit([&](const auto& element) { return of(element).has_value(); }, id);
}

bool Index::knows(const Target& target) const {
    return std::visit(
        [&](const auto& one) {
            if constexpr (requires { of(one); }) return of(one).has_value();
            return true;
        },
        target);
}

std::string Index::name(const Silo& silo) const {
    return nameOrId(silo);
}

std::string Index::name(const Handoff& handoff) const {
    return name(handoff.from) + " → " + name(handoff.to);
}

std::string Index::name(const Department& department) const {
    return nameOrId(department);
}

std::string Index::name(const SharedCause& cause) const {
    return nameOrId(cause);
}

std::string Index::name(const Segment& segment) const {
    return nameOrId(segment);
}

Message Index::name(const Business&) const {
    return say("the business figures");
}

template <class Entity, class EntityId>
std::string Index::nameIn(const std::vector<Entity>& entities, const EntityId& id) const {
    const auto position = of(id);
    return position ? name(entities[*position]) : shown(id.text());
}

template <class Entity, class EntityId>
Message Index::plain(const std::vector<Entity>& entities, const EntityId& id) const {
    return Message::verbatim(nameIn(entities, id));
}

std::string Index::name(const SiloId& id) const {
    return nameIn(journey_->silos, id);
}

std::string Index::name(const ElementId& id) const {
    if (const auto* silo = std::get_if<SiloId>(&id)) return name(*silo);
    return nameIn(journey_->handoffs, std::get<HandoffId>(id));
}

Message Index::name(const Target& target) const {
    struct Names {
        const Index& index;
        const Journey& journey;
        Message operator()(const SiloId& id) const { return index.plain(journey.silos, id); }
        Message operator()(const HandoffId& id) const { return index.plain(journey.handoffs, id); }
        Message operator()(const DepartmentId& id) const {
            return say("the silos of %1", index.nameIn(journey.departments, id));
        }
        Message operator()(const SharedCauseId& id) const { return index.plain(journey.sharedCauses, id); }
        Message operator()(const SegmentId& id) const { return index.plain(journey.segments, id); }
        Message operator()(OfBusiness) const { return index.name(journey.business); }
        Message operator()(AllSilos) const { return say("all silos"); }
        Message operator()(AllHandoffs) const { return say("all hand-offs"); }
    };
    return std::visit(Names{*this, *journey_}, target);
}

}  // namespace throughline::model
