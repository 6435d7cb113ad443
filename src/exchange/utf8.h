#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace throughline::exchange {

/// The offset of the first byte that is not part of well-formed UTF-8, or nothing.
std::optional<std::size_t> firstBadByte(std::string_view text);

/// A place in a text, both from 1; the column counts characters.
struct LineAndColumn {
    std::size_t line = 1;
    std::size_t column = 1;
};
LineAndColumn placeOf(std::string_view text, std::size_t offset);

}  // namespace throughline::exchange
