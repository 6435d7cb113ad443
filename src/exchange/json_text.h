#pragma once

#include <string>
#include <string_view>
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
    JsonBlock(Kind kind, int indent) : kind_(kind), indent_(indent) {}

    /// The indent of the lines of its members.
    int memberIndent() const { return indent_ + 2; }

    /// value is JSON text already; the key needs no escaping.
    void member(std::string_view key, std::string_view value);
    /// The same for an item of a list.
    void item(std::string_view value);

    std::string text() const;

private:
    bool fitsOnOneLine() const;
    std::string joined(std::string_view separator) const;

    Kind kind_;
    int indent_;
    std::string members_;            ///< one after the other
    std::vector<std::size_t> ends_;  ///< where in members_ each one ends
};

}  // namespace throughline::exchange
