#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "throughline/store/history.h"

namespace throughline::store {

/// The history with the content of this database (of the current version) as its newest version, without
/// those that are not kept any more. Content that is the newest version already makes no other one, but names
/// it. Throws SQLite::Exception.
History withVersion(const History& history, SQLite::Database& content, const VersionLabel& label);

}  // namespace throughline::store
