#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <SQLiteCpp/SQLiteCpp.h>

#include "throughline/store/workspace_file.h"

namespace throughline::store {

/// "Thrl" in bytes 68 to 71 of the file.
inline constexpr std::uint32_t applicationId = 0x5468726C;
/// Small pages: most tables of most workspaces hold a few rows.
inline constexpr std::uint32_t pageSize = 1024;

/// One table of one version. All are STRICT and WITHOUT ROWID, so that a table is one tree and a
/// query by its key reads just that.
struct Table {
    std::string name;
    std::string columns;      ///< definitions, in the order in which rows are read and written
    std::string key;          ///< the columns of the primary key, in whose order rows are read
    std::uint32_t since = 1;  ///< the version of the format that it came with
    enum class Holds { Workspace, History } holds = Holds::Workspace;

    std::string createSql() const;
    /// All rows, in the order of the key.
    std::string selectSql() const;
};

/// The tables with content, parents before children; the digest is over them in this order. Older versions
/// lack tables and columns that came later.
std::span<const Table> contentTables(std::uint32_t version = workspaceFileVersion);
/// Of the current version.
const Table& contentTable(std::string_view name);
/// The table of the digest itself.
const Table& digestTable();

/// Makes all tables. Pre: a new database.
void createSchema(SQLite::Database& database, std::uint32_t version = workspaceFileVersion);

/// Throws Malformed, and names the first object, where the schema is not exactly what createSchema makes for
/// that version.
void requireKnownSchema(SQLite::Database& database, std::uint32_t version);

}  // namespace throughline::store
