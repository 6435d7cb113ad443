#pragma once

#include <cstdint>

#include <SQLiteCpp/SQLiteCpp.h>

#include "throughline/store/history.h"

namespace throughline::store {

/// Whether the database has a digest of its content; the recovery copy has none.
enum class Digested { Yes, No };

/// What one file holds.
struct Content {
    model::Workspace workspace;
    History history;
    std::string sha256;  ///< the digest that the file has of it; empty where it has none
};

/// What the database of that version of the format says, every value checked, every row counted into the
/// digest. What came with a later version is as it was before there was such a thing. Throws Malformed, or
/// SQLite::Exception. Pre: the schema is the known one (requireKnownSchema).
Content readContent(SQLite::Database& database, std::uint32_t version, Digested digested = Digested::Yes);

}  // namespace throughline::store
