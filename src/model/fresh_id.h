#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace throughline::model {

/// The base itself, or base + separator + "2", "3", ... where that is taken.
template <class Id, class Entity>
Id freshId(const std::vector<Entity>& entities, const std::string& base, std::string_view separator) {
    std::unordered_set<std::string_view> taken;
    for (const Entity& entity : entities)
        if (entity.id.text().starts_with(base)) taken.insert(entity.id.text());
    std::string candidate = base;
    for (std::size_t next = 2; taken.contains(candidate); ++next)
        candidate = base + std::string(separator) + std::to_string(next);
    return Id(candidate);
}

}  // namespace throughline::model
