#pragma once

#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "throughline/model/workspace.h"

namespace throughline::store {

/// The workspace as the bytes of a file of the current version, digest included. Throws SQLite::Exception
/// where a constraint of the schema is broken, which a well-formed workspace never does.
std::vector<unsigned char> writeImage(const model::Workspace& workspace);

/// Makes the tables that hold `before` (null: new, empty ones) hold `after`: only the rows that differ are
/// written. Pre: within a transaction; where there is a `before`, rows can be deleted and no references are
/// checked on the way. Throws SQLite::Exception.
void writeDifference(SQLite::Database& database, const model::Workspace* before,
                     const model::Workspace& after);

}  // namespace throughline::store
