#pragma once

#include <vector>

#include "throughline/model/workspace.h"

namespace throughline::store {

/// The workspace as the bytes of a file of the current version, digest included. Throws SQLite::Exception
/// where a constraint of the schema is broken, which a well-formed workspace never does.
std::vector<unsigned char> writeImage(const model::Workspace& workspace);

}  // namespace throughline::store
