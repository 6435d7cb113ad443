#include "text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace throughline::model {
namespace {

constexpr std::size_t shownLength = 60;
constexpr std::size_t slugLength = 40;
constexpr std::string_view noBreakSpace = "\xC2\xA0";
constexpr std::string_view asciiSpaces = " \t\n\r\f\v";

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 0;  // 0: not UTF-8
};

std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool isScalar(std::uint32_t code, std::size_t bytes) {
    if (bytes == 3 && code < 0x800) return false;
    if (bytes == 4 && code < 0x10000) return false;
    return code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
}

Character firstCharacter(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t bytes = sequenceLength(lead);
    if (bytes == 0 || bytes > text.size()) return {};
    std::uint32_t code = bytes == 1 ? lead : lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80) return {};
        code = code << 6 | (next & 0x3F);
    }
    return isScalar(code, bytes) ? Character{code, bytes} : Character{};
}

/// Embeddings, overrides and isolates: with them a name can look like another one.
bool turnsReadingDirection(std::uint32_t code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isControl(std::uint32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || turnsReadingDirection(code);
}

bool isForbidden(std::uint32_t code, LineBreaks lineBreaks) {
    if (lineBreaks == LineBreaks::Allowed && (code == '\n' || code == '\t')) return false;
    return isControl(code);
}

bool isPrintableAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string_view withoutLeadingSpace(std::string_view text) {
    while (!text.empty()) {
        if (asciiSpaces.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else if (text.starts_with(noBreakSpace))
            text.remove_prefix(noBreakSpace.size());
        else
            break;
    }
    return text;
}

std::string_view withoutTrailingSpace(std::string_view text) {
    while (!text.empty()) {
        if (asciiSpaces.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        else if (text.ends_with(noBreakSpace))
            text.remove_suffix(noBreakSpace.size());
        else
            break;
    }
    return text;
}

bool isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<Message> whyNotText(std::string_view text, std::size_t limit, LineBreaks lineBreaks) {
    if (text.size() <= limit && isPrintableAscii(text)) return std::nullopt;
    std::size_t characters = 0;
    while (!text.empty()) {
        const Character next = firstCharacter(text);
        if (next.bytes == 0) return say("is not valid UTF-8");
        if (isForbidden(next.code, lineBreaks)) return say("contains a control character");
        if (++characters > limit) return say("is longer than %1 characters", limit);
        text.remove_prefix(next.bytes);
    }
    return std::nullopt;
}

std::string trimmed(std::string_view text) {
    return std::string(withoutTrailingSpace(withoutLeadingSpace(text)));
}

std::string withUnixLineBreaks(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        result += text[i] == '\r' ? '\n' : text[i];
    }
    return result;
}

std::string shown(std::string_view text) {
    std::string result;
    for (std::size_t characters = 0; !text.empty(); ++characters) {
        if (characters == shownLength) return result + "…";
        const Character next = firstCharacter(text);
        const std::size_t bytes = next.bytes == 0 ? 1 : next.bytes;
        if (next.bytes == 0 || isControl(next.code))
            result += '?';
        else
            result += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
    return result;
}

Message quoted(std::string_view text) {
    return say("“%1”", shown(text));
}

Message listed(const std::vector<std::string>& names) {
    const std::size_t all = names.size();
    const std::size_t named = all > 5 ? 4 : all > 1 ? all - 1 : all;
    std::string first;
    for (std::size_t i = 0; i < named; ++i) first += (i > 0 ? ", " : "") + names[i];
    if (named == all) return Message::verbatim(first);
    return all > 5 ? say("%1 and %2 others", first, all - named) : say("%1 and %2", first, names.back());
}

Message number(double value) {
    std::array<char, 64> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 10);
    return Message::number(std::string(digits.data(), end.ptr));
}

Message percent(double value) {
    return say("%1 %", number(100 * value));
}

std::string slug(std::string_view name, std::string_view fallback) {
    const bool readable = !whyNotText(name, name.size(), LineBreaks::Allowed);
    std::string result;
    for (std::size_t characters = 0; !name.empty() && characters < slugLength; ++characters) {
        const std::size_t bytes = readable ? firstCharacter(name).bytes : 1;
        const char first = name.front();
        if (isAsciiLetterOrDigit(first))
            result += lowered(first);
        else if (bytes > 1 && !name.starts_with(noBreakSpace))
            result += name.substr(0, bytes);
        else if (!result.empty() && result.back() != '-')
            result += '-';
        name.remove_prefix(bytes);
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    return result.empty() ? std::string(fallback) : result;
}

}  // namespace throughline::model
