#include "json_text.h"

#include <fmt/format.h>

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

std::string joined(const std::vector<std::string>& members, const std::string& separator) {
    std::string out;
    for (const std::string& member : members) {
        if (!out.empty()) out += separator;
        out += member;
    }
    return out;
}

}  // namespace

std::string quoteJson(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) appendEscaped(out, c);
    return out + '"';
}

std::string shortestNumber(double value) {
    return fmt::format("{}", value);
}

std::string fullNumber(double value) {
    return std::isfinite(value) ? fmt::format("{:.17g}", value) : std::string("null");
}

void JsonBlock::member(std::string_view key, std::string_view value) {
    members_.push_back(fmt::format("{}: {}", quoteJson(key), value));
}

std::string JsonBlock::text() const {
    const auto [open, close] = kind_ == Kind::Object ? std::pair('{', '}') : std::pair('[', ']');
    if (fitsOnOneLine()) return fmt::format("{}{}{}", open, joined(members_, ", "), close);
    const std::string lineStart = fmt::format("\n{:{}}", "", memberIndent());
    return fmt::format("{}{}{}\n{:{}}{}", open, lineStart, joined(members_, "," + lineStart), "", indent_,
                       close);
}

bool JsonBlock::fitsOnOneLine() const {
    std::size_t length = static_cast<std::size_t>(indent_) + 2;
    for (const std::string& member : members_) {
        if (member.find('\n') != std::string::npos) return false;
        length += member.size() + 2;
        if (length > lineLength) return false;
    }
    return true;
}

}  // namespace throughline::exchange
