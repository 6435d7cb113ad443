#pragma once

#include <nettle/sha2.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <SQLiteCpp/SQLiteCpp.h>

namespace throughline::store {

/// SHA-256 over the content of the tables, whatever pages they lie on: docs/workspace-format.md, "Digest".
class Digest {
public:
    Digest() { sha256_init(&state_); }

    void addTable(std::string_view name);
    /// The row the query stands on, every column of it.
    void addRow(SQLite::Statement& query);
    /// 64 hexadecimal digits, lower case; the digest is at its beginning again.
    std::string take();

private:
    void add(const void* bytes, std::size_t size);
    void addTagged(char tag, std::uint64_t value);
    void addText(char tag, std::string_view text);
    void addColumn(const SQLite::Column& column);

    sha256_ctx state_;
};

/// The SHA-256 of the bytes, as 64 hexadecimal digits.
std::string sha256Of(std::span<const unsigned char> bytes);

}  // namespace throughline::store
