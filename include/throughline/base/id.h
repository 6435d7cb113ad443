#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace throughline::base {

/// Texts that are kept once for as long as the program runs, each under a number. Safe to use from any
/// thread.
namespace symbols {
/// The number of the text; the same text has the same number. 0 is the empty text. Numbers given one after
/// the other to new texts follow each other.
std::uint32_t number(std::string_view text);
/// Pre: number() gave it.
std::string_view text(std::uint32_t number);
}  // namespace symbols

/// The name by which one entity refers to another. Ids of different kinds do not convert into each other.
/// Unique among entities of its kind in one journey; never empty for an entity that exists. As cheap to copy
/// and compare as a number.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string_view text) : number_(symbols::number(text)) {}

    std::string_view text() const { return symbols::text(number_); }
    std::string string() const { return std::string(text()); }
    bool empty() const { return number_ == 0; }
    /// The same for equal ids while the program runs; another one in the next run.
    std::uint32_t number() const { return number_; }

    friend bool operator==(const Id&, const Id&) = default;
    /// In the order of the texts.
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) {
        if (a.number_ == b.number_) return std::strong_ordering::equal;
        return a.text().compare(b.text()) <=> 0;
    }

private:
    std::uint32_t number_ = 0;
};

}  // namespace throughline::base

template <class Tag>
struct std::hash<throughline::base::Id<Tag>> {
    std::size_t operator()(const throughline::base::Id<Tag>& id) const noexcept { return id.number(); }
};
