#include "table_rows.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <optional>

namespace throughline::store {
namespace {

/// Longer gaps are of a number that is broken itself.
constexpr std::int64_t longestGap = 1'000'000;

Value valueOf(const SQLite::Column& column) {
    switch (column.getType()) {
        case SQLITE_INTEGER:
            return column.getInt64();
        case SQLITE_FLOAT:
            return column.getDouble();
        case SQLITE_TEXT:
            return column.getString();
        case SQLITE_BLOB: {
            const auto* first = static_cast<const unsigned char*>(column.getBlob());
            return std::vector<unsigned char>(first, first + column.getBytes());
        }
        default:
            return {};
    }
}

Row rowOf(SQLite::Statement& query) {
    Row row;
    for (int i = 0; i < query.getColumnCount(); ++i) row.push_back(valueOf(query.getColumn(i)));
    return row;
}

std::size_t keySize(const Table& table) {
    return 1 + static_cast<std::size_t>(std::ranges::count(table.key, ','));
}

bool hasPlaces(const Table& table) {
    return table.key == "journey, place" || table.key == "journey, number";
}

/// Places count from 0 without gaps, so the highest one tells how many there were; one far beyond the number
/// of rows is broken itself.
std::size_t expectedOf(const TableRows& rows) {
    if (!hasPlaces(*rows.table)) return rows.rows.size();
    std::map<std::int64_t, std::int64_t> counts;
    for (const Row& row : rows.rows) {
        const auto* journey = std::get_if<std::int64_t>(&row[0]);
        const auto* place = std::get_if<std::int64_t>(&row[1]);
        const auto believable = static_cast<std::int64_t>(2 * rows.rows.size() + 100);
        if (journey && place && *place < believable)
            counts[*journey] = std::max(counts[*journey], *place + 1);
    }
    std::size_t sum = 0;
    for (const auto& [journey, count] : counts) sum += static_cast<std::size_t>(count);
    return std::max(sum, rows.rows.size());
}

/// The rows of one table while they come in, each once.
class Collector {
public:
    Collector(SQLite::Database& database, const Table& table)
        : database_(database), table_(table), keySize_(keySize(table)) {}

    void readAll() {
        if (readInOrder("")) return;
        const auto lastBefore = rows_.empty() ? std::nullopt : std::optional(rows_.rbegin()->first);
        readInOrder(" DESC");
        if (!rows_.empty()) probe(lastBefore);
    }

    TableRows take() {
        TableRows result{&table_, {}, 0};
        for (auto& [key, row] : rows_) result.rows.push_back(std::move(row));
        result.expected = expectedOf(result);
        return result;
    }

private:
    using Key = Row;

    /// Up to the first broken page, or the first row that is known. Whether there was no broken page.
    bool readInOrder(const std::string& direction) {
        try {
            std::string sql = "SELECT * FROM " + table_.name + " ORDER BY " + table_.key + direction;
            for (std::size_t comma = sql.rfind(',');
                 !direction.empty() && comma != std::string::npos && comma > sql.find(" ORDER BY ");
                 comma = sql.rfind(',', comma - 1))
                sql.insert(comma, direction);
            SQLite::Statement query(database_, sql);
            while (query.executeStep())
                if (!add(rowOf(query))) return true;
            return true;
        } catch (const SQLite::Exception&) {
            return false;
        }
    }

    bool add(Row row) {
        const Key key(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(keySize_));
        return rows_.emplace(key, std::move(row)).second;
    }

    /// Rows with a number, one by one, from behind that key up to the next one that is known.
    void probe(const std::optional<Key>& from) {
        if (!hasPlaces(table_)) return;
        const Key next =
            from ? std::next(rows_.find(*from)) == rows_.end() ? *from : std::next(rows_.find(*from))->first
                 : rows_.begin()->first;
        const auto journey = std::get_if<std::int64_t>(&next[0]);
        const auto last = std::get_if<std::int64_t>(&next[1]);
        const bool sameJourney = from && (*from)[0] == next[0];
        const auto* before = from ? std::get_if<std::int64_t>(&(*from)[1]) : nullptr;
        const std::int64_t first = sameJourney && before ? *before + 1 : 0;
        if (!journey || !last || *last - first > longestGap) return;
        for (std::int64_t place = first; place < *last; ++place) readOne(*journey, place);
    }

    void readOne(std::int64_t journey, std::int64_t place) {
        const std::string column = table_.key.substr(table_.key.find(' ') + 1);
        try {
            SQLite::Statement query(
                database_, "SELECT * FROM " + table_.name + " WHERE journey = ? AND " + column + " = ?");
            query.bind(1, journey);
            query.bind(2, place);
            if (query.executeStep()) add(rowOf(query));
        } catch (const SQLite::Exception&) {
            return;  // this one is lost
        }
    }

    SQLite::Database& database_;
    const Table& table_;
    std::size_t keySize_;
    std::map<Key, Row> rows_;
};

void bind(SQLite::Statement& insert, int column, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return insert.bind(column, *integer);
    if (const auto* number = std::get_if<double>(&value)) return insert.bind(column, *number);
    if (const auto* text = std::get_if<std::string>(&value)) return insert.bind(column, *text);
    if (const auto* bytes = std::get_if<std::vector<unsigned char>>(&value))
        return insert.bind(column, bytes->data(), static_cast<int>(bytes->size()));
    insert.bind(column);
}

bool insertRow(SQLite::Statement& insert, const Row& row) {
    insert.tryReset();
    try {
        for (std::size_t i = 0; i < row.size(); ++i) bind(insert, static_cast<int>(i + 1), row[i]);
        insert.exec();
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}

/// The column with a reference that may be blank: of a silo to its department, of a scenario to another.
std::optional<std::size_t> blankable(const Table& table) {
    if (table.name == "silo" || table.name == "scenario") return 4;
    return std::nullopt;
}

}  // namespace

TableRows readRows(SQLite::Database& database, const Table& table) {
    Collector collector(database, table);
    collector.readAll();
    return collector.take();
}

void addRows(TableRows& rows, std::vector<Row> more) {
    std::map<std::pair<Value, Value>, Row> all;
    for (Row& row : rows.rows) all.emplace(std::pair(row[0], row[1]), std::move(row));
    for (Row& row : more) all.emplace(std::pair(row[0], row[1]), std::move(row));
    rows.rows.clear();
    for (auto& [key, row] : all) rows.rows.push_back(std::move(row));
    rows.expected = expectedOf(rows);
}

void insertSound(SQLite::Database& database, TableRows& rows) {
    const int columns = SQLite::Statement(database, rows.table->selectSql()).getColumnCount();
    std::string sql = "INSERT INTO " + rows.table->name + " VALUES (?";
    for (int i = 1; i < columns; ++i) sql += ", ?";
    SQLite::Statement insert(database, sql + ")");
    std::vector<Row> refused;
    const auto tryAll = [&](std::vector<Row>& all) {
        std::vector<Row> next;
        for (Row& row : all)
            if (!insertRow(insert, row)) next.push_back(std::move(row));
        return next;
    };
    // A scenario may be based on a later one: again, as long as that helps.
    std::vector<Row> all = rows.rows;
    for (refused = tryAll(all); !refused.empty() && refused.size() < all.size(); refused = tryAll(all))
        all = refused;
    if (const auto column = blankable(*rows.table)) {
        for (Row& row : refused) row[*column] = {};
        tryAll(refused);
    }
    insert.tryReset();
    rows.rows = readRows(database, *rows.table).rows;
}

}  // namespace throughline::store
