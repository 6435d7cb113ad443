#include "connection.h"

#include <sqlite3.h>

#include "support/catch.h"

using namespace throughline::store;
using namespace std::chrono_literals;

namespace {

/// The code with which SQLite refuses the statement; SQLITE_OK where it runs it.
int refusal(Connection& connection, const std::string& sql) {
    try {
        SQLite::Statement statement(connection.database(), sql);
        while (statement.executeStep()) {
        }
    } catch (const SQLite::Exception& error) {
        return error.getErrorCode();
    }
    return SQLITE_OK;
}

std::vector<unsigned char> imageWithTable() {
    Connection connection;
    connection.database().exec("CREATE TABLE t (x INTEGER) STRICT");
    connection.database().exec("INSERT INTO t VALUES (1)");
    return connection.image();
}

int switchOf(Connection& connection, int name) {
    int value = -1;
    sqlite3_db_config(connection.database().getHandle(), name, -1, &value);
    return value;
}

}  // namespace

TEST_CASE("a connection carries out nothing that a workspace does not need") {
    Connection connection;
    connection.database().exec("CREATE TABLE t (x INTEGER)");
    for (const char* sql :
         {"ATTACH ':memory:' AS other", "CREATE VIEW v AS SELECT 1", "CREATE TEMP TABLE temporary (x)",
          "CREATE TEMP VIEW v AS SELECT 1", "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
          "CREATE VIRTUAL TABLE v USING fts5(x)",
          "WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
          "PRAGMA writable_schema = ON", "PRAGMA journal_mode = WAL", "PRAGMA trusted_schema_of_mine",
          "DROP TABLE t", "ALTER TABLE t ADD COLUMN y", "ANALYZE", "DELETE FROM t"}) {
        INFO(sql);
        CHECK(refusal(connection, sql) == SQLITE_AUTH);
    }
    CHECK(refusal(connection, "SELECT x FROM t") == SQLITE_OK);
}

TEST_CASE("a connection calls no function of SQLite") {
    Connection connection;
    for (const char* call : {"load_extension('x')", "hex(zeroblob(400000000))", "abs(1)", "randomblob(9)"}) {
        INFO(call);
        CHECK_THROWS_WITH(connection.database().exec(std::string("SELECT ") + call),
                          throughline::tests::containsText("not authorized to use function"));
    }
}

TEST_CASE("every switch of SQLite stands on its safe side") {
    Connection connection;
    CHECK(switchOf(connection, SQLITE_DBCONFIG_DEFENSIVE) == 1);
    CHECK(switchOf(connection, SQLITE_DBCONFIG_ENABLE_FKEY) == 1);
    for (int off :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
          SQLITE_DBCONFIG_WRITABLE_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
          SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML})
        CHECK(switchOf(connection, off) == 0);
}

TEST_CASE("sizes that only an attack needs are refused") {
    Connection connection;
    CHECK(refusal(connection, "SELECT 1" + std::string(100'001, ' ')) == SQLITE_TOOBIG);
    CHECK(refusal(connection, "SELECT " + std::string(200, '(') + "1" + std::string(200, ')')) ==
          SQLITE_ERROR);
    CHECK(sqlite3_limit(connection.database().getHandle(), SQLITE_LIMIT_ATTACHED, -1) == 0);
    CHECK(sqlite3_limit(connection.database().getHandle(), SQLITE_LIMIT_LENGTH, -1) == 4 << 20);
}

TEST_CASE("an image is read and never written") {
    Connection connection(imageWithTable(), 5s);
    CHECK(refusal(connection, "SELECT x FROM t") == SQLITE_OK);
    CHECK(refusal(connection, "INSERT INTO t VALUES (2)") == SQLITE_READONLY);
    connection.database().exec("PRAGMA query_only = OFF");
    CHECK(refusal(connection, "INSERT INTO t VALUES (2)") == SQLITE_READONLY);
}

TEST_CASE("what takes longer than the patience given is interrupted") {
    Connection patient(imageWithTable(), 5s);
    Connection impatient(imageWithTable(), 0s);
    const std::string endless = "SELECT a.x FROM t a, t b WHERE a.x IN (1" + [] {
        std::string list;
        for (int i = 2; i < 5000; ++i) list += ", " + std::to_string(i);
        return list;
    }() + ")";
    CHECK(refusal(patient, endless) == SQLITE_OK);
    CHECK(refusal(impatient, endless) == SQLITE_INTERRUPT);
}

TEST_CASE("the memory of SQLite is limited while a file is read, and only then") {
    {
        const HeapLimit limit(heapWhileReading);
        CHECK(sqlite3_hard_heap_limit64(-1) == heapWhileReading);
    }
    CHECK(sqlite3_hard_heap_limit64(-1) == 0);
}
