#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/journey_file.h"

namespace throughline::cli {

/// One of several entities, as somebody names it: by its id, else by the name that people see.
template <class Entity, class Name>
class Choice {
public:
    /// what: "silo". Pre: entities outlive the choice.
    Choice(std::string_view what, const std::vector<Entity>& entities, Name name)
        : what_(what), entities_(entities), name_(std::move(name)) {}

    /// Nothing where none has it as its id, and none or several as their name.
    const Entity* find(const std::string& given) const {
        const auto hasId = [&](const Entity& entity) { return entity.id.text() == given; };
        if (const auto found = std::ranges::find_if(entities_, hasId); found != entities_.end())
            return &*found;
        const std::vector<const Entity*> meant = named(given);
        return meant.size() == 1 ? meant.front() : nullptr;
    }

    /// Why not, and what there is. first: what can be chosen beside the entities. Pre: find() has nothing.
    std::string whyNot(const std::string& given, const std::string& first = "") const {
        const std::string quoted = fmt::format("\"{}\"", exchange::printable(given));
        if (const std::vector<const Entity*> meant = named(given); !meant.empty())
            return fmt::format("several {}s are called {}; say which one by its id:{}", what_, quoted,
                               listed(meant));
        if (entities_.empty() && first.empty())
            return fmt::format("no {} is called {}: there is none", what_, quoted);
        return fmt::format("no single {} is called {}; there are:{}{}", what_, quoted,
                           first.empty() ? "" : "\n  " + first, listed());
    }

    /// "\n  NAME (id ID)" of each.
    std::string listed() const {
        std::vector<const Entity*> all;
        for (const Entity& entity : entities_) all.push_back(&entity);
        return listed(all);
    }

private:
    static constexpr std::size_t mostListed = 20;

    std::vector<const Entity*> named(const std::string& given) const {
        std::vector<const Entity*> named;
        for (const Entity& entity : entities_)
            if (name_(entity) == given) named.push_back(&entity);
        return named;
    }

    std::string listed(const std::vector<const Entity*>& entities) const {
        const std::size_t shown = std::min(entities.size(), mostListed);
        std::string list;
        for (std::size_t i = 0; i < shown; ++i) list += "\n  " + described(*entities[i]);
        if (entities.size() > shown) list += fmt::format("\n  and {} more", entities.size() - shown);
        return list;
    }

    std::string described(const Entity& entity) const {
        const std::string name = name_(entity);
        return fmt::format("{} (id {})", name.empty() ? "without a name" : exchange::printable(name),
                           exchange::printable(entity.id.text()));
    }

    std::string_view what_;
    const std::vector<Entity>& entities_;
    Name name_;
};

}  // namespace throughline::cli
