#include "digest.h"

#include <sqlite3.h>

#include <array>
#include <bit>

namespace throughline::store {
namespace {

/// The state is at its beginning again.
std::string hexDigest(sha256_ctx& state) {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> sum{};
    sha256_digest(&state, sum.size(), sum.data());
    std::string hex;
    for (std::uint8_t byte : sum) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

}  // namespace

void Digest::add(const void* bytes, std::size_t size) {
    sha256_update(&state_, size, static_cast<const std::uint8_t*>(bytes));
}

void Digest::addTagged(char tag, std::uint64_t value) {
    std::array<unsigned char, 9> bytes{static_cast<unsigned char>(tag)};
    for (int i = 8; i >= 1; --i, value >>= 8) bytes[i] = static_cast<unsigned char>(value & 0xFF);
    add(bytes.data(), bytes.size());
}

void Digest::addText(char tag, std::string_view text) {
    addTagged(tag, text.size());
    add(text.data(), text.size());
}

void Digest::addColumn(const SQLite::Column& column) {
    const auto bytes = [&] {
        const auto* data = static_cast<const char*>(column.getBlob());
        return std::string_view(data, static_cast<std::size_t>(column.getBytes()));
    };
    switch (column.getType()) {
        case SQLITE_INTEGER:
            return addTagged('I', static_cast<std::uint64_t>(column.getInt64()));
        case SQLITE_FLOAT:
            return addTagged('R', std::bit_cast<std::uint64_t>(column.getDouble()));
        case SQLITE_TEXT:
            return addText('S', bytes());
        case SQLITE_BLOB:
            return addText('B', bytes());
        default:
            return add("N", 1);
    }
}

void Digest::addTable(std::string_view name) {
    addText('T', name);
}

void Digest::addRow(SQLite::Statement& query) {
    add("L", 1);
    for (int i = 0; i < query.getColumnCount(); ++i) addColumn(query.getColumn(i));
}

std::string Digest::take() {
    return hexDigest(state_);
}

std::string sha256Of(std::span<const unsigned char> bytes) {
    sha256_ctx state;
    sha256_init(&state);
    sha256_update(&state, bytes.size(), bytes.data());
    return hexDigest(state);
}

}  // namespace throughline::store
