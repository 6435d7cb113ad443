#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "throughline/base/message.h"

namespace throughline::store {

using base::Message;
using base::phrase;
using base::say;

/// Content that this program does not write: the file is damaged or was changed by hand. what() says where
/// and what, without the file's name.
class Malformed : public std::runtime_error {
public:
    explicit Malformed(base::Message message)
        : std::runtime_error(message.text()), message_(std::move(message)) {}
    const base::Message& message() const { return message_; }

private:
    base::Message message_;
};

/// What the exception says, in the words of the library that threw it where it is not ours.
Message messageOf(const std::exception& error);

/// The beginning of text from a file that cannot be trusted, fit for a message: printable ASCII, the rest as
/// "?".
std::string excerpt(std::string_view text, std::size_t atMost = 60);

}  // namespace throughline::store
