#include "app/file_lock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QObject>
#include <QSysInfo>

#include "app/words.h"

namespace throughline::app {
namespace {

QString lockPathOf(const QString& file) {
    const QFileInfo given(file);
    const QString canonical = given.canonicalFilePath();
    const QFileInfo real(canonical.isEmpty() ? given.absoluteFilePath() : canonical);
    return real.absoluteDir().filePath(".~lock." + real.fileName() + '#');
}

FileOwner ownerIn(const QLockFile& lock, const QString& path) {
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    const QFileInfo file(path);
    return {file.owner(), host, file.lastModified(), host.isEmpty() || host == QSysInfo::machineHostName()};
}

}  // namespace

QString describe(const FileOwner& owner) {
    const QString user = owner.user.isEmpty() ? QObject::tr("somebody") : owner.user;
    return QObject::tr("%1 on %2, since %3").arg(user, owner.host, moment(owner.since));
}

FileLock::FileLock(const QString& file, IfOwned ifOwned) {
    const QString path = lockPathOf(file);
    if (ifOwned == IfOwned::TakeOver) QFile::remove(path);
    lock_ = std::make_unique<QLockFile>(path);
    lock_->setStaleLockTime(0);  // only a program that has ended loses its lock, never one that runs for long
    if (lock_->tryLock()) return;
    if (lock_->error() == QLockFile::LockFailedError) owner_ = ownerIn(*lock_, path);
}

FileLock::~FileLock() = default;

bool FileLock::isHeld() const {
    return lock_->isLocked();
}

std::optional<FileOwner> ownerOf(const QString& file) {
    return FileLock(file).owner();
}

}  // namespace throughline::app
