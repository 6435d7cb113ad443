#include "throughline/store/workspace_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <new>
#include <optional>
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
    if (firstLine(database, "PRAGMA quick_check(1)") != "ok")
        throw Malformed(say("some of its pages are broken"));
    const std::string table = firstLine(database, "PRAGMA foreign_key_check");
    if (!table.empty()) throw Malformed(say("table %1 refers to something that is not there", table));
}

/// Five seconds for the smallest file, and time to read the largest on a slow machine.
std::chrono::seconds patienceFor(std::size_t bytes) {
    return std::chrono::seconds(5 + (bytes >> 22));
}

/// Throws Malformed or SQLite::Exception.
Content readImage(std::vector<unsigned char> image) {
    requireOwnLayout(image);
    const HeapLimit limit(heapWhileReading);
    const auto patience = patienceFor(image.size());
    const std::uint32_t version = versionOf(image);
    Connection connection(std::move(image), patience);
    requireSound(connection.database(), version);
    return readContent(connection.database(), version);
}

std::string_view notAWorkspace(Identity identity) {
    switch (identity) {
        case Identity::Empty:
            return phrase("%1 is empty, and not a workspace file. It was not changed.");
        case Identity::OtherDatabase:
            return phrase("%1 is a database of another program, not a workspace file. It was not changed.");
        default:
            return phrase("%1 is not a workspace file. It was not changed.");
    }
}

void requireIdentity(Bytes start, const std::filesystem::path& file) {
    const Identity identity = identify(start);
    if (identity != Identity::Workspace)
        throw StoreError(Kind::NotAWorkspace, say(notAWorkspace(identity), file.string()));
    if (versionOf(start) > workspaceFileVersion)
        throw StoreError(
            Kind::NewerVersion,
            say("%1 was written by a newer version of Throughline: it has format version %2, this program "
                "reads up to version %3. It was not changed.",
                file.string(), versionOf(start), workspaceFileVersion));
}

Message whatIsSafe(const std::filesystem::path& file) {
    std::error_code error;
    const auto backup = previousSave(file);
    if (!std::filesystem::exists(backup, error)) return say("The file was not changed.");
    return say("The file was not changed. What it was before the last save is kept as %1.", backup.string());
}

StoreError damaged(const std::filesystem::path& file, const Message& cause) {
    return {Kind::Damaged, say("%1 is damaged: %2. %3", file.string(), cause, whatIsSafe(file))};
}

StoreError outOfMemory(const std::filesystem::path& file) {
    return {Kind::NotReadable,
            say("%1 cannot be read: there is not enough memory. It was not changed.", file.string())};
}

Content readForeign(std::vector<unsigned char> bytes, const std::filesystem::path& file) {
    try {
        return readImage(std::move(bytes));
    } catch (const Malformed& error) {
        throw damaged(file, error.message());
    } catch (const SQLite::Exception& error) {
        throw error.getErrorCode() == SQLITE_NOMEM
            ? outOfMemory(file)
            : damaged(file, Message::verbatim(excerpt(error.what(), 200)));
    }
}

[[noreturn]] void failSaving(const std::filesystem::path& file, const Message& cause) {
    throw StoreError(Kind::NotWritable, say("%1 could not be saved: %2. What was there before is unchanged.",
                                            file.string(), cause));
}

Image imageOf(const model::Workspace& workspace, const History& history,
              const std::optional<VersionLabel>& label, const std::filesystem::path& file) {
    try {
        const HeapLimit noLimit(0);
        return writeImage(workspace, history, label);
    } catch (const SQLite::Exception& error) {
        failSaving(file, say("it could not be read again (%1)", messageOf(error)));
    }
}

/// Reads back from the disk what was just written there; its stamp.
FileStamp requireSame(const model::Workspace& workspace, const History& history, const TemporaryFile& written,
                      const std::filesystem::path& file) {
    Message cause = say("what was written is not what was to be saved");
    try {
        FileContent content = readFile(written.path());
        const Content read = readImage(std::move(content.bytes));
        if (read.workspace == workspace && read.history.versions() == history.versions())
            return content.stamp;
    } catch (const std::exception& error) {
        cause = say("what was written could not be read back: %1", messageOf(error));
    }
    failSaving(file, cause);
}

void requireUnchanged(const std::filesystem::path& target, const FileStamp& known, IfChanged ifChanged) {
    if (ifChanged == IfChanged::Overwrite || isUnchanged(target, known)) return;
    throw StoreError(
        Kind::ChangedOnDisk,
        say("%1 was changed by another program since it was opened here. Nothing was written: save "
            "under another name, or overwrite it.",
            target.string()));
}

/// Throws std::bad_alloc, too.
SavedVersion replaceWhole(const model::Workspace& workspace, const History& history,
                          const std::optional<VersionLabel>& label, const std::filesystem::path& file,
                          const FileStamp& known, IfChanged ifChanged) {
    const std::filesystem::path target = resolveLinks(file);
    requireReplaceable(target);
    requireUnchanged(target, known, ifChanged);
    Image image = imageOf(workspace, history, label, file);
    if (image.bytes.size() > maxFileSize)
        failSaving(file, say("it would be larger than a workspace file may be"));
    TemporaryFile written(target);
    written.write(image.bytes);
    FileStamp stamp = requireSame(workspace, image.history, written, file);
    const FolderTurn turn(target);
    requireUnchanged(target, known, ifChanged);
    SavedVersion saved{std::move(stamp), std::move(image.history)};
    replaceFile(written, target);
    return saved;
}

SavedVersion save(const model::Workspace& workspace, const History& history,
                  const std::optional<VersionLabel>& label, const std::filesystem::path& file,
                  const FileStamp& known, IfChanged ifChanged) {
    try {
        return replaceWhole(workspace, history, label, file, known, ifChanged);
    } catch (const std::bad_alloc&) {
        failSaving(file, say("there is not enough memory"));
    }
}

/// Throws std::bad_alloc, too.
LoadedWorkspace load(const std::filesystem::path& file) {
    FileContent bytes = readFile(file);
    requireIdentity(bytes.bytes, file);
    const std::uint32_t version = versionOf(bytes.bytes);
    Content content = readForeign(std::move(bytes.bytes), file);
    return {std::move(content.workspace), std::move(bytes.stamp), std::move(content.history), version,
            std::move(content.sha256)};
}

}  // namespace

LoadedWorkspace loadWorkspace(const std::filesystem::path& file) {
    try {
        return load(file);
    } catch (const std::bad_alloc&) {
        throw outOfMemory(file);
    }
}

FileStamp saveWorkspace(const model::Workspace& workspace, const std::filesystem::path& file,
                        const FileStamp& known, IfChanged ifChanged) {
    return save(workspace, {}, std::nullopt, file, known, ifChanged).stamp;
}

SavedVersion saveVersion(const model::Workspace& workspace, const History& history, const VersionLabel& label,
                         const std::filesystem::path& file, const FileStamp& known, IfChanged ifChanged) {
    return save(workspace, history, label, file, known, ifChanged);
}

std::filesystem::path previousSave(const std::filesystem::path& file) {
    return backupOf(resolveLinks(file));
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

bool hasOtherNames(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    struct stat kept {};
    const bool isKept = ::stat(previousSave(file).c_str(), &kept) == 0 && kept.st_dev == status.st_dev &&
                        kept.st_ino == status.st_ino;
    return status.st_nlink > (isKept ? 2U : 1U);
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
