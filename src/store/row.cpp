#include "row.h"

#include <sqlite3.h>

#include <cassert>
#include <variant>

#include "malformed.h"

namespace throughline::store {
namespace {

using base::Evidence;
using base::Rate;
using base::ThreePoints;

constexpr int rateNumbers = 3;

int columnCount(SQLite::Database& database, const Table& table) {
    return SQLite::Statement(database, table.selectSql()).getColumnCount();
}

std::string insertSql(const Table& table, int columns) {
    std::string sql = "INSERT OR REPLACE INTO " + table.name + " VALUES (?";
    for (int i = 1; i < columns; ++i) sql += ", ?";
    return sql + ")";
}

std::string_view formOf(const Rate& rate) {
    constexpr std::string_view names[] = {"exact", "counted", "estimated"};
    return names[rate.form().index()];
}

}  // namespace

void RowReader::fail() const {
    const int column = column_ - 1;
    throw Malformed(say("table %1, row %2: \"%3\" cannot be the %4", table_, row_,
                        excerpt(query_.getColumn(column).getString()), query_.getColumnName(column)));
}

std::optional<SQLite::Column> RowReader::nextOrNone(int type) {
    const SQLite::Column column = query_.getColumn(column_++);
    if (column.isNull()) return std::nullopt;
    if (column.getType() != type) fail();
    return column;
}

SQLite::Column RowReader::next(int type) {
    return checked(nextOrNone(type));
}

std::int64_t RowReader::integer() {
    return next(SQLITE_INTEGER).getInt64();
}

double RowReader::number() {
    return next(SQLITE_FLOAT).getDouble();
}

std::optional<double> RowReader::numberOrNone() {
    const auto column = nextOrNone(SQLITE_FLOAT);
    return column ? std::optional(column->getDouble()) : std::nullopt;
}

std::string RowReader::text() {
    return next(SQLITE_TEXT).getString();
}

std::optional<std::string> RowReader::textOrNone() {
    const auto column = nextOrNone(SQLITE_TEXT);
    return column ? std::optional(column->getString()) : std::nullopt;
}

std::vector<unsigned char> RowReader::bytes() {
    const SQLite::Column column = next(SQLITE_BLOB);
    const auto* first = static_cast<const unsigned char*>(column.getBlob());
    return {first, first + column.getBytes()};
}

RowReader::RateColumns RowReader::rateColumns() {
    std::string form = text();
    const auto a = numberOrNone();
    const auto b = numberOrNone();
    const auto c = numberOrNone();
    return {std::move(form), a, b, c};
}

namespace {

std::optional<Rate> rateOf(const std::string& form, std::optional<double> a, std::optional<double> b,
                           std::optional<double> c) {
    if (form == "exact" && a && !b && !c) return Rate::exactly(*a);
    if (form == "counted" && a && b && !c) return Rate::counted(*a, *b);
    if (form == "estimated" && a && b && c) return Rate::estimated(*a, *b, *c);
    return std::nullopt;
}

std::optional<model::FieldValue> choiceValue(const std::string& word) {
    if (const auto fanOut = choiceOf<model::FanOut>(word)) return *fanOut;
    if (const auto when = choiceOf<model::When>(word)) return *when;
    return std::nullopt;
}

}  // namespace

Rate RowReader::rate() {
    const auto [form, a, b, c] = rateColumns();
    return checked(rateOf(form, a, b, c));
}

model::FieldValue RowReader::fieldValue() {
    const auto [form, a, b, c] = rateColumns();
    const auto word = textOrNone();
    const bool plain = !b && !c && !word;
    if (form == "blank" && plain && !a) return std::monostate();
    if (form == "number" && plain) return checked(a);
    if (form == "choice" && !a && !b && !c) return checked(choiceValue(word.value_or("")));
    if (word) fail();
    return checked(rateOf(form, a, b, c));
}

RowWriter::RowWriter(SQLite::Database& database, const Table& table)
    : columns_(columnCount(database, table)), insert_(database, insertSql(table, columns_)) {
}

RowWriter& RowWriter::integer(std::size_t value) {
    insert_.bind(++column_, static_cast<std::int64_t>(value));
    return *this;
}

RowWriter& RowWriter::number(double value) {
    insert_.bind(++column_, value);
    return *this;
}

RowWriter& RowWriter::text(std::string_view text) {
    insert_.bind(++column_, std::string(text));
    return *this;
}

RowWriter& RowWriter::bytes(std::span<const unsigned char> bytes) {
    insert_.bind(++column_, bytes.data(), static_cast<int>(bytes.size()));
    return *this;
}

RowWriter& RowWriter::blank() {
    insert_.bind(++column_);
    return *this;
}

RowWriter& RowWriter::numbers(std::initializer_list<double> given) {
    for (double value : given) number(value);
    for (auto i = static_cast<int>(given.size()); i < rateNumbers; ++i) blank();
    return *this;
}

namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace

RowWriter& RowWriter::rate(const Rate& rate) {
    assert(rate.factor() == 1);
    text(formOf(rate));
    return std::visit(Overloaded{[&](double value) -> RowWriter& { return numbers({value}); },
                                 [&](const Evidence& e) -> RowWriter& {
                                     return numbers({e.errors, e.visits});
                                 },
                                 [&](const ThreePoints& t) -> RowWriter& {
                                     return numbers({t.low, t.likely, t.high});
                                 }},
                      rate.form());
}

RowWriter& RowWriter::fieldValue(const model::FieldValue& value) {
    const auto choice = [&](std::string_view word) -> RowWriter& {
        return text("choice").numbers({}).text(word);
    };
    return std::visit(
        Overloaded{[&](std::monostate) -> RowWriter& { return text("blank").numbers({}).blank(); },
                   [&](const Rate& given) -> RowWriter& { return rate(given).blank(); },
                   [&](double given) -> RowWriter& { return text("number").numbers({given}).blank(); },
                   [&](model::FanOut given) -> RowWriter& { return choice(wordOf(given)); },
                   [&](model::When given) -> RowWriter& { return choice(wordOf(given)); }},
        value);
}

void RowWriter::end() {
    assert(column_ == columns_);
    insert_.exec();
    insert_.reset();
    column_ = 0;
}

}  // namespace throughline::store
