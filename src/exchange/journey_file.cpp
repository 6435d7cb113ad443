#include "throughline/exchange/journey_file.h"

#include <fmt/format.h>

#include <array>

namespace throughline::exchange {
namespace {

/// Characters that a terminal obeys instead of showing: controls, and those that turn the reading direction.
struct Hidden {
    std::string_view first;
    std::string_view last;
    unsigned code;  ///< of the first
};
constexpr std::array<Hidden, 5> hidden{{{std::string_view("\0", 1), "\x1F", 0x00},
                                        {"\x7F", "\x7F", 0x7F},
                                        {"\xC2\x80", "\xC2\x9F", 0x80},
                                        {"\xE2\x80\xAA", "\xE2\x80\xAE", 0x202A},
                                        {"\xE2\x81\xA6", "\xE2\x81\xA9", 0x2066}}};

const Hidden* hiddenAt(std::string_view text) {
    for (const Hidden& range : hidden) {
        const std::string_view start = text.substr(0, range.first.size());
        if (start >= range.first && start <= range.last) return &range;
    }
    return nullptr;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Hidden* range = hiddenAt(text);
        const std::size_t length = range ? range->first.size() : 1;
        if (range) {
            const auto beyondFirst = static_cast<unsigned>(text[length - 1] - range->first.back());
            out += fmt::format("\\u{:04x}", range->code + beyondFirst);
        } else {
            out += text.front();
        }
        text.remove_prefix(length);
    }
    return out;
}

std::string describe(const std::string& file, const model::Finding& finding) {
    if (finding.place.empty()) return printable(fmt::format("{}: {}", file, finding.message.text()));
    return printable(fmt::format("{}: {}: {}", file, finding.place, finding.message.text()));
}

}  // namespace throughline::exchange
