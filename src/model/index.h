#pragma once

#include <bit>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
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
        if (slots_.empty() && asked_ < searches) return searched(id);
        if (slots_.empty()) build();
        const Slot& slot = slots_[slotOf(id, hashed(id))];
        return slot.entity == 0 ? std::nullopt : std::optional<std::size_t>(slot.entity - 1);
    }

private:
    static constexpr int searches = 8;

    // Open addressing, with the hash beside the position: a look-up touches little memory, which is what
    // counts in journeys of a million silos.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entity = 0;  // position + 1; 0: free
    };

    static std::uint32_t hashed(std::string_view id) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
    }

    std::optional<std::size_t> searched(std::string_view id) const {
        ++asked_;
        for (std::size_t i = 0; i < entities_->size(); ++i)
            if ((*entities_)[i].id.text() == id) return i;
        return std::nullopt;
    }
    // The slot that holds the id, or the free one where it belongs.
    std::size_t slotOf(std::string_view id, std::uint32_t hash) const {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].entity != 0 &&
               (slots_[at].hash != hash || (*entities_)[slots_[at].entity - 1].id.text() != id))
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void build() const {
        slots_.resize(std::bit_ceil(2 * entities_->size() + 1));
        for (std::uint32_t i = 0; i < entities_->size(); ++i) {
            const std::string_view id = (*entities_)[i].id.text();
            Slot& slot = slots_[slotOf(id, hashed(id))];
            if (slot.entity == 0) slot = {hashed(id), i + 1};
        }
    }

    const std::vector<Entity>* entities_;
    mutable int asked_ = 0;
    mutable std::vector<Slot> slots_;
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
