#include "page_scan.h"

#include <bit>
#include <optional>

#include "schema.h"

namespace throughline::store {
namespace {

/// Takes numbers and bytes one after the other; nothing where there are none left.
class Cursor {
public:
    explicit Cursor(Bytes bytes) : rest_(bytes) {}

    std::optional<Bytes> take(std::uint64_t count) {
        if (count > rest_.size()) return std::nullopt;
        const Bytes taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }

    /// SQLite's own: seven bits a byte, at most nine bytes.
    std::optional<std::uint64_t> varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 9; ++i) {
            const auto byte = take(1);
            if (!byte) return std::nullopt;
            if (i == 8) return value << 8 | (*byte)[0];
            value = value << 7 | ((*byte)[0] & 0x7F);
            if (!((*byte)[0] & 0x80)) return value;
        }
        return value;
    }

    std::size_t left() const { return rest_.size(); }

private:
    Bytes rest_;
};

std::uint64_t bigEndian(Bytes bytes) {
    std::uint64_t value = 0;
    for (unsigned char byte : bytes) value = value << 8 | byte;
    return value;
}

Value integerOf(Bytes bytes) {
    std::uint64_t value = bigEndian(bytes);
    const auto unused = static_cast<int>(64 - 8 * bytes.size());
    return static_cast<std::int64_t>(value << unused) >> unused;  // the first bit is the sign
}

/// A value of that kind of a record ("serial type").
std::optional<Value> valueOf(Cursor& body, std::uint64_t kind) {
    constexpr std::size_t integerSizes[] = {0, 1, 2, 3, 4, 6, 8};
    if (kind == 0) return Value();
    if (kind == 8 || kind == 9) return Value(static_cast<std::int64_t>(kind - 8));
    const std::uint64_t size = kind <= 6 ? integerSizes[kind] : kind == 7 ? 8 : (kind - 12) / 2;
    if (kind == 10 || kind == 11) return std::nullopt;
    const auto bytes = body.take(size);
    if (!bytes) return std::nullopt;
    if (kind == 7) return Value(std::bit_cast<double>(bigEndian(*bytes)));
    if (kind <= 6) return integerOf(*bytes);
    if (kind % 2 == 1) return Value(std::string(bytes->begin(), bytes->end()));
    return Value(std::vector<unsigned char>(bytes->begin(), bytes->end()));
}

/// The row in a record, where it has that many columns.
std::optional<Row> rowOf(Bytes record, std::size_t columns) {
    Cursor start(record);
    const auto headerSize = start.varint();
    if (!headerSize || *headerSize > record.size()) return std::nullopt;
    Cursor kinds(record.first(*headerSize));
    kinds.varint();
    Cursor body(record.subspan(*headerSize));
    Row row;
    while (kinds.left() > 0) {
        const auto kind = kinds.varint();
        auto value = kind && row.size() < columns ? valueOf(body, *kind) : std::nullopt;
        if (!value) return std::nullopt;
        row.push_back(*std::move(value));
    }
    if (row.size() != columns || body.left() > 0) return std::nullopt;
    return row;
}

/// The bytes of a record, of which the end may lie on pages of its own.
std::optional<std::vector<unsigned char>> recordAt(Bytes file, Cursor cell) {
    constexpr std::size_t most = (pageSize - 12) * 64 / 255 - 23;
    constexpr std::size_t least = (pageSize - 12) * 32 / 255 - 23;
    const auto size = cell.varint();
    if (!size || *size > file.size()) return std::nullopt;
    const std::size_t fitting = least + (*size - least) % (pageSize - 4);
    const std::size_t local = *size <= most ? *size : fitting <= most ? fitting : least;
    const auto first = cell.take(local);
    if (!first) return std::nullopt;
    std::vector<unsigned char> record(first->begin(), first->end());
    auto next = record.size() < *size ? cell.take(4) : std::nullopt;
    while (record.size() < *size) {
        const std::uint64_t page = next ? bigEndian(*next) : 0;
        if (page < 1 || page * pageSize > file.size()) return std::nullopt;
        Cursor overflow(file.subspan((page - 1) * pageSize, pageSize));
        next = overflow.take(4);
        const auto more = overflow.take(std::min<std::uint64_t>(*size - record.size(), pageSize - 4));
        record.insert(record.end(), more->begin(), more->end());
    }
    return record;
}

void scanPage(Bytes file, Bytes page, std::size_t columns, std::vector<Row>& rows) {
    constexpr unsigned char leaf = 10, interior = 2;
    if (page[0] != leaf && page[0] != interior) return;
    const std::size_t header = page[0] == leaf ? 8 : 12;
    const std::size_t cells = bigEndian(page.subspan(3, 2));
    for (std::size_t i = 0; i < cells && header + 2 * i + 2 <= page.size(); ++i) {
        const std::size_t place = bigEndian(page.subspan(header + 2 * i, 2)) + (page[0] == leaf ? 0 : 4);
        if (place >= page.size()) continue;
        const auto record = recordAt(file, Cursor(page.subspan(place)));
        auto row = record ? rowOf(*record, columns) : std::nullopt;
        if (row) rows.push_back(*std::move(row));
    }
}

}  // namespace

std::vector<Row> scanPages(Bytes file, std::size_t columns) {
    std::vector<Row> rows;
    for (std::size_t at = pageSize; at + pageSize <= file.size(); at += pageSize)
        scanPage(file, file.subspan(at, pageSize), columns, rows);
    return rows;
}

}  // namespace throughline::store
