#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "throughline/base/message.h"
#include "throughline/model/workspace.h"
#include "throughline/store/history.h"

/// The workspace file: one SQLite file, loaded whole, saved whole (docs/workspace-format.md).
namespace throughline::store {

/// The version of the format that is written; older ones are read (docs/workspace-format.md).
inline constexpr std::uint32_t workspaceFileVersion = 2;
/// Larger files are neither written nor read, in bytes.
inline constexpr std::uint64_t maxFileSize = 512ULL << 20;

/// A file that could not be read or written, or is not ours. The message, and what() in English, name the
/// file, the cause and what is safe.
class StoreError : public std::runtime_error {
public:
    enum class Kind {
        NotFound,
        NotReadable,    ///< permissions, I/O
        NotAWorkspace,  ///< another kind of file
        NewerVersion,   ///< written by a newer program
        Damaged,        ///< is ours, but not all of it can be read
        NotWritable,    ///< permissions, folder gone, disk full, I/O; the old file is as it was
        ChangedOnDisk,  ///< somebody else wrote the file since it was read
    };
    StoreError(Kind kind, base::Message message)
        : std::runtime_error(message.text()), kind_(kind), message_(std::move(message)) {}
    Kind kind() const { return kind_; }
    const base::Message& message() const { return message_; }

private:
    Kind kind_;
    base::Message message_;
};

/// What a file was when it was last read or written, to notice that another program changed it.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = -1;  ///< -1: there was no file
    std::int64_t modifiedNanoseconds = 0;
    std::string sha256;  ///< of all its bytes
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct LoadedWorkspace {
    model::Workspace workspace;
    FileStamp stamp;
    History history;
    std::uint32_t version = 0;  ///< of the format that the file has
    std::string sha256;         ///< the digest of its content, which agrees
};

/// Reads the file without changing a byte of it or leaving anything beside it. Throws StoreError.
LoadedWorkspace loadWorkspace(const std::filesystem::path& file);

enum class IfChanged { Refuse, Overwrite };

/// Replaces the file as a whole: written beside it, synced, read back, renamed; the previous content is kept
/// as `name~`. With Refuse, throws ChangedOnDisk where the file holds other bytes than `known` says, or has
/// gone or come. On any failure the old file is as it was (unless a failing disk refuses to take it back;
/// what() says so). Throws StoreError. Pre: every journey could be read again (model::whyMalformed finds
/// nothing).
FileStamp saveWorkspace(const model::Workspace& workspace, const std::filesystem::path& file,
                        const FileStamp& known = {}, IfChanged ifChanged = IfChanged::Overwrite);

struct SavedVersion {
    FileStamp stamp;
    History history;
};

/// The same, and the file keeps the earlier saves of the history and this one as its newest version; the
/// other keeps none.
SavedVersion saveVersion(const model::Workspace& workspace, const History& history, const VersionLabel& label,
                         const std::filesystem::path& file, const FileStamp& known = {},
                         IfChanged ifChanged = IfChanged::Overwrite);

/// Where a save keeps what the file was before: `name~`, beside the real file where `file` is a link. It need
/// not be there. Throws StoreError (NotReadable) where links lead in a circle.
std::filesystem::path previousSave(const std::filesystem::path& file);

/// The stamp of the file as it is now; size -1 where there is none or it cannot be read.
FileStamp stampOf(const std::filesystem::path& file);

/// Whether the file holds what `known` says, byte for byte; who wrote it and when does not matter.
bool isUnchanged(const std::filesystem::path& file, const FileStamp& known);

/// Whether the file is the very one that `known` says, not written since; tells without reading it.
bool isSameFile(const std::filesystem::path& file, const FileStamp& known);

/// Whether the file, or one that is not there yet, could be saved: neither it nor its folder is
/// write-protected.
bool isReplaceable(const std::filesystem::path& file);

/// Whether the file has another name on the disk (a hard link), which a save would leave to the old content.
/// What the last save kept as `name~` is no such name.
bool hasOtherNames(const std::filesystem::path& file);

/// Whether the first bytes are those of a workspace file (for telling it from a journey file). False if
/// unreadable.
bool looksLikeWorkspace(const std::filesystem::path& file);

}  // namespace throughline::store
