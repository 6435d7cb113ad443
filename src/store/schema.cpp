#include "schema.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <vector>

#include "connection.h"
#include "malformed.h"

namespace throughline::store {
namespace {

using Text = std::string;

const Text ofJourney = "journey INTEGER NOT NULL REFERENCES journey (number)";
const Text placed = ofJourney + ", place INTEGER NOT NULL CHECK (place >= 0)";
const Text entity = placed + ", id TEXT NOT NULL CHECK (id <> ''), name TEXT NOT NULL";
const Text uniqueId = ", UNIQUE (journey, id)";

enum class Blank { Allowed, Refused };

Text number(const Text& name, const Text& range, Blank blank) {
    return name + " REAL" + (blank == Blank::Refused ? " NOT NULL" : "") + " CHECK (" + name + range + ")";
}

Text share(const Text& name, Blank blank) {
    return number(name, " BETWEEN 0 AND 1", blank);
}

Text amount(const Text& name, Blank blank) {
    return number(name, " BETWEEN 0 AND 1e300", blank);
}

Text finite(const Text& name) {
    return name + " > -9e999 AND " + name + " < 9e999";
}

/// The cases of a rate for a CASE over its form. 9e999 is infinity.
Text rateCases(const Text& name) {
    const Text a = name + "_a", b = name + "_b", c = name + "_c";
    const Text someA = a + " IS NOT NULL AND ", someB = b + " IS NOT NULL AND ",
               someC = c + " IS NOT NULL AND ";
    const Text noB = " AND " + b + " IS NULL", noC = " AND " + c + " IS NULL";
    return " WHEN 'exact' THEN " + someA + a + " BETWEEN 0 AND 1" + noB + noC +  //
           " WHEN 'counted' THEN " + someA + someB + a + " >= 0 AND " + a + " <= " + b + " AND " + b +
           " < 9e999" + noC +  //
           " WHEN 'estimated' THEN " + someA + someB + someC + a + " >= 0 AND " + a + " <= " + b + " AND " +
           b + " <= " + c + " AND " + c + " <= 1";
}

Text rateColumns(const Text& name) {
    return name + "_form TEXT NOT NULL, " + name + "_a REAL, " + name + "_b REAL, " + name + "_c REAL";
}

Text rate(const Text& name) {
    return rateColumns(name) + " CHECK (CASE " + name + "_form" + rateCases(name) + " ELSE 0 END)";
}

/// A column with the id of an entity of the same journey, and the clause that holds it to one.
Text reference(const Text& column, const Text& table) {
    return ", FOREIGN KEY (journey, " + column + ") REFERENCES " + table + " (journey, id)";
}

Text targetIs(const Text& kind) {
    return ", CHECK ((" + kind + " IS NOT NULL) = (target = '" + kind + "'))";
}

const Text fields =
    "field TEXT NOT NULL CHECK (field IN ('error_rate', 'recovery_rate', 'abandonment_rate', "
    "'relative_risk', "
    "'visit_cost', 'recovery_cost', 'fan_out', 'entry_share', 'share', 'when', 'cost', 'probability', "
    "'customers', "
    "'customer_value', 'switch_rate', 'preventable_rate'))";
const Text ofChange =
    ofJourney + ", change INTEGER NOT NULL, place INTEGER NOT NULL CHECK (place >= 0), " + fields;
const Text changeReference = ", FOREIGN KEY (journey, change) REFERENCES change (journey, number)";

Text siloColumns() {
    return entity + ", department TEXT, owner TEXT NOT NULL, stage TEXT NOT NULL, notes TEXT NOT NULL, " +
           rate("error_rate") + ", " + rate("recovery_rate") + ", " + rate("abandonment_rate") + ", " +
           number("relative_risk", " BETWEEN 0 AND 1000", Blank::Refused) + ", " +
           amount("visit_cost", Blank::Refused) + ", " + amount("recovery_cost", Blank::Refused) +
           ", fan_out TEXT NOT NULL CHECK (fan_out IN ('one', 'all')), " +
           share("entry_share", Blank::Allowed) + uniqueId + reference("department", "department");
}

Text handoffColumns() {
    return placed + ", id TEXT NOT NULL CHECK (id <> ''), from_silo TEXT NOT NULL, to_silo TEXT NOT NULL, " +
           share("share", Blank::Allowed) +
           ", taken_when TEXT NOT NULL CHECK (taken_when IN ('always', 'ok', 'failed')), " +
           rate("error_rate") + ", " + amount("cost", Blank::Refused) + ", owner TEXT NOT NULL" + uniqueId +
           reference("from_silo", "silo") + reference("to_silo", "silo");
}

Text changeColumns() {
    return ofJourney +
           ", number INTEGER NOT NULL CHECK (number >= 0), scenario TEXT, for_segment TEXT, target TEXT NOT "
           "NULL, "
           "silo TEXT, handoff TEXT, department TEXT, shared_cause TEXT, segment TEXT, "
           "CHECK ((scenario IS NULL) <> (for_segment IS NULL)), "
           "CHECK (target IN ('silo', 'handoff', 'department', 'shared_cause', 'segment', 'business', "
           "'all_silos', "
           "'all_handoffs'))" +
           targetIs("silo") + targetIs("handoff") + targetIs("department") + targetIs("shared_cause") +
           targetIs("segment") + reference("scenario", "scenario") + reference("for_segment", "segment") +
           reference("silo", "silo") + reference("handoff", "handoff") +
           reference("department", "department") + reference("shared_cause", "shared_cause") +
           reference("segment", "segment");
}

Text settingColumns() {
    return ofChange + ", " + rateColumns("value") +
           ", value_choice TEXT, CHECK ((value_choice IS NOT NULL) = (value_form = 'choice')), "
           "CHECK (CASE value_form WHEN 'blank' THEN value_a IS NULL WHEN 'choice' THEN value_a IS NULL "
           "WHEN 'number' THEN value_a IS NOT NULL AND " +
           finite("value_a") + rateCases("value") + " ELSE 0 END)" + changeReference;
}

Text estimateColumns() {
    return placed + ", silo TEXT, handoff TEXT, participant TEXT NOT NULL CHECK (participant <> ''), " +
           "low REAL NOT NULL, likely REAL NOT NULL, high REAL NOT NULL, " +
           amount("weight", Blank::Refused) +
           ", CHECK ((silo IS NULL) <> (handoff IS NULL)), "
           "CHECK (low >= 0 AND low <= likely AND likely <= high AND high <= 1)" +
           reference("silo", "silo") + reference("handoff", "handoff");
}

std::vector<Table> allContentTables() {
    return {
        {"workspace", "one INTEGER NOT NULL CHECK (one = 1), name TEXT NOT NULL", "one"},
        {"journey",
         "number INTEGER NOT NULL CHECK (number >= 0), id TEXT NOT NULL UNIQUE CHECK (id <> ''), name TEXT "
         "NOT NULL",
         "number"},
        {"business",
         ofJourney + ", " + amount("customers", Blank::Allowed) + ", " +
             amount("customer_value", Blank::Allowed) + ", " + rate("switch_rate") + ", " +
             rate("preventable_rate") + ", currency TEXT NOT NULL",
         "journey"},
        {"stage", placed + ", name TEXT NOT NULL", "journey, place"},
        {"department", entity + ", owner TEXT NOT NULL, color TEXT NOT NULL" + uniqueId, "journey, place"},
        {"silo", siloColumns(), "journey, place"},
        {"position",
         ofJourney + ", silo TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL, CHECK (" + finite("x") +
             " AND " + finite("y") + ")" + reference("silo", "silo"),
         "journey, silo"},
        {"handoff", handoffColumns(), "journey, place"},
        {"shared_cause", entity + ", " + share("probability", Blank::Refused) + uniqueId, "journey, place"},
        {"affected",
         ofJourney + ", shared_cause TEXT NOT NULL, place INTEGER NOT NULL CHECK (place >= 0), silo TEXT, " +
             "handoff TEXT, " + rate("error_rate") + ", CHECK ((silo IS NULL) <> (handoff IS NULL))" +
             reference("shared_cause", "shared_cause") + reference("silo", "silo") +
             reference("handoff", "handoff"),
         "journey, shared_cause, place"},
        {"segment", entity + ", " + share("share", Blank::Refused) + uniqueId, "journey, place"},
        {"scenario", entity + ", based_on TEXT" + uniqueId + reference("based_on", "scenario"),
         "journey, place"},
        {"change", changeColumns(), "journey, number"},
        {"change_set", settingColumns(), "journey, change, place"},
        {"change_scale",
         ofChange + ", " + number("factor", " >= 0 AND factor < 9e999", Blank::Refused) + changeReference,
         "journey, change, place"},
        {"estimate", estimateColumns(), "journey, place", 2},
        {"scenario_notes",
         ofJourney + ", scenario TEXT NOT NULL, notes TEXT NOT NULL CHECK (notes <> '')" +
             reference("scenario", "scenario"),
         "journey, scenario", 2},
        {"part", "sha256 TEXT NOT NULL CHECK (sha256 <> ''), packed BLOB NOT NULL", "sha256", 2,
         Table::Holds::History},
        {"version",
         "number INTEGER NOT NULL CHECK (number >= 1), format INTEGER NOT NULL CHECK (format >= 1), saved_at "
         "INTEGER NOT NULL, name TEXT NOT NULL, journey TEXT NOT NULL, " +
             share("impact_rate", Blank::Allowed),
         "number", 2, Table::Holds::History},
        {"version_part",
         "version INTEGER NOT NULL REFERENCES version (number), place INTEGER NOT NULL CHECK (place >= 0), "
         "part "
         "TEXT NOT NULL REFERENCES part (sha256)",
         "version, place", 2, Table::Holds::History},
    };
}

std::vector<Table> makeContentTables(std::uint32_t version) {
    std::vector<Table> tables = allContentTables();
    std::erase_if(tables, [version](const Table& table) { return table.since > version; });
    return tables;
}

/// What is made once for each version that can be read.
template <class Made>
const Made& ofVersion(std::uint32_t version, Made (*make)(std::uint32_t)) {
    static const std::vector<Made> made = [make] {
        std::vector<Made> all;
        for (std::uint32_t one = 1; one <= workspaceFileVersion; ++one) all.push_back(make(one));
        return all;
    }();
    assert(version >= 1 && version <= workspaceFileVersion);
    return made[version - 1];
}

/// One row of sqlite_schema.
struct SchemaObject {
    std::string type;
    std::string name;
    std::string table;
    std::string sql;
    friend auto operator<=>(const SchemaObject&, const SchemaObject&) = default;
};

std::string textOrNothing(const SQLite::Column& column) {
    return column.isNull() ? std::string() : column.getString();
}

/// At most one object more than a workspace has: enough to see that there are too many.
std::vector<SchemaObject> objectsOf(SQLite::Database& database, std::size_t atMost) {
    SQLite::Statement query(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
    std::vector<SchemaObject> objects;
    while (objects.size() < atMost && query.executeStep())
        objects.push_back({textOrNothing(query.getColumn(0)), textOrNothing(query.getColumn(1)),
                           textOrNothing(query.getColumn(2)), textOrNothing(query.getColumn(3))});
    return objects;
}

std::vector<SchemaObject> makeKnownObjects(std::uint32_t version) {
    Connection connection;
    createSchema(connection.database(), version);
    auto objects = objectsOf(connection.database(), 1000);
    std::sort(objects.begin(), objects.end());
    return objects;
}

}  // namespace

std::string Table::createSql() const {
    return "CREATE TABLE " + name + " (" + columns + ", PRIMARY KEY (" + key + ")) STRICT, WITHOUT ROWID";
}

std::string Table::selectSql() const {
    return "SELECT * FROM " + name + " ORDER BY " + key;
}

std::span<const Table> contentTables(std::uint32_t version) {
    return ofVersion(version, makeContentTables);
}

const Table& contentTable(std::string_view name) {
    const auto tables = contentTables();
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.name == name; });
    assert(found != tables.end());
    return *found;
}

const Table& digestTable() {
    static const Table table{"digest", "one INTEGER NOT NULL CHECK (one = 1), sha256 TEXT NOT NULL", "one"};
    return table;
}

void createSchema(SQLite::Database& database, std::uint32_t version) {
    for (const Table& table : contentTables(version)) database.exec(table.createSql());
    database.exec(digestTable().createSql());
}

void requireKnownSchema(SQLite::Database& database, std::uint32_t version) {
    const std::vector<SchemaObject>& known = ofVersion(version, makeKnownObjects);
    auto found = objectsOf(database, known.size() + 1);
    for (const SchemaObject& object : found)
        if (!std::binary_search(known.begin(), known.end(), object))
            throw Malformed(say("it holds a %1 \"%2\" that this program did not make", excerpt(object.type),
                                excerpt(object.name)));
    std::sort(found.begin(), found.end());
    for (const SchemaObject& object : known)
        if (!std::binary_search(found.begin(), found.end(), object))
            throw Malformed(say("its %1 \"%2\" is missing", object.type, object.name));
    if (found.size() != known.size()) throw Malformed(say("an object of its schema is there twice"));
}

}  // namespace throughline::store
