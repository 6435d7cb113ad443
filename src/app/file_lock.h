#pragma once

#include <memory>
#include <optional>

#include <QDateTime>
#include <QString>

class QLockFile;

namespace throughline::app {

/// Who has a file open.
struct FileOwner {
    QString user;
    QString host;
    QDateTime since;
    bool onThisHost = true;
};

/// "ada on mars, since 14:02" or, longer ago, with the day.
QString describe(const FileOwner& owner);

/// The lock beside a file, `.~lock.NAME#`, that tells other programs of ours who has it open. Gone with its
/// object. A lock whose program ended on this host counts for nothing, however it ended.
class FileLock {
public:
    enum class IfOwned { Leave, TakeOver };

    /// Tries to take it. Symbolic links are followed to the real file.
    explicit FileLock(const QString& file, IfOwned ifOwned = IfOwned::Leave);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    bool isHeld() const;
    /// Who has it, where that is somebody else. Not held and nobody else's: the folder takes no lock.
    const std::optional<FileOwner>& owner() const { return owner_; }

private:
    std::unique_ptr<QLockFile> lock_;
    std::optional<FileOwner> owner_;
};

/// Who has the file open now; nobody where the lock can be taken or is this object's to take.
std::optional<FileOwner> ownerOf(const QString& file);

}  // namespace throughline::app
