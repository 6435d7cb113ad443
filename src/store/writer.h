#pragma once

#include <optional>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "throughline/store/history.h"

namespace throughline::store {

/// A file of the current version, digest included, and the history that it holds.
struct Image {
    std::vector<unsigned char> bytes;
    History history;
};

/// The workspace and its earlier saves as the bytes of a file. With a label the workspace becomes the newest
/// version of the history; without one nothing is kept. Throws SQLite::Exception where a constraint of the
/// schema is broken, which a well-formed workspace never does.
Image writeImage(const model::Workspace& workspace, const History& history,
                 const std::optional<VersionLabel>& label);

/// Makes the tables that hold `before` (null: new, empty ones) hold `after`: only the rows that differ are
/// written. Pre: within a transaction; where there is a `before`, rows can be deleted and no references are
/// checked on the way. Throws SQLite::Exception.
void writeDifference(SQLite::Database& database, const model::Workspace* before,
                     const model::Workspace& after);

}  // namespace throughline::store
