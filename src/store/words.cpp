#include "words.h"

#include <array>
#include <utility>

namespace throughline::store {
namespace {

template <class Choice, std::size_t count>
using Words = std::array<std::pair<Choice, std::string_view>, count>;

constexpr Words<model::FanOut, 2> fanOutWords{{{model::FanOut::One, "one"}, {model::FanOut::All, "all"}}};
constexpr Words<model::When, 3> whenWords{
    {{model::When::Always, "always"}, {model::When::Ok, "ok"}, {model::When::Failed, "failed"}}};

template <class Choice, std::size_t count>
std::string_view wordIn(const Words<Choice, count>& words, Choice choice) {
    for (const auto& [candidate, word] : words)
        if (candidate == choice) return word;
    return {};
}

template <class Choice, std::size_t count>
std::optional<Choice> choiceIn(const Words<Choice, count>& words, std::string_view word) {
    for (const auto& [choice, candidate] : words)
        if (candidate == word) return choice;
    return std::nullopt;
}

}  // namespace

std::string_view wordOf(model::FanOut fanOut) {
    return wordIn(fanOutWords, fanOut);
}
std::string_view wordOf(model::When when) {
    return wordIn(whenWords, when);
}

std::string_view wordOf(const model::Target& target) {
    constexpr std::array<std::string_view, std::variant_size_v<model::Target>> words{
        "silo", "handoff", "department", "shared_cause", "segment", "business", "all_silos", "all_handoffs"};
    return words[target.index()];
}

template <>
std::optional<model::FanOut> choiceOf(std::string_view word) {
    return choiceIn(fanOutWords, word);
}
template <>
std::optional<model::When> choiceOf(std::string_view word) {
    return choiceIn(whenWords, word);
}

}  // namespace throughline::store
