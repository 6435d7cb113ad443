#include "connection.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace throughline::store {
namespace {

std::mutex& heapTurn() {
    static std::mutex turn;
    return turn;
}

constexpr std::array<std::pair<int, int>, 10> switches{{
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
}};

constexpr std::array<std::pair<int, int>, 12> limits{{
    {SQLITE_LIMIT_LENGTH, 4 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
}};

constexpr int allowedActions[] = {SQLITE_SELECT,      SQLITE_READ,         SQLITE_INSERT,
                                  SQLITE_UPDATE,      SQLITE_CREATE_TABLE, SQLITE_CREATE_INDEX,
                                  SQLITE_TRANSACTION, SQLITE_REINDEX};

constexpr std::string_view allowedPragmas[] = {
    "application_id", "cell_size_check", "defer_foreign_keys", "foreign_key_check", "foreign_keys",
    "mmap_size",      "page_count",      "page_size",          "query_only",        "quick_check",
    "temp_store",     "trusted_schema",  "user_version",       "recursive_triggers"};

template <class List, class Value>
bool isIn(const List& list, const Value& value) {
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

/// Refuses everything that is not on a list.
int authorize(void* deletes, int action, const char* detail, const char*, const char*, const char*) {
    const bool allowed = action == SQLITE_PRAGMA   ? isIn(allowedPragmas, std::string_view(detail))
                         : action == SQLITE_DELETE ? deletes != nullptr
                                                   : isIn(allowedActions, action);
    return allowed ? SQLITE_OK : SQLITE_DENY;
}

int isPast(void* deadline) {
    return std::chrono::steady_clock::now() > *static_cast<std::chrono::steady_clock::time_point*>(deadline);
}

void setSwitch(SQLite::Database& database, int name, int value) {
    int now = !value;
    const int code = sqlite3_db_config(database.getHandle(), name, value, &now);
    if (code != SQLITE_OK || now != value) throw SQLite::Exception("SQLite refuses a safety setting", code);
}

}  // namespace

HeapLimit::HeapLimit(long long bytes) : turn_(heapTurn()) {
    sqlite3_hard_heap_limit64(bytes);
}

HeapLimit::~HeapLimit() {
    sqlite3_hard_heap_limit64(0);
}

Connection::Connection() : database_(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    harden(Deleting::Refused);
}

Connection::Connection(std::vector<unsigned char> image, std::chrono::steady_clock::duration patience)
    : image_(std::move(image)), database_(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    const int code = sqlite3_deserialize(
        database_.getHandle(), "main", image_.data(), static_cast<sqlite3_int64>(image_.size()),
        static_cast<sqlite3_int64>(image_.size()), SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK) throw SQLite::Exception(database_.getHandle(), code);
    interruptAfter(patience);
    harden(Deleting::Refused);
    database_.exec("PRAGMA query_only = ON");
}

Connection::Connection(const std::filesystem::path& file)
    : database_(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW) {
    // Exclusive, so that the log needs no shared memory, which network file systems do not have.
    // What is in the log is moved by checkpoint() only, which waits for the disk; a commit does not.
    for (const char* pragma :
         {"locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL", "wal_autocheckpoint = 0"})
        database_.exec(std::string("PRAGMA ") + pragma);
    harden(Deleting::Allowed);
    database_.exec("PRAGMA foreign_keys = OFF");
}

void Connection::checkpoint() {
    const int code = sqlite3_wal_checkpoint_v2(database_.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    if (code != SQLITE_OK) throw SQLite::Exception(database_.getHandle(), code);
}

void Connection::harden(Deleting deleting) {
    sqlite3* handle = database_.getHandle();
    sqlite3_extended_result_codes(handle, 1);
    for (auto [name, value] : switches) setSwitch(database_, name, value);
    for (auto [name, value] : limits) sqlite3_limit(handle, name, value);
    sqlite3_set_authorizer(handle, authorize, deleting == Deleting::Allowed ? this : nullptr);
    for (const char* pragma : {"mmap_size = 0", "cell_size_check = ON", "trusted_schema = OFF",
                               "temp_store = MEMORY", "foreign_keys = ON", "recursive_triggers = OFF"})
        database_.exec(std::string("PRAGMA ") + pragma);
}

void Connection::interruptAfter(std::chrono::steady_clock::duration patience) {
    deadline_ = std::chrono::steady_clock::now() + patience;
    sqlite3_progress_handler(database_.getHandle(), 1000, isPast, &deadline_);
}

std::vector<unsigned char> Connection::image() {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> bytes(
        sqlite3_serialize(database_.getHandle(), "main", &size, 0), sqlite3_free);
    if (!bytes) throw std::bad_alloc();
    return {bytes.get(), bytes.get() + size};
}

}  // namespace throughline::store
