#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <chrono>

#include "digest.h"
#include "files.h"
#include "samples.h"
#include "schema.h"
#include "support/catch.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;
using Kind = store::StoreError::Kind;

namespace {

/// A saved sample that somebody changed with SQL and all guards off.
class Tampered {
public:
    explicit Tampered(const std::string& sql) : file_(folder_ / "w.throughline") {
        store::saveVersion(sampleWorkspace(), {}, {}, file_);
        SQLite::Database database(file_.string(), SQLite::OPEN_READWRITE);
        database.exec(
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;");
        database.exec(sql);
    }

    /// Makes the digest right again, as an attacker would.
    void sign() const {
        SQLite::Database database(file_.string(), SQLite::OPEN_READWRITE);
        store::Digest digest;
        for (const store::Table& table : store::contentTables()) {
            digest.addTable(table.name);
            SQLite::Statement rows(database, table.selectSql());
            while (rows.executeStep()) digest.addRow(rows);
        }
        database.exec("UPDATE digest SET sha256 = '" + digest.take() + "'");
    }

    const std::filesystem::path& file() const { return file_; }
    std::optional<Kind> failure() const {
        return failureOf([&] { store::loadWorkspace(file_); });
    }
    std::string message() const {
        return messageOf([&] { store::loadWorkspace(file_); });
    }

private:
    TemporaryFolder folder_;
    std::filesystem::path file_;
};

const std::string endless =
    "WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM c) SELECT n FROM c";

}  // namespace

TEST_CASE("a file with an object that this program did not make is refused, and the object named") {
    const std::string objects[] = {
        "VIEW intruder AS " + endless,
        "TRIGGER intruder AFTER UPDATE ON silo BEGIN DELETE FROM silo; END",
        "TABLE intruder (x)",
        "INDEX intruder ON silo (hex(name))",
        "VIRTUAL TABLE intruder USING fts5(x)",
        "TABLE intruder (x, y AS (hex(zeroblob(400000000))))",
        "TABLE intruder (x CHECK (hex(zeroblob(400000000)) <> x))",
    };
    for (const std::string& object : objects) {
        INFO(object);
        const Tampered tampered("CREATE " + object);
        const auto start = std::chrono::steady_clock::now();
        CHECK(tampered.failure() == Kind::Damaged);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
        CHECK_THAT(tampered.message(), containsText("intruder"));
    }
}

TEST_CASE("a table of another form is refused before it is read") {
    const std::string columns = "journey INTEGER, silo TEXT, x REAL";
    const std::string changes[] = {
        "DROP TABLE position; CREATE VIEW position AS " + endless,
        "DROP TABLE position; CREATE TABLE position (" + columns + ", y REAL)",
        "DROP TABLE position; CREATE TABLE position (" + columns + ", y AS (hex(zeroblob(400000000))))",
        "DROP TABLE position; CREATE VIRTUAL TABLE position USING fts5(journey, silo, x, y)",
        "DROP TABLE position",
        "UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN 0 AND 1000', 'BETWEEN 0 AND 1001')",
        "UPDATE sqlite_schema SET name = 'x' WHERE name = 'position'",
    };
    for (const std::string& sql : changes) {
        INFO(sql);
        const Tampered tampered(sql);
        const auto start = std::chrono::steady_clock::now();
        CHECK(tampered.failure() == Kind::Damaged);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
    }
}

TEST_CASE("two tables on the same pages are refused") {
    const Tampered tampered(
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'stage') "
        "WHERE name = 'change_scale'");
    CHECK(tampered.failure() == Kind::Damaged);
}

TEST_CASE("content changed by hand does not agree with the checksum") {
    const Tampered tampered("UPDATE silo SET error_rate_a = 0.5 WHERE id = 'call'");
    CHECK(tampered.failure() == Kind::Damaged);
    CHECK_THAT(tampered.message(), containsText("checksum"));
}

TEST_CASE("content changed by hand with a right checksum is read as what it says") {
    const Tampered tampered("UPDATE workspace SET name = 'Changed'");
    tampered.sign();
    CHECK(store::loadWorkspace(tampered.file()).workspace.name == "Changed");
}

