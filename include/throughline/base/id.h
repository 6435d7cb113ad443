#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace throughline::base {

/// The name by which one entity refers to another. Ids of different kinds do not convert into each other.
/// Unique among entities of its kind in one journey; never empty for an entity that exists.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}

    std::string_view text() const { return text_; }
    std::string string() const { return text_; }
    bool empty() const { return text_.empty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) {
        return a.text_.compare(b.text_) <=> 0;
    }

private:
    std::string text_;
};

}  // namespace throughline::base

template <class Tag>
struct std::hash<throughline::base::Id<Tag>> {
    std::size_t operator()(const throughline::base::Id<Tag>& id) const noexcept {
        return std::hash<std::string_view>{}(id.text());
    }
};
