#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace throughline::base {

/// Where the entity of an id stands in its list. The first few look-ups search; many build a table.
/// Pre: the list outlives it and keeps its ids. Not for several threads at once.
template <class Entity>
class Positions {
public:
    using EntityId = decltype(Entity::id);

    explicit Positions(const std::vector<Entity>& entities) : entities_(&entities) {}

    /// The first entity with the id, or nothing.
    std::optional<std::size_t> of(EntityId id) const {
        if (slots_.empty() && asked_ < searches) return searched(id);
        if (slots_.empty()) build();
        const std::uint32_t entity = slots_[slotOf(id)].entity;
        return entity == 0 ? std::nullopt : std::optional<std::size_t>(entity - 1);
    }

private:
    static constexpr int searches = 8;

    // Open addressing by the number of the id. Eight ids that were made one after the other stand side by
    // side, so that look-ups touch little memory: that is what counts in journeys of a million silos. The
    // eights are scattered: two long rows of ids must not come to lie on each other.
    struct Slot {
        std::uint32_t id = 0;
        std::uint32_t entity = 0;  // position + 1; 0: free
    };

    std::optional<std::size_t> searched(EntityId id) const {
        ++asked_;
        for (std::size_t i = 0; i < entities_->size(); ++i)
            if ((*entities_)[i].id == id) return i;
        return std::nullopt;
    }
    // The slot that holds the id, or the free one where it belongs.
    std::size_t slotOf(EntityId id) const {
        const std::uint32_t eight = (id.number() >> 3) * 0x9E3779B1U;
        std::size_t at = ((eight ^ eight >> 15) << 3 | (id.number() & 7)) & (slots_.size() - 1);
        while (slots_[at].entity != 0 && slots_[at].id != id.number()) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void build() const {
        slots_.resize(std::bit_ceil(2 * entities_->size() + 1));
        for (std::uint32_t i = 0; i < entities_->size(); ++i) {
            Slot& slot = slots_[slotOf((*entities_)[i].id)];
            if (slot.entity == 0) slot = {(*entities_)[i].id.number(), i + 1};
        }
    }

    const std::vector<Entity>* entities_;
    mutable int asked_ = 0;
    mutable std::vector<Slot> slots_;
};

}  // namespace throughline::base
