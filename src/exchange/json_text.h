#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// JSON text from its parts. A container is written on one line where it fits, else with one member a line.
namespace throughline::exchange {

/// The text in quotes, with all that JSON wants escaped.
std::string quoteJson(std::string_view text);

/// The shortest form that reads back to the same double. Pre: finite.
std::string shortestNumber(double value);
/// With 17 significant digits; "null" where not finite.
std::string fullNumber(double value);

/// The members of one object or list, rendered in order.
class JsonBlock {
public:
    enum class Kind { Object, List };

    /// indent: how far the line is indented on which the block begins.
    JsonBlock(Kind kind, int indent) : JsonBlock({}, kind, indent) {}

    /// The indent of the lines of its members.
    int memberIndent() const { return indent_ + 2; }

    /// value is JSON text already; the key needs no escaping.
    void member(std::string_view key, std::string_view value);
    /// The same as fullNumber() and quoteJson() make it.
    void number(std::string_view key, double value);
    void number(std::string_view key, const std::optional<double>& value);  ///< "null" where there is none
    void quoted(std::string_view key, std::string_view text);
    /// The same for an item of a list.
    void item(std::string_view value);

    /// A block as the next member or item, for long ones: it is written where it belongs. It has to be closed
    /// before anything else comes.
    JsonBlock open(std::string_view key, Kind kind);
    JsonBlock open(Kind kind);
    void close(JsonBlock& member);
    /// The members of another block of the same kind and indent, which is at an end.
    void take(JsonBlock& other);

    /// All of it. Nothing comes after it.
    std::string text();
    /// About so many characters will come.
    void expect(std::size_t length) { text_.reserve(text_.size() + length); }

private:
    JsonBlock(std::string before, Kind kind, int indent)
        : kind_(kind), indent_(indent), text_(std::move(before)), begin_(text_.size()) {
        text_ += isObject() ? '{' : '[';
    }
    bool isObject() const { return kind_ == Kind::Object; }
    void next();
    void key(std::string_view key);
    void added(std::size_t begin);
    bool fitsOnOneLine() const;
    void joinLines();

    Kind kind_;
    int indent_;
    std::string text_;  ///< with one member a line, after what comes before the block
    std::size_t begin_;
    std::size_t members_ = 0;
    std::size_t length_ = 0;  ///< of the members without what is between them
    bool hasLines_ = false;   ///< some member has several lines
};

}  // namespace throughline::exchange
