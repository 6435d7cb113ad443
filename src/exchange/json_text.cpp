#include "json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

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

void appendQuoted(std::string& out, std::string_view text) {
    out += '"';
    if (std::ranges::all_of(text, isPlain))
        out += text;
    else
        for (const char c : text) appendEscaped(out, c);
    out += '"';
}

/// A long output is mostly numbers: this is the fastest way to all their digits.
void appendFull(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    std::array<char, 32> digits;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 17)
            .ptr;
    out.append(digits.data(), end);
}

}  // namespace

std::string quoteJson(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    appendQuoted(out, text);
    return out;
}

std::string shortestNumber(double value) {
    return fmt::format("{}", value);
}

std::string fullNumber(double value) {
    std::string out;
    appendFull(out, value);
    return out;
}

void JsonBlock::member(std::string_view key, std::string_view value) {
    next();
    const std::size_t begin = text_.size();
    this->key(key);
    text_ += value;
    added(begin);
}

void JsonBlock::number(std::string_view key, double value) {
    next();
    const std::size_t begin = text_.size();
    this->key(key);
    appendFull(text_, value);
    length_ += text_.size() - begin;
}

void JsonBlock::number(std::string_view key, const std::optional<double>& value) {
    number(key, value.value_or(std::numeric_limits<double>::quiet_NaN()));
}

void JsonBlock::quoted(std::string_view key, std::string_view text) {
    next();
    const std::size_t begin = text_.size();
    this->key(key);
    appendQuoted(text_, text);
    added(begin);
}

void JsonBlock::item(std::string_view value) {
    next();
    const std::size_t begin = text_.size();
    text_ += value;
    added(begin);
}

/// The line of the next member.
void JsonBlock::next() {
    if (members_++ > 0) text_ += ',';
    text_ += '\n';
    text_.append(static_cast<std::size_t>(memberIndent()), ' ');
}

void JsonBlock::key(std::string_view key) {
    text_.append("\"").append(key).append("\": ");
}

/// A member from there on.
void JsonBlock::added(std::size_t begin) {
    length_ += text_.size() - begin;
    hasLines_ |= text_.find('\n', begin) != std::string::npos;
}

JsonBlock JsonBlock::open(std::string_view key, Kind kind) {
    next();
    this->key(key);
    return {std::move(text_), kind, memberIndent()};
}

JsonBlock JsonBlock::open(Kind kind) {
    next();
    return {std::move(text_), kind, memberIndent()};
}

void JsonBlock::close(JsonBlock& member) {
    const std::size_t begin = member.begin_;
    text_ = member.text();
    added(begin);
}

void JsonBlock::take(JsonBlock& other) {
    if (other.members_ == 0) return;
    if (members_ > 0) text_ += ',';
    text_.append(other.text_, other.begin_ + 1);
    members_ += other.members_;
    length_ += other.length_;
    hasLines_ |= other.hasLines_;
}

std::string JsonBlock::text() {
    if (fitsOnOneLine()) {
        joinLines();
    } else {
        text_ += '\n';
        text_.append(static_cast<std::size_t>(indent_), ' ');
    }
    text_ += isObject() ? '}' : ']';
    return std::move(text_);
}

/// A space in place of each line's beginning.
void JsonBlock::joinLines() {
    const std::string lines = text_.substr(begin_);
    const std::size_t lineStart = 1 + static_cast<std::size_t>(memberIndent());
    text_.resize(begin_);
    std::size_t begin = 0;
    for (std::size_t end = lines.find('\n'); end != std::string::npos; end = lines.find('\n', begin)) {
        text_.append(lines, begin, end - begin);
        if (begin > 0) text_ += ' ';
        begin = end + lineStart;
    }
    text_.append(lines, begin);
}

bool JsonBlock::fitsOnOneLine() const {
    return !hasLines_ && static_cast<std::size_t>(indent_) + 2 + length_ + 2 * members_ <= lineLength;
}

}  // namespace throughline::exchange
