#pragma once

#include <filesystem>

#include "file_access.h"
#include "file_header.h"

namespace throughline::store {

/// A new file under a name of its own, gone with its object unless it was moved to its place. Throws
/// StoreError (NotWritable), which tells of the file that is to be saved.
class TemporaryFile {
public:
    /// A new, empty file beside `target`, with the access rights of what is there now.
    explicit TemporaryFile(const std::filesystem::path& target);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Writes and sends to the disk; the file is closed.
    void write(Bytes content);
    void moveTo(const std::filesystem::path& place);

private:
    std::filesystem::path target_;
    std::filesystem::path path_;
    Descriptor descriptor_;
};

/// Throws StoreError (NotWritable) where there is something at `target` that must not be replaced.
void requireReplaceable(const std::filesystem::path& target);

/// "order.throughline~".
std::filesystem::path backupOf(const std::filesystem::path& target);

/// Puts the written file in the place of `target`, which is kept as backupOf(target). At each moment there is
/// a whole file at `target` if there was one before. Throws StoreError (NotWritable); `target` is then what
/// it was.
void replaceFile(TemporaryFile& written, const std::filesystem::path& target);

}  // namespace throughline::store
