#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "throughline/model/journey.h"

namespace throughline::model {

/// Where the entity of an id stands in its list. The first few look-ups search; many build a hash table.
/// Pre: the list outlives it and keeps its ids.
template <class Entity>
class Positions {
public:
    explicit Positions(const std::vector<Entity>& entities) : entities_(&entities) {}

    /// The first entity with the id, or nothing.
    std::optional<std::size_t> of(std::string_view id) const {
        if (table_.empty() && asked_ < searches) return searched(id);
        if (table_.empty()) build();
        const auto found = table_.find(id);
        return found == table_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    static constexpr int searches = 8;

    std::optional<std::size_t> searched(std::string_view id) const {
        ++asked_;
        for (std::size_t i = 0; i < entities_->size(); ++i)
            if ((*entities_)[i].id.text() == id) return i;
        return std::nullopt;
    }
    void build() const {
        table_.reserve(entities_->size());
        for (std::size_t i = 0; i < entities_->size(); ++i) table_.emplace((*entities_)[i].id.text(), i);
    }

    const std::vector<Entity>* entities_;
    mutable int asked_ = 0;
    mutable std::unordered_map<std::string_view, std::size_t> table_;
};

/// Fast look-up in one journey, and the names that messages use. Pre: the journey outlives it and keeps its
/// ids.
class Index {
public:
    explicit Index(const Journey& journey);

    std::optional<std::size_t> of(const SiloId& id) const { return silos_.of(id.text()); }
    std::optional<std::size_t> of(const HandoffId& id) const { return handoffs_.of(id.text()); }
    std::optional<std::size_t> of(const DepartmentId& id) const { return departments_.of(id.text()); }
    std::optional<std::size_t> of(const SharedCauseId& id) const { return sharedCauses_.of(id.text()); }
    std::optional<std::size_t> of(const SegmentId& id) const { return segments_.of(id.text()); }

    bool knows(const ElementId& id) const;
    bool knows(const Target& target) const;

    /// As messages show it: the name, or the id where there is none.
    std::string name(const Silo& silo) const;
    std::string name(const Handoff& handoff) const;
    std::string name(const Department& department) const;
    std::string name(const SharedCause& cause) const;
    std::string name(const Segment& segment) const;
    std::string name(const Business& business) const;
    std::string name(const ElementId& id) const;
    std::string name(const SiloId& id) const;
    /// "Billing", "the silos of Operations", "all hand-offs".
    std::string name(const Target& target) const;

private:
    template <class Entity, class EntityId>
    std::string nameIn(const std::vector<Entity>& entities, const EntityId& id) const;

    const Journey* journey_;
    Positions<Silo> silos_;
    Positions<Handoff> handoffs_;
    Positions<Department> departments_;
    Positions<SharedCause> sharedCauses_;
    Positions<Segment> segments_;
};

}  // namespace throughline::model
