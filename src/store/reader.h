#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "throughline/model/workspace.h"

namespace throughline::store {

/// What the database says, every value checked, every row counted into the digest. Throws Malformed, or
/// SQLite::Exception. Pre: the schema is the known one (requireKnownSchema).
model::Workspace readWorkspace(SQLite::Database& database);

}  // namespace throughline::store
