#include "json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace throughline::exchange {
namespace {

constexpr std::size_t lineLength = 110;

void appendEscaped(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F)
        out += fmt::format("\\u{:04x}", byte);
    else
        out += c;
}

bool isPlain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7F && c != '"' && c != '\\';
}

}  // namespace

std::string quoteJson(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    out += '"';
    if (std::ranges::all_of(text, isPlain))
        out += text;
    else
        for (const char c : text) appendEscaped(out, c);
    out += '"';
    return out;
}

std::string shortestNumber(double value) {
    return fmt::format("{}", value);
}

std::string fullNumber(double value) {
    return std::isfinite(value) ? fmt::format("{:.17g}", value) : std::string("null");
}

void JsonBlock::member(std::string_view key, std::string_view value) {
    members_.append("\"").append(key).append("\": ").append(value);
    ends_.push_back(members_.size());
}

void JsonBlock::item(std::string_view value) {
    members_.append(value);
    ends_.push_back(members_.size());
}

std::string JsonBlock::text() const {
    const auto [open, close] = kind_ == Kind::Object ? std::pair('{', '}') : std::pair('[', ']');
    if (fitsOnOneLine()) return fmt::format("{}{}{}", open, joined(", "), close);
    const std::string lineStart = fmt::format("\n{:{}}", "", memberIndent());
    return fmt::format("{}{}{}\n{:{}}{}", open, lineStart, joined("," + lineStart), "", indent_, close);
}

std::string JsonBlock::joined(std::string_view separator) const {
    std::string out;
    out.reserve(members_.size() + ends_.size() * separator.size());
    std::size_t begin = 0;
    for (const std::size_t end : ends_) {
        if (begin > 0) out += separator;
        out.append(members_, begin, end - begin);
        begin = end;
    }
    return out;
}

bool JsonBlock::fitsOnOneLine() const {
    const std::size_t length = static_cast<std::size_t>(indent_) + 2 + members_.size() + 2 * ends_.size();
    return length <= lineLength && members_.find('\n') == std::string::npos;
}

}  // namespace throughline::exchange
