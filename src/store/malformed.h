#pragma once

#include <stdexcept>

namespace throughline::store {

/// Content that this program does not write: the file is damaged or was changed by hand. what() says where
/// and what, without the file's name.
class Malformed : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace throughline::store
