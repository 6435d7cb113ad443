#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace throughline::base {

/// Where the entity of an id stands in its list. The first few look-ups search; many build a table.
/// Pre: the list outlives it and keeps its ids. Before build(), not for several threads at once.
template <class Entity>
class Positions {
public:
    using EntityId = decltype(Entity::id);

    explicit Positions(const std::vector<Entity>& entities) : entities_(&entities) {}

    /// The first entity with the id, or nothing.
    std::optional<std::size_t> of(EntityId id) const {
        if (!built_ && asked_ < searches) return searched(id);
        if (!built_) build();
        if (const std::uint32_t place = id.number() - lowest_; place < rowLength_) return place;
        const std::uint32_t entity = slots_.empty() ? directly(id) : slots_[slotOf(id)].entity;
        return entity == 0 ? std::nullopt : std::optional<std::size_t>(entity - 1);
    }

    /// Prepares for many look-ups, which may then come from several threads.
    void build() const {
        built_ = true;
        if (entities_->empty()) return;
        lowest_ = entities_->front().id.number();
        std::uint32_t highest = lowest_;
        bool inARow = true;
        for (std::uint32_t i = 0; i < entities_->size(); ++i) {
            const std::uint32_t number = (*entities_)[i].id.number();
            inARow &= number == entities_->front().id.number() + i;
            lowest_ = std::min(lowest_, number);
            highest = std::max(highest, number);
        }
        if (inARow)
            rowLength_ = static_cast<std::uint32_t>(entities_->size());
        else if ((highest - lowest_) / sparsest < entities_->size())
            fillDirect(highest - lowest_ + std::size_t{1});
        else
            fillHashed();
    }

private:
    static constexpr int searches = 8;
    // A table by the number of the id may be this many times as long as the list.
    static constexpr std::size_t sparsest = 4;

    // Ids made one after the other and listed in that order need no table. Numbers that lie close together
    // are places in a table from lowest_ on. Others are hashed: open addressing.
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
    std::uint32_t directly(EntityId id) const {
        const std::size_t place = id.number() - lowest_;  // wraps around below the lowest
        return place < direct_.size() ? direct_[place] : 0;
    }
    // The slot that holds the id, or the free one where it belongs.
    std::size_t slotOf(EntityId id) const {
        const std::uint32_t scattered = id.number() * 0x9E3779B1U;
        std::size_t at = (scattered ^ scattered >> 15) & (slots_.size() - 1);
        while (slots_[at].entity != 0 && slots_[at].id != id.number()) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void fillDirect(std::size_t size) const {
        direct_.resize(size);
        for (std::uint32_t i = 0; i < entities_->size(); ++i) {
            std::uint32_t& entity = direct_[(*entities_)[i].id.number() - lowest_];
            if (entity == 0) entity = i + 1;
        }
    }
    void fillHashed() const {
        slots_.resize(std::bit_ceil(2 * entities_->size() + 1));
        for (std::uint32_t i = 0; i < entities_->size(); ++i) {
            Slot& slot = slots_[slotOf((*entities_)[i].id)];
            if (slot.entity == 0) slot = {(*entities_)[i].id.number(), i + 1};
        }
    }

    const std::vector<Entity>* entities_;
    mutable int asked_ = 0;
    mutable bool built_ = false;
    mutable std::uint32_t lowest_ = 0;
    mutable std::uint32_t rowLength_ = 0;
    mutable std::vector<std::uint32_t> direct_;  // position + 1; 0: no entity
    mutable std::vector<Slot> slots_;
};

}  // namespace throughline::base
