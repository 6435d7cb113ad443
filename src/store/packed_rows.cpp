#include "packed_rows.h"

#include <sqlite3.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <string_view>

#include "digest.h"
#include "malformed.h"
#include "schema.h"

namespace throughline::store {
namespace {

constexpr std::size_t rowsOfPart = 64;
constexpr std::size_t bytesOfPart = 256u << 10;

std::span<const unsigned char> bytesOf(const std::string& text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

void putNumber(std::string& to, char tag, std::uint64_t value) {
    to += tag;
    for (int shift = 56; shift >= 0; shift -= 8) to += static_cast<char>(value >> shift & 0xFF);
}

void putText(std::string& to, char tag, std::string_view text) {
    putNumber(to, tag, text.size());
    to += text;
}

void putColumn(std::string& to, const SQLite::Column& column) {
    switch (column.getType()) {
        case SQLITE_INTEGER:
            return putNumber(to, 'I', static_cast<std::uint64_t>(column.getInt64()));
        case SQLITE_FLOAT:
            return putNumber(to, 'R', std::bit_cast<std::uint64_t>(column.getDouble()));
        case SQLITE_TEXT:
            return putText(to, 'S', column.getString());
        default:
            to += 'N';
    }
}

/// Cuts the rows of a table into parts.
void eachPartOf(SQLite::Database& database, const Table& table,
                const std::function<void(const RowPart&)>& take) {
    std::string rows;
    std::size_t count = 0;
    const auto flush = [&] {
        if (count > 0) take({sha256Of(bytesOf(rows)), rows});
        rows.clear();
        putText(rows, 'T', table.name);
        count = 0;
    };
    flush();
    SQLite::Statement query(database, table.selectSql());
    while (query.executeStep()) {
        rows += 'L';
        for (int i = 0; i < query.getColumnCount(); ++i) putColumn(rows, query.getColumn(i));
        if (++count == rowsOfPart || rows.size() > bytesOfPart) flush();
    }
    flush();
}

/// Takes values out of a part, one after the other.
class PartReader {
public:
    explicit PartReader(std::string_view rows) : rest_(rows) {}

    bool atEnd() const { return rest_.empty(); }
    char tag() { return take(1)[0]; }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (char byte : take(8)) value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }
    std::string text() { return std::string(take(number())); }

private:
    std::string_view take(std::uint64_t count) {
        if (count > rest_.size()) throw Malformed(say("a kept version ends too early"));
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }

    std::string_view rest_;
};

void bindColumn(SQLite::Statement& insert, int column, PartReader& reader) {
    switch (reader.tag()) {
        case 'I':
            return insert.bind(column, static_cast<std::int64_t>(reader.number()));
        case 'R':
            return insert.bind(column, std::bit_cast<double>(reader.number()));
        case 'S':
            return insert.bind(column, reader.text());
        case 'N':
            return insert.bind(column);
        default:
            throw Malformed(say("a kept version holds a value of no known kind"));
    }
}

const Table& tableOf(const std::string& name, std::uint32_t format) {
    for (const Table& table : contentTables(format))
        if (table.name == name && table.holds == Table::Holds::Workspace) return table;
    throw Malformed(say("a kept version holds a table “%1”", excerpt(name)));
}

}  // namespace

void eachPart(SQLite::Database& database, const std::function<void(const RowPart&)>& take) {
    for (const Table& table : contentTables())
        if (table.holds == Table::Holds::Workspace) eachPartOf(database, table, take);
}

PackedBytes pack(const std::string& rows) {
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    PackedBytes packed(size);
    const int code =
        compress2(packed.data(), &size, bytesOf(rows).data(), static_cast<uLong>(rows.size()), 6);
    if (code != Z_OK) throw std::bad_alloc();
    packed.resize(size);
    return packed;
}

std::string unpack(const PackedBytes& packed, const std::string& sha256) {
    std::string rows(largestPart, '\0');
    uLongf size = largestPart;
    const int code = uncompress(reinterpret_cast<Bytef*>(rows.data()), &size, packed.data(),
                                static_cast<uLong>(packed.size()));
    if (code != Z_OK) throw Malformed(say("a part of a kept version cannot be unpacked"));
    rows.resize(size);
    if (sha256Of(bytesOf(rows)) != sha256)
        throw Malformed(say("a part of a kept version is not what it was"));
    return rows;
}

void insertPart(SQLite::Database& database, const std::string& rows, std::uint32_t format) {
    PartReader reader(rows);
    if (reader.tag() != 'T') throw Malformed(say("a kept version names no table"));
    const Table& table = tableOf(reader.text(), format);
    const int columns = SQLite::Statement(database, table.selectSql()).getColumnCount();
    std::string sql = "INSERT INTO " + table.name + " VALUES (?";
    for (int i = 1; i < columns; ++i) sql += ", ?";
    SQLite::Statement insert(database, sql + ")");
    while (!reader.atEnd()) {
        if (reader.tag() != 'L') throw Malformed(say("a kept version holds more than rows"));
        for (int i = 1; i <= columns; ++i) bindColumn(insert, i, reader);
        insert.exec();
        insert.reset();
    }
}

}  // namespace throughline::store
