#include "malformed.h"

#include <algorithm>

namespace throughline::store {

std::string excerpt(std::string_view text, std::size_t atMost) {
    std::string result(text.substr(0, atMost));
    std::replace_if(
        result.begin(), result.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return text.size() > atMost ? result + "..." : result;
}

}  // namespace throughline::store
