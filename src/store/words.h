#pragma once

#include <optional>
#include <string_view>

#include "throughline/model/journey.h"

/// The words of the file for choices of the model.
namespace throughline::store {

std::string_view wordOf(model::FanOut fanOut);
std::string_view wordOf(model::When when);
/// What kind of thing a change is about: "silo", ..., "all_handoffs".
std::string_view wordOf(const model::Target& target);

template <class Choice>
std::optional<Choice> choiceOf(std::string_view word);

template <>
std::optional<model::FanOut> choiceOf(std::string_view word);
template <>
std::optional<model::When> choiceOf(std::string_view word);

}  // namespace throughline::store
