#pragma once

#include <cstdint>

#include <SQLiteCpp/SQLiteCpp.h>

#include "throughline/model/workspace.h"

namespace throughline::store {

/// What the database of that version of the format says, every value checked, every row counted into the
/// digest. What came with a later version is as it was before there was such a thing. Throws Malformed, or
/// SQLite::Exception. Pre: the schema is the known one (requireKnownSchema).
model::Workspace readWorkspace(SQLite::Database& database, std::uint32_t version);

}  // namespace throughline::store
