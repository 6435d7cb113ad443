#include "malformed.h"

#include <algorithm>
#include <new>

namespace throughline::store {

Message messageOf(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error)) return say("there is not enough memory");
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
