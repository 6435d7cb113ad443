#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "schema.h"

namespace throughline::store {

using Value = std::variant<std::monostate, std::int64_t, double, std::string, std::vector<unsigned char>>;
using Row = std::vector<Value>;

/// Rows of one table, by their key.
struct TableRows {
    const Table* table;
    std::vector<Row> rows;
    /// How many there are known to have been, at least.
    std::size_t expected = 0;
};

/// All rows that can be read of a table, some of whose pages are broken: from its beginning up to the first
/// broken page, from its end down to the last one, and one by one between them.
TableRows readRows(SQLite::Database& database, const Table& table);

/// Adds rows whose key is not there yet.
void addRows(TableRows& rows, std::vector<Row> more);

/// Puts in the rows that break no constraint, and that refer to nothing that is not there; a reference that
/// may be blank is made so. Keeps those in `rows` that were put in. Pre: the tables that it refers to are
/// complete.
void insertSound(SQLite::Database& database, TableRows& rows);

}  // namespace throughline::store
