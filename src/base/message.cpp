#include "throughline/base/message.h"

#include <cassert>
#include <ostream>

namespace throughline::base {
namespace {

bool isPlace(std::string_view pattern, std::size_t at) {
    return pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9';
}

std::string filled(std::string_view pattern, const std::vector<Message>& parts) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!isPlace(pattern, i)) {
            text += pattern[i];
            continue;
        }
        const auto part = static_cast<std::size_t>(pattern[++i] - '1');
        assert(part < parts.size());
        text += parts[part].text();
    }
    return text;
}

}  // namespace

Message Message::verbatim(std::string text) {
    Message message;
    message.text_ = std::move(text);
    return message;
}

Message Message::number(std::string digits) {
    Message message = verbatim(std::move(digits));
    message.kind_ = Kind::Number;
    return message;
}

Message Message::sentence(std::string_view pattern, std::vector<Message> parts) {
    Message message = verbatim(filled(pattern, parts));
    message.kind_ = Kind::Sentence;
    message.pattern_ = pattern;
    message.parts_ = std::move(parts);
    return message;
}

std::ostream& operator<<(std::ostream& out, const Message& message) {
    return out << message.text();
}

}  // namespace throughline::base
