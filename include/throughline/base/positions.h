#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace throughline::base {

/// Where ids stand in a list, by their numbers. Look-ups may come from several threads.
class IdTable {
public:
    /// numberOf(place): of the id that stands there, for each place below count. Of equal ones the first
    /// counts.
    template <class NumberOf>
    void build(std::size_t count, const NumberOf& numberOf) {
        if (count == 0) return;
        const std::uint32_t first = numberOf(0);
        lowest_ = first;
        std::uint32_t highest = first;
        bool inARow = true;
        for (std::uint32_t place = 0; place < count; ++place) {
            const std::uint32_t number = numberOf(place);
            inARow &= number == first + place;
            lowest_ = std::min(lowest_, number);
            highest = std::max(highest, number);
        }
        if (inARow)
            rowLength_ = static_cast<std::uint32_t>(count);
        else if ((highest - lowest_) / sparsest < count)
            fillDirect(highest - lowest_ + std::size_t{1}, count, numberOf);
        else
            fillHashed(count, numberOf);
    }

    /// The first place of the number, or nothing.
    std::optional<std::size_t> of(std::uint32_t number) const {
        if (const std::uint32_t place = number - lowest_; place < rowLength_) return place;
        const std::uint32_t place = slots_.empty() ? directly(number) : slots_[slotOf(number)].place;
        return place == 0 ? std::nullopt : std::optional<std::size_t>(place - 1);
    }

private:
    // A table by the number of the id may be this many times as long as the list.
    static constexpr std::size_t sparsest = 4;

    // Ids made one after the other and listed in that order need no table. Numbers that lie close together
    // are places in a table from lowest_ on. Others are hashed: open addressing.
    struct Slot {
        std::uint32_t number = 0;
        std::uint32_t place = 0;  // + 1; 0: free
    };

    std::uint32_t directly(std::uint32_t number) const {
        const std::size_t at = number - lowest_;  // wraps around below the lowest
        return at < direct_.size() ? direct_[at] : 0;
    }
    // The slot that holds the number, or the free one where it belongs.
    std::size_t slotOf(std::uint32_t number) const {
        const std::uint32_t scattered = number * 0x9E3779B1U;
        std::size_t at = (scattered ^ scattered >> 15) & (slots_.size() - 1);
        while (slots_[at].place != 0 && slots_[at].number != number) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    template <class NumberOf>
    void fillDirect(std::size_t size, std::size_t count, const NumberOf& numberOf) {
        direct_.resize(size);
        for (std::uint32_t place = 0; place < count; ++place) {
            std::uint32_t& at = direct_[numberOf(place) - lowest_];
            if (at == 0) at = place + 1;
        }
    }
    template <class NumberOf>
    void fillHashed(std::size_t count, const NumberOf& numberOf) {
        slots_.resize(std::bit_ceil(2 * count + 1));
        for (std::uint32_t place = 0; place < count; ++place) {
            Slot& slot = slots_[slotOf(numberOf(place))];
            if (slot.place == 0) slot = {numberOf(place), place + 1};
        }
    }

    std::uint32_t lowest_ = 0;
    std::uint32_t rowLength_ = 0;
    std::vector<std::uint32_t> direct_;  // place + 1; 0: nothing
    std::vector<Slot> slots_;
};

/// Where the entity of an id stands in its list. The first few look-ups search; many build a table.
/// Pre: the list outlives it and keeps its ids. Not for several threads at once.
template <class Entity>
class Positions {
public:
    using EntityId = decltype(Entity::id);

    explicit Positions(const std::vector<Entity>& entities) : entities_(&entities) {}

    /// The first entity with the id, or nothing.
    std::optional<std::size_t> of(EntityId id) const {
        if (asked_ > searches) return table_.of(id.number());
        if (asked_++ < searches) return searched(id);
        table_.build(entities_->size(),
                     [this](std::size_t place) { return (*entities_)[place].id.number(); });
        return table_.of(id.number());
    }

private:
    static constexpr int searches = 8;

    std::optional<std::size_t> searched(EntityId id) const {
        for (std::size_t i = 0; i < entities_->size(); ++i)
            if ((*entities_)[i].id == id) return i;
        return std::nullopt;
    }

    const std::vector<Entity>* entities_;
    mutable int asked_ = 0;  // more than searches: the table is built
    mutable IdTable table_;
};

}  // namespace throughline::base
