#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

namespace throughline::store {

/// The most memory that SQLite may take in this process while a file from elsewhere is read.
inline constexpr long long heapWhileReading = 256LL << 20;

/// Holds SQLite's memory in this process below a limit (0: none). One at a time: loading and saving wait for
/// each other, so that neither runs under the other's limit.
class HeapLimit {
public:
    explicit HeapLimit(long long bytes);
    ~HeapLimit();
    HeapLimit(const HeapLimit&) = delete;
    HeapLimit& operator=(const HeapLimit&) = delete;

private:
    std::lock_guard<std::mutex> turn_;
};

/// A database closed to everything that a workspace does not need: no views, triggers, virtual tables,
/// extensions, attached files or functions, and limits on every size. It is in memory; SQLite never has a
/// file of the user's open. Errors of SQLite leave as SQLite::Exception.
class Connection {
public:
    /// A new, empty database.
    Connection();
    /// The database in `image`, for reading only. What runs longer than `patience` is interrupted.
    Connection(std::vector<unsigned char> image, std::chrono::steady_clock::duration patience);
    /// A file of the program's own in a folder of its own, which exists; for recovery copies. A commit is
    /// safe from the end of this program at once, and from a power failure after checkpoint(). Rows can be
    /// deleted, and references between them are not checked.
    explicit Connection(const std::filesystem::path& file);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    SQLite::Database& database() { return database_; }
    /// The database as the bytes of a file.
    std::vector<unsigned char> image();
    void checkpoint();

private:
    enum class Deleting { Refused, Allowed };
    void harden(Deleting deleting);
    void interruptAfter(std::chrono::steady_clock::duration patience);

    std::vector<unsigned char> image_;  // outlives database_, which reads from it
    std::chrono::steady_clock::time_point deadline_{};
    SQLite::Database database_;
};

}  // namespace throughline::store
