#include "throughline/base/id.h"

#include <array>
#include <bit>
#include <memory>
#include <mutex>
#include <vector>

namespace throughline::base::symbols {
namespace {

/// The texts in blocks that never move and double in size, so that a text is read without a lock: whoever has
/// a number got it after its text stood there.
class Texts {
public:
    void put(std::uint32_t number, std::string_view text) {
        const Place place = placeOf(number);
        if (!blocks_[place.block])
            blocks_[place.block] = std::make_unique<std::string[]>(firstSize << place.block);
        blocks_[place.block][place.offset] = text;
    }

    std::string_view operator[](std::uint32_t number) const {
        const Place place = placeOf(number);
        return blocks_[place.block][place.offset];
    }

private:
    static constexpr std::uint32_t firstSize = 1024;

    struct Place {
        std::size_t block;
        std::uint32_t offset;
    };
    static Place placeOf(std::uint32_t number) {
        const auto block = static_cast<std::size_t>(std::bit_width(number / firstSize + 1) - 1);
        return {block, number - firstSize * ((1U << block) - 1)};
    }

    std::array<std::unique_ptr<std::string[]>, 22> blocks_;
};

/// Finds the number of a text: open addressing, at most half full.
class Table {
public:
    Table() { texts_.put(0, {}); }

    std::uint32_t number(std::string_view text) {
        if (text.empty()) return 0;
        const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
        const std::scoped_lock lock(mutex_);
        std::size_t slot = hash & (slots_.size() - 1);
        for (; slots_[slot].number != 0; slot = (slot + 1) & (slots_.size() - 1))
            if (slots_[slot].hash == hash && texts_[slots_[slot].number] == text) return slots_[slot].number;
        return add(slot, hash, text);
    }

    std::string_view text(std::uint32_t number) const { return texts_[number]; }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  ///< 0: free
    };

    std::uint32_t add(std::size_t slot, std::uint32_t hash, std::string_view text) {
        const std::uint32_t number = ++count_;
        texts_.put(number, text);
        slots_[slot] = {hash, number};
        if (2 * std::size_t{count_} > slots_.size()) grow();
        return number;
    }

    void grow() {
        std::vector<Slot> old(2 * slots_.size());
        old.swap(slots_);
        for (const Slot& kept : old) {
            if (kept.number == 0) continue;
            std::size_t slot = kept.hash & (slots_.size() - 1);
            while (slots_[slot].number != 0) slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = kept;
        }
    }

    std::mutex mutex_;
    std::vector<Slot> slots_{2048};
    std::uint32_t count_ = 0;
    Texts texts_;
};

Table& table() {
    static Table theTable;
    return theTable;
}

}  // namespace

std::uint32_t number(std::string_view text) {
    return table().number(text);
}

std::string_view text(std::uint32_t number) {
    return table().text(number);
}

}  // namespace throughline::base::symbols
