#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "throughline/store/workspace_file.h"

/// The recovery copy: a private file that follows a document gesture by gesture, so that a crash costs at
/// most the gesture in progress (docs/decisions/0011-recovery-copy.md).
namespace throughline::store {

/// What unsaved work goes on from. Times are milliseconds since 1970, UTC.
struct RecoveryBase {
    std::string file;  ///< the workspace file; empty: in none yet
    FileStamp stamp;   ///< of that file
    std::int64_t since = 0;
    friend bool operator==(const RecoveryBase&, const RecoveryBase&) = default;
};

/// One thing that the user did, in the words of the undo menu.
struct RecoveryStep {
    std::int64_t number = 0;  ///< a step written again with the same number replaces the first
    std::int64_t time = 0;
    std::string label;
    friend bool operator==(const RecoveryStep&, const RecoveryStep&) = default;
};

struct RecoveredWork {
    model::Workspace workspace;
    RecoveryBase base;
    std::vector<RecoveryStep> steps;
};

/// Writes a recovery copy. One transaction a call: whoever is killed leaves the state of the last call, or of
/// the one before where it is killed within. Every call throws StoreError (NotWritable) where the disk
/// refuses; the copy is then as it was, and the next call writes what is missing.
class RecoveryFile {
public:
    /// Makes the file anew, readable by nobody else.
    explicit RecoveryFile(const std::filesystem::path& file);
    ~RecoveryFile();
    RecoveryFile(RecoveryFile&&) noexcept;
    RecoveryFile& operator=(RecoveryFile&&) noexcept;

    /// The document is now this, and these are the steps since the base.
    void begin(const model::Workspace& workspace, const RecoveryBase& base,
               const std::vector<RecoveryStep>& steps);
    /// Only the rows that differ from the last call are written.
    void add(const model::Workspace& workspace, const std::vector<RecoveryStep>& steps);
    /// Sends to the disk what a power failure could still take.
    void sync();

private:
    struct Open;
    std::unique_ptr<Open> open_;
};

/// Reads what a program that ended left behind. Throws StoreError: NotFound where that program had kept
/// nothing yet.
RecoveredWork readRecovery(const std::filesystem::path& file);

}  // namespace throughline::store
