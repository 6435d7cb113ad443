#include "throughline/store/recovery_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>

#include <cerrno>
#include <new>
#include <optional>

#include "connection.h"
#include "file_access.h"
#include "malformed.h"
#include "reader.h"
#include "schema.h"
#include "writer.h"

namespace throughline::store {
namespace {

constexpr const char* ownTables[] = {
    "CREATE TABLE base (one INTEGER NOT NULL PRIMARY KEY, file BLOB NOT NULL, device INTEGER NOT NULL, "
    "inode INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, sha256 TEXT NOT NULL, "
    "since INTEGER NOT NULL) STRICT",
    "CREATE TABLE step (number INTEGER NOT NULL PRIMARY KEY, time INTEGER NOT NULL, label TEXT NOT NULL) "
    "STRICT"};

void createTables(SQLite::Database& database) {
    SQLite::Transaction transaction(database);
    database.exec("PRAGMA user_version = " + std::to_string(workspaceFileVersion));
    createSchema(database, workspaceFileVersion);
    for (const char* sql : ownTables) database.exec(sql);
    transaction.commit();
}

void writeBase(SQLite::Database& database, const RecoveryBase& base) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO base VALUES (1, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, base.file.data(), static_cast<int>(base.file.size()));
    insert.bind(2, static_cast<std::int64_t>(base.stamp.device));
    insert.bind(3, static_cast<std::int64_t>(base.stamp.inode));
    insert.bind(4, base.stamp.size);
    insert.bind(5, base.stamp.modifiedNanoseconds);
    insert.bind(6, base.stamp.sha256);
    insert.bind(7, base.since);
    insert.exec();
}

void writeSteps(SQLite::Database& database, const std::vector<RecoveryStep>& steps) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO step VALUES (?, ?, ?)");
    for (const RecoveryStep& step : steps) {
        insert.bind(1, step.number);
        insert.bind(2, step.time);
        insert.bind(3, step.label);
        insert.exec();
        insert.reset();
    }
}

RecoveryBase readBase(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT file, device, inode, size, modified, sha256, since FROM base");
    query.executeStep();  // requireBegun() has seen it
    const auto integer = [&](int column) { return query.getColumn(column).getInt64(); };
    RecoveryBase base;
    base.file = query.getColumn(0).getString();
    base.stamp = {static_cast<std::uint64_t>(integer(1)), static_cast<std::uint64_t>(integer(2)), integer(3),
                  integer(4), query.getColumn(5).getString()};
    base.since = integer(6);
    return base;
}

std::vector<RecoveryStep> readSteps(SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT number, time, label FROM step ORDER BY number");
    std::vector<RecoveryStep> steps;
    while (query.executeStep())
        steps.push_back(
            {query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getString()});
    return steps;
}

bool hasRows(SQLite::Database& database, const char* sql) {
    return SQLite::Statement(database, sql).executeStep();
}

/// A program that was killed before it kept anything leaves no tables, or empty ones.
void requireBegun(SQLite::Database& database, const std::filesystem::path& file) {
    if (hasRows(database, "SELECT name FROM sqlite_schema WHERE name = 'base'") &&
        hasRows(database, "SELECT one FROM base"))
        return;
    throw StoreError(StoreError::Kind::NotFound, say("The recovery copy %1 holds nothing.", file.string()));
}

std::uint32_t knownVersion(SQLite::Database& database) {
    const auto version = static_cast<std::uint32_t>(database.execAndGet("PRAGMA user_version").getInt64());
    if (version >= 1 && version <= workspaceFileVersion) return version;
    throw Malformed(say("it is of version %1 of the format", version));
}

/// What an attempt left that the disk refused.
void removeUnfinished(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-journal"}) {
        std::filesystem::path part = file;
        part += ending;
        std::filesystem::remove(part, ignored);
    }
}

[[noreturn]] void failKeeping(const std::filesystem::path& file, const Message& reason) {
    throw StoreError(StoreError::Kind::NotWritable,
                     say("The recovery copy %1 could not be written: %2", file.string(), reason));
}

}  // namespace

struct RecoveryFile::Open {
    explicit Open(const std::filesystem::path& path) : file(path), connection(path) {}

    std::filesystem::path file;
    Connection connection;
    /// What the file holds; nothing yet: no workspace at all.
    std::optional<model::Workspace> written;

    template <class More>
    void write(const model::Workspace& workspace, More more) {
        try {
            SQLite::Database& database = connection.database();
            SQLite::Transaction transaction(database);
            writeDifference(database, written ? &*written : nullptr, workspace);
            more(database);
            transaction.commit();
            written = workspace;
        } catch (const SQLite::Exception& error) {
            failKeeping(file, messageOf(error));
        } catch (const std::bad_alloc&) {
            failKeeping(file, say("there is not enough memory"));
        }
    }
};

RecoveryFile::RecoveryFile(const std::filesystem::path& file) {
    removeUnfinished(file);
    const Descriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!made.isOpen()) failKeeping(file, reasonOf(errno));
    try {
        open_ = std::make_unique<Open>(file);
        createTables(open_->connection.database());
    } catch (const SQLite::Exception& error) {
        failKeeping(file, messageOf(error));
    }
}

RecoveryFile::~RecoveryFile() = default;
RecoveryFile::RecoveryFile(RecoveryFile&&) noexcept = default;
RecoveryFile& RecoveryFile::operator=(RecoveryFile&&) noexcept = default;

void RecoveryFile::begin(const model::Workspace& workspace, const RecoveryBase& base,
                         const std::vector<RecoveryStep>& steps) {
    open_->write(workspace, [&](SQLite::Database& database) {
        database.exec("DELETE FROM step");
        writeBase(database, base);
        writeSteps(database, steps);
    });
}

void RecoveryFile::add(const model::Workspace& workspace, const std::vector<RecoveryStep>& steps) {
    open_->write(workspace, [&](SQLite::Database& database) { writeSteps(database, steps); });
}

void RecoveryFile::sync() {
    open_->connection.checkpoint();
}

RecoveredWork readRecovery(const std::filesystem::path& file) {
    try {
        Connection connection(file);
        SQLite::Database& database = connection.database();
        requireBegun(database, file);
        const std::uint32_t version = knownVersion(database);
        return {readContent(database, version, Digested::No).workspace, readBase(database),
                readSteps(database)};
    } catch (const StoreError&) {
        throw;
    } catch (const std::exception& error) {
        throw StoreError(StoreError::Kind::Damaged,
                         say("The recovery copy %1 cannot be read: %2", file.string(), messageOf(error)));
    }
}

}  // namespace throughline::store
