#include "text_table.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace throughline::cli {
namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};

/// Pre: text is not empty. A byte that is no UTF-8 counts as a character of its own.
Character firstCharacter(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t bytes = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes == 1 || bytes > text.size()) return {lead, 1};
    std::uint32_t code = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {code, bytes};
}

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};
constexpr std::array<Range, 8> wide{{{0x1100, 0x115F},
                                     {0x2E80, 0xA4CF},
                                     {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},
                                     {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60},
                                     {0x1F300, 0x1FAFF},
                                     {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 3> combining{{{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}}};

bool isIn(const auto& ranges, std::uint32_t code) {
    return std::ranges::any_of(ranges,
                               [&](Range range) { return code >= range.first && code <= range.last; });
}

std::size_t widthOf(std::uint32_t code) {
    if (isIn(combining, code)) return 0;
    return isIn(wide, code) ? 2 : 1;
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Character next = firstCharacter(text);
        width += widthOf(next.code);
        text.remove_prefix(next.bytes);
    }
    return width;
}

std::vector<std::size_t> TextTable::widths() const {
    std::vector<std::size_t> widths;
    for (const Row& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    return widths;
}

std::string TextTable::text() const {
    const std::vector<std::size_t> all = widths();
    std::string text;
    for (const Row& row : rows_) {
        text += "  ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(all[i] - displayWidth(row[i]), ' ');
            if (i > 0) text.append("   ").append(padding);
            text += row[i];
            if (i == 0) text += padding;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

}  // namespace throughline::cli
