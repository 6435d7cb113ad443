#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "schema.h"
#include "throughline/model/journey.h"
#include "words.h"

namespace throughline::store {

/// Takes the columns of one row in their order, as values that cannot be out of range. Throws Malformed, with
/// table, row and column, where a column does not hold what it must.
class RowReader {
public:
    RowReader(SQLite::Statement& query, std::string_view table, std::int64_t row)
        : query_(query), table_(table), row_(row) {}

    std::int64_t integer();
    double number();
    std::string text();
    std::optional<std::string> textOrNone();
    std::vector<unsigned char> bytes();
    model::Rate rate();
    /// One of the five columns of a change's value: blank, a rate, a number or a choice.
    model::FieldValue fieldValue();

    template <class Id>
    Id id() {
        return Id{text()};
    }
    /// The empty id for a blank column.
    template <class Id>
    Id idOrNone() {
        return Id{textOrNone().value_or("")};
    }
    template <class Quantity>
    Quantity quantity() {
        return checked(Quantity::from(number()));
    }
    template <class Quantity>
    std::optional<Quantity> quantityOrNone() {
        const auto value = numberOrNone();
        return value ? std::optional(checked(Quantity::from(*value))) : std::nullopt;
    }
    template <class Choice>
    Choice choice() {
        return checked(choiceOf<Choice>(text()));
    }
    /// The value, or, where there is none, a complaint about the column read last.
    template <class Value>
    Value checked(std::optional<Value> value) const {
        if (!value) fail();
        return *std::move(value);
    }

private:
    struct RateColumns {
        std::string form;
        std::optional<double> a, b, c;
    };

    SQLite::Column next(int type);
    std::optional<SQLite::Column> nextOrNone(int type);
    std::optional<double> numberOrNone();
    RateColumns rateColumns();
    [[noreturn]] void fail() const;

    SQLite::Statement& query_;
    std::string_view table_;
    std::int64_t row_;
    int column_ = 0;
};

/// Writes rows into one table, column by column in their order.
class RowWriter {
public:
    RowWriter(SQLite::Database& database, const Table& table);

    RowWriter& integer(std::size_t value);
    RowWriter& number(double value);
    RowWriter& text(std::string_view text);
    RowWriter& bytes(std::span<const unsigned char> bytes);
    RowWriter& blank();
    RowWriter& rate(const model::Rate& rate);
    RowWriter& fieldValue(const model::FieldValue& value);
    /// The row is complete.
    void end();

    template <class Tag>
    RowWriter& id(const base::Id<Tag>& id) {
        return id.empty() ? blank() : text(id.text());
    }
    template <class Limits>
    RowWriter& quantity(base::Quantity<Limits> quantity) {
        return number(quantity.value());
    }
    template <class Limits>
    RowWriter& quantity(const std::optional<base::Quantity<Limits>>& quantity) {
        return quantity ? number(quantity->value()) : blank();
    }

private:
    RowWriter& numbers(std::initializer_list<double> given);

    int columns_;
    SQLite::Statement insert_;
    int column_ = 0;
};

}  // namespace throughline::store
