#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace throughline::store {

/// Content that this program does not write: the file is damaged or was changed by hand. what() says where
/// and what, without the file's name.
class Malformed : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The beginning of text from a file that cannot be trusted, fit for a message: printable ASCII, the rest as
/// "?".
std::string excerpt(std::string_view text, std::size_t atMost = 60);

}  // namespace throughline::store
