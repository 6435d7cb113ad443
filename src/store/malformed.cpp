#include "malformed.h"

#include <algorithm>

namespace throughline::store {

Message messageOf(const std::exception& error) {
    const auto* ours = dynamic_cast<const Malformed*>(&error);
    return ours ? ours->message() : Message::verbatim(error.what());
}

std::string excerpt(std::string_view text, std::size_t atMost) {
    std::string result(text.substr(0, atMost));
    std::replace_if(
        result.begin(), result.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return text.size() > atMost ? result + "..." : result;
}

}  // namespace throughline::store
