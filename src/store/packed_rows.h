#pragma once

#include <functional>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

namespace throughline::store {

using PackedBytes = std::vector<unsigned char>;

/// At most so many bytes are unpacked of one part.
inline constexpr std::size_t largestPart = 2u << 20;

/// Some rows of one table, as bytes: docs/workspace-format.md, "Versions".
struct RowPart {
    std::string sha256;  ///< of the rows, not packed
    std::string rows;
};

/// The content of a workspace in the database, part by part in the order of the tables. Equal rows make equal
/// parts.
void eachPart(SQLite::Database& database, const std::function<void(const RowPart&)>& take);

PackedBytes pack(const std::string& rows);
/// Throws Malformed where they are no packed rows, or not those of the key.
std::string unpack(const PackedBytes& packed, const std::string& sha256);

/// Puts the rows of a part into their table. Throws Malformed, SQLite::Exception.
void insertPart(SQLite::Database& database, const std::string& rows, std::uint32_t format);

}  // namespace throughline::store
