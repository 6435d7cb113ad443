#include "utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace throughline::exchange {
namespace {

bool isContinuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// How a character that starts with this byte goes on: its length, and the range of its second byte
/// (which keeps out overlong forms, surrogates and what lies beyond U+10FFFF).
struct Sequence {
    std::size_t length = 0;  ///< 0: no character starts so
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

Sequence sequenceOf(unsigned char first) {
    if (first < 0x80) return {1};
    if (first < 0xC2) return {};
    if (first < 0xE0) return {2};
    if (first == 0xE0) return {3, 0xA0};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first < 0xF0) return {3};
    if (first == 0xF0) return {4, 0x90};
    if (first < 0xF4) return {4};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {};
}

/// The length of the character at the start of text, or 0 where that is none.
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const Sequence sequence = sequenceOf(byte(0));
    if (sequence.length < 2) return sequence.length;
    if (text.size() < sequence.length) return 0;
    if (byte(1) < sequence.low || byte(1) > sequence.high) return 0;
    for (std::size_t i = 2; i < sequence.length; ++i)
        if (!isContinuation(byte(i))) return 0;
    return sequence.length;
}

bool eightAsciiBytes(std::string_view text) {
    if (text.size() < 8) return false;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), 8);
    return (bytes & 0x8080808080808080U) == 0;
}

}  // namespace

std::optional<std::size_t> firstBadByte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        const std::size_t length = eightAsciiBytes(rest) ? 8 : characterLength(rest);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

LineAndColumn placeOf(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
    LineAndColumn place;
    place.line += static_cast<std::size_t>(std::ranges::count(before, '\n'));
    place.column += static_cast<std::size_t>(std::ranges::count_if(
        before.substr(lineStart), [](char c) { return !isContinuation(static_cast<unsigned char>(c)); }));
    return place;
}

}  // namespace throughline::exchange
