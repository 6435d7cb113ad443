#include "throughline/store/workspace_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <new>
#include <string>
#include <utility>

#include "atomic_file.h"
#include "connection.h"
#include "file_access.h"
#include "file_header.h"
#include "malformed.h"
#include "reader.h"
#include "schema.h"
#include "writer.h"

namespace throughline::store {
namespace {

using Kind = StoreError::Kind;

std::string firstLine(SQLite::Database& database, const char* pragma) {
    SQLite::Statement query(database, pragma);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

/// The schema first: the other two run what the schema says.
void requireSound(SQLite::Database& database, std::uint32_t version) {
    requireKnownSchema(database, version);
    if (firstLine(database, "PRAGMA quick_check(1)") != "ok") throw Malformed("some of its pages are broken");
    const std::string table = firstLine(database, "PRAGMA foreign_key_check");
    if (!table.empty()) throw Malformed("table " + table + " refers to something that is not there");
}

/// Five seconds for the smallest file, and time to read the largest on a slow machine.
std::chrono::seconds patienceFor(std::size_t bytes) {
    return std::chrono::seconds(5 + (bytes >> 22));
}

/// Throws Malformed or SQLite::Exception.
model::Workspace readImage(std::vector<unsigned char> image) {
    requireOwnLayout(image);
    const HeapLimit limit(heapWhileReading);
    const auto patience = patienceFor(image.size());
    const std::uint32_t version = versionOf(image);
    Connection connection(std::move(image), patience);
    requireSound(connection.database(), version);
    return readWorkspace(connection.database(), version);
}

std::string notAWorkspace(Identity identity) {
    switch (identity) {
        case Identity::Empty:
            return " is empty, and not a workspace file.";
        case Identity::OtherDatabase:
            return " is a database of another program, not a workspace file.";
        default:
            return " is not a workspace file.";
    }
}

void requireIdentity(Bytes start, const std::filesystem::path& file) {
    const Identity identity = identify(start);
    if (identity != Identity::Workspace)
        throw StoreError(Kind::NotAWorkspace,
                         file.string() + notAWorkspace(identity) + " It was not changed.");
    if (versionOf(start) > workspaceFileVersion)
        throw StoreError(Kind::NewerVersion,
                         file.string() +
                             " was written by a newer version of Throughline: it has format version " +
                             std::to_string(versionOf(start)) + ", this program reads up to version " +
                             std::to_string(workspaceFileVersion) + ". It was not changed.");
}

std::string whatIsSafe(const std::filesystem::path& file) {
    std::error_code error;
    const auto backup = backupOf(file);
    if (!std::filesystem::exists(backup, error)) return ". The file was not changed.";
    return ". The file was not changed. What it was before the last save is kept as " + backup.string() + ".";
}

StoreError damaged(const std::filesystem::path& file, const std::string& cause) {
    return {Kind::Damaged, file.string() + " is damaged: " + cause + whatIsSafe(file)};
}

StoreError outOfMemory(const std::filesystem::path& file) {
    return {Kind::NotReadable,
            file.string() + " cannot be read: there is not enough memory. It was not changed."};
}

model::Workspace readContent(std::vector<unsigned char> bytes, const std::filesystem::path& file) {
    try {
        return readImage(std::move(bytes));
    } catch (const Malformed& error) {
        throw damaged(file, error.what());
    } catch (const SQLite::Exception& error) {
        throw error.getErrorCode() == SQLITE_NOMEM ? outOfMemory(file)
                                                   : damaged(file, excerpt(error.what(), 200));
    } catch (const std::bad_alloc&) {
        throw outOfMemory(file);
    }
}

[[noreturn]] void failSaving(const std::filesystem::path& file, const std::string& cause) {
    throw StoreError(Kind::NotWritable, file.string() + " could not be saved: " + cause +
                                            ". What was there before is unchanged.");
}

std::vector<unsigned char> imageOf(const model::Workspace& workspace, const std::filesystem::path& file) {
    try {
        const HeapLimit noLimit(0);
        return writeImage(workspace);
    } catch (const SQLite::Exception& error) {
        failSaving(file, std::string("it could not be read again (") + error.what() + ")");
    } catch (const std::bad_alloc&) {
        failSaving(file, "there is not enough memory");
    }
}

/// Reads back from the disk what was just written there; its stamp.
FileStamp requireSame(const model::Workspace& workspace, const TemporaryFile& written,
                      const std::filesystem::path& file) {
    std::string cause = "what was written is not what was to be saved";
    try {
        FileContent content = readFile(written.path());
        if (readImage(std::move(content.bytes)) == workspace) return content.stamp;
    } catch (const std::exception& error) {
        cause = std::string("what was written could not be read back: ") + error.what();
    }
    failSaving(file, cause);
}

void requireUnchanged(const std::filesystem::path& target, const FileStamp& known, IfChanged ifChanged) {
    if (ifChanged == IfChanged::Overwrite || isUnchanged(target, known)) return;
    throw StoreError(Kind::ChangedOnDisk,
                     target.string() +
                         " was changed by another program since it was opened here. Nothing was "
                         "written: save under another name, or overwrite it.");
}

}  // namespace

LoadedWorkspace loadWorkspace(const std::filesystem::path& file) {
    FileContent content = readFile(file);
    requireIdentity(content.bytes, file);
    return {readContent(std::move(content.bytes), file), content.stamp};
}

FileStamp saveWorkspace(const model::Workspace& workspace, const std::filesystem::path& file,
                        const FileStamp& known, IfChanged ifChanged) {
    const std::filesystem::path target = resolveLinks(file);
    requireReplaceable(target);
    requireUnchanged(target, known, ifChanged);
    const auto image = imageOf(workspace, file);
    if (image.size() > maxFileSize) failSaving(file, "it would be larger than a workspace file may be");
    TemporaryFile written(target);
    written.write(image);
    FileStamp stamp = requireSame(workspace, written, file);
    const FolderTurn turn(target);
    requireUnchanged(target, known, ifChanged);
    replaceFile(written, target);
    return stamp;
}

FileStamp stampOf(const std::filesystem::path& file) {
    try {
        return readFile(file).stamp;
    } catch (const StoreError&) {
        return {};
    }
}

bool isUnchanged(const std::filesystem::path& file, const FileStamp& known) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return known.size < 0;
    if (status.st_size != known.size) return false;
    return stampOf(file).sha256 == known.sha256;
}

bool isSameFile(const std::filesystem::path& file, const FileStamp& known) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 && stampFrom(status, known.sha256) == known;
}

bool isReplaceable(const std::filesystem::path& file) {
    try {
        const std::filesystem::path target = resolveLinks(file);
        requireReplaceable(target);
        return isWritable(folderOf(target));
    } catch (const StoreError&) {
        return false;
    }
}

bool looksLikeWorkspace(const std::filesystem::path& file) {
    constexpr std::size_t headerSize = 100;
    try {
        return identify(readStart(openOrdinaryFile(file), headerSize, file)) == Identity::Workspace;
    } catch (const StoreError&) {
        return false;
    }
}

}  // namespace throughline::store