TEST_CASE("values that cannot be are refused even with a right checksum") {
    for (const char* sql : {"UPDATE silo SET error_rate_a = 1.7 WHERE id = 'call'",
                            "UPDATE silo SET relative_risk = -5",
                            "UPDATE silo SET visit_cost = 9e999",
                            "UPDATE silo SET entry_share = 2",
                            "UPDATE silo SET error_rate_a = 951, error_rate_b = 950",
                            "UPDATE silo SET error_rate_form = 'guessed'",
                            "UPDATE silo SET error_rate_b = 0.5 WHERE error_rate_form = 'exact'",
                            "UPDATE silo SET fan_out = 'some'",
                            "UPDATE silo SET department = 'gone'",
                            "UPDATE silo SET stage = 'gone'",
                            "UPDATE silo SET id = '' WHERE id = 'call'",
                            "UPDATE silo SET name = CAST(x'80' AS TEXT)",
                            "UPDATE silo SET name = 'a' || char(0) || 'b'",
                            "UPDATE workspace SET name = CAST(x'c0af' AS TEXT)",
                            "UPDATE journey SET id = CAST(x'eda080' AS TEXT)",
                            "UPDATE silo SET notes = replace(hex(zeroblob(60000)), '0', 'x')",
                            "UPDATE department SET color = 'url(x)'",
                            "UPDATE position SET x = 9e999",
                            "UPDATE position SET silo = 'gone' WHERE silo = 'call'",
                            "UPDATE handoff SET to_silo = 'gone'",
                            "UPDATE affected SET silo = 'gone', handoff = NULL",
                            "UPDATE change SET target = 'universe'",
                            "UPDATE change SET scenario = 'gone' WHERE scenario = 'base'",
                            "UPDATE change_set SET field = 'cost'",
                            "UPDATE change_set SET value_form = 'number' WHERE value_form = 'exact'",
                            "UPDATE change_set SET value_choice = 'some' WHERE value_form = 'choice'",
                            "UPDATE change_scale SET factor = -1",
                            "UPDATE scenario SET based_on = 'gone'",
                            "UPDATE business SET switch_rate_a = NULL",
                            "DELETE FROM workspace",
                            "DELETE FROM business",
                            "DELETE FROM journey",
                            "UPDATE journey SET number = 5",
                            "DELETE FROM change WHERE number = 0",
                            "DELETE FROM change_set WHERE change = 0; DELETE FROM change WHERE number = 0"}) {
        INFO(sql);
        const Tampered tampered(sql);
        tampered.sign();
        CHECK(tampered.failure() == Kind::Damaged);
    }
}

TEST_CASE("kept versions that cannot be are refused even with a right checksum") {
    for (const char* sql :
         {"UPDATE version SET format = 99", "UPDATE version SET format = 0",
          "UPDATE version SET name = CAST(x'80' AS TEXT)", "UPDATE version SET journey = 'a' || char(27)",
          "UPDATE version SET impact_rate = 7", "DELETE FROM part",
          "UPDATE version_part SET place = place + 100", "UPDATE version_part SET version = 9"}) {
        INFO(sql);
        const Tampered tampered(sql);
        tampered.sign();
        CHECK(tampered.failure() == Kind::Damaged);
    }
}

TEST_CASE("a database of another program is no workspace") {
    const Tampered tampered("PRAGMA application_id = 1");
    CHECK(tampered.failure() == Kind::NotAWorkspace);
    CHECK_THAT(tampered.message(), containsText("another program"));
}

TEST_CASE("a workspace that needs a second file beside it is refused") {
    const Tampered tampered("PRAGMA journal_mode = WAL");
    CHECK(tampered.failure() == Kind::Damaged);
}

TEST_CASE("names from a file that cannot be trusted do not flood the message") {
    const Tampered tampered("CREATE TABLE \"" + std::string(50'000, 'x') + "\" (x)");
    CHECK(tampered.failure() == Kind::Damaged);
    CHECK(tampered.message().size() < 500);
}
