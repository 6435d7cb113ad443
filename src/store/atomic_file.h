#pragma once

#include <filesystem>

#include "file_access.h"
#include "file_header.h"

namespace throughline::store {

/// A name in a folder, taken away again unless its file was moved to its place.
class TemporaryName {
public:
    /// Short, hidden and of its own, beside `target`; fits wherever the target's name does.
    explicit TemporaryName(const std::filesystem::path& target);
    ~TemporaryName();
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// False, and errno, where the system refuses. The name goes in any case.
    bool moveTo(const std::filesystem::path& place);

private:
    std::filesystem::path path_;
};

/// A new file beside the one that is to be saved, gone with its object unless it was moved to its place.
/// Throws StoreError (NotWritable), which tells of the file that is to be saved.
class TemporaryFile {
public:
    /// Empty, with the access rights of what is at `target` now.
    explicit TemporaryFile(const std::filesystem::path& target);

    const std::filesystem::path& path() const { return name_.path(); }
    /// Writes and sends to the disk; the file is closed.
    void write(Bytes content);
    void moveTo(const std::filesystem::path& place);

private:
    std::filesystem::path target_;
    TemporaryName name_;
    Descriptor descriptor_;
};

/// While it lives, no other program of ours replaces a file in the folder of `target`: what was compared with
/// the disk is still so when it is replaced. Goes without where the file system has no such locks, or
/// somebody holds one for seconds.
class FolderTurn {
public:
    explicit FolderTurn(const std::filesystem::path& target);

private:
    Descriptor folder_;  // the lock goes with the descriptor
};

std::filesystem::path folderOf(const std::filesystem::path& file);
/// Whether this program may write in the file or folder.
bool isWritable(const std::filesystem::path& place);

/// Throws StoreError (NotWritable) where there is something at `target` that must not be replaced.
void requireReplaceable(const std::filesystem::path& target);

/// "order.throughline~".
std::filesystem::path backupOf(const std::filesystem::path& target);

/// Puts the written file in the place of `target`, which is kept as backupOf(target). At each moment there is
/// a whole file at `target` if there was one before. Throws StoreError (NotWritable); `target` is then what
/// it was.
void replaceFile(TemporaryFile& written, const std::filesystem::path& target);

}  // namespace throughline::store
