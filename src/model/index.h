#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/base/message.h"
#include "throughline/base/positions.h"
#include "throughline/model/journey.h"

namespace throughline::model {

using base::Positions;

/// Fast look-up in one journey, and the names that messages use. Pre: the journey outlives it and keeps its
/// ids.
class Index {
public:
    explicit Index(const Journey& journey);

    std::optional<std::size_t> of(const SiloId& id) const { return silos_.of(id); }
    std::optional<std::size_t> of(const HandoffId& id) const { return handoffs_.of(id); }
    std::optional<std::size_t> of(const DepartmentId& id) const { return departments_.of(id); }
    std::optional<std::size_t> of(const SharedCauseId& id) const { return sharedCauses_.of(id); }
    std::optional<std::size_t> of(const SegmentId& id) const { return segments_.of(id); }

    bool knows(const ElementId& id) const;
    bool knows(const Target& target) const;

    /// As messages show it: the name, or the id where there is none.
    std::string name(const Silo& silo) const;
    std::string name(const Handoff& handoff) const;
    std::string name(const Department& department) const;
    std::string name(const SharedCause& cause) const;
    std::string name(const Segment& segment) const;
    base::Message name(const Business& business) const;
    std::string name(const ElementId& id) const;
    std::string name(const SiloId& id) const;
    /// "Billing", "the silos of Operations", "all hand-offs".
    base::Message name(const Target& target) const;

private:
    template <class Entity, class EntityId>
    std::string nameIn(const std::vector<Entity>& entities, const EntityId& id) const;
    template <class Entity, class EntityId>
    base::Message plain(const std::vector<Entity>& entities, const EntityId& id) const;

    const Journey* journey_;
    Positions<Silo> silos_;
    Positions<Handoff> handoffs_;
    Positions<Department> departments_;
    Positions<SharedCause> sharedCauses_;
    Positions<Segment> segments_;
};

}  // namespace throughline::model
