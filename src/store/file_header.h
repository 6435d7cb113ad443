#pragma once

#include <cstdint>
#include <span>

#include "throughline/store/workspace_file.h"

namespace throughline::store {

using Bytes = std::span<const unsigned char>;

/// What the first 100 bytes say, before SQLite sees any of them.
enum class Identity {
    Empty,
    Other,          ///< no SQLite database
    OtherDatabase,  ///< of another program
    Workspace,
};

Identity identify(Bytes start);

/// The format's version (user_version). Pre: identify() says Workspace.
std::uint32_t versionOf(Bytes start);

/// Throws Malformed where the header says what the writer never writes, or the file is not as long as it
/// says. Pre: a workspace of a version that can be read.
void requireOwnLayout(Bytes file);

}  // namespace throughline::store
