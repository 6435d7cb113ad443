#pragma once

#include <concepts>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::base {

/// What the core has to say to people: a sentence or a part of one, in English, together with what is needed
/// to say it in another language: the English pattern and what stands at its %1 to %9.
class Message {
public:
    /// Verbatim: a name, an id, a word of a file; the same in every language. Number: digits in the C locale.
    enum class Kind { Verbatim, Number, Sentence };

    Message() = default;
    static Message verbatim(std::string text);
    static Message number(std::string digits);
    /// Pre: the pattern is a literal, and has a place for each part.
    static Message sentence(std::string_view pattern, std::vector<Message> parts);

    /// The whole of it in English.
    const std::string& text() const { return text_; }
    operator const std::string&() const { return text_; }
    bool empty() const { return text_.empty(); }

    Kind kind() const { return kind_; }
    /// Of a sentence: English, with %1 to %9 where the parts stand.
    std::string_view pattern() const { return pattern_; }
    const std::vector<Message>& parts() const { return parts_; }

    friend bool operator==(const Message& one, const Message& other) { return one.text_ == other.text_; }
    friend bool operator==(const Message& message, std::string_view text) { return message.text_ == text; }
    friend std::ostream& operator<<(std::ostream& out, const Message& message);

private:
    Kind kind_ = Kind::Verbatim;
    std::string text_;
    std::string_view pattern_;
    std::vector<Message> parts_;
};

/// Marks words for the translators that are not said on the spot; they are said later with say(words).
constexpr std::string_view phrase(std::string_view words) {
    return words;
}

inline const Message& partOf(const Message& message) {
    return message;
}
template <std::integral Number>
Message partOf(Number number) {
    return Message::number(std::to_string(number));
}
inline Message partOf(std::string_view text) {
    return Message::verbatim(std::string(text));
}

/// say("nobody owns %1 yet", name). The translators get the patterns of all calls (scripts/translate).
template <class... Parts>
Message say(std::string_view pattern, const Parts&... parts) {
    return Message::sentence(pattern, {Message(partOf(parts))...});
}

}  // namespace throughline::base
