#include "app/lost_work.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "app/document.h"
#include "app/native_path.h"
#include "app/words.h"
#include "throughline/store/workspace_file.h"

namespace throughline::app {
namespace {

/// The copy in the folder, without steps where nothing was ever kept; nothing where it cannot be read.
std::optional<store::RecoveredWork> readIn(const QString& folder) {
    if (!QFileInfo::exists(recoveryFileIn(folder))) return store::RecoveredWork();
    try {
        return store::readRecovery(nativePath(recoveryFileIn(folder)));
    } catch (const store::StoreError& error) {
        if (error.kind() == store::StoreError::Kind::NotFound) return store::RecoveredWork();
        return std::nullopt;
    }
}

/// Whether the file holds just what the copy does; where there is none, whether there is nothing to lose.
bool isSaved(const store::RecoveredWork& work) {
    if (work.steps.empty()) return true;
    if (work.base.file.empty()) return work.workspace == newWorkspace();
    try {
        return store::loadWorkspace(work.base.file).workspace == work.workspace;
    } catch (const store::StoreError&) {
        return false;
    }
}

/// A program that has just begun has an empty folder for a moment.
bool mayBeBeginning(const QFileInfo& folder) {
    return !QFileInfo::exists(recoveryFileIn(folder.absoluteFilePath())) &&
           folder.lastModified().secsTo(QDateTime::currentDateTime()) < 60;
}

struct OwnerlessFolder {
    QString path;
    std::unique_ptr<QLockFile> lock;
};

/// Those whose owner does not live, locked.
std::vector<OwnerlessFolder> ownerlessIn(const QString& folder) {
    std::vector<OwnerlessFolder> found;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (mayBeBeginning(entry)) continue;
        auto lock = std::make_unique<QLockFile>(ownerLockIn(entry.absoluteFilePath()));
        lock->setStaleLockTime(0);
        if (lock->tryLock()) found.push_back({entry.absoluteFilePath(), std::move(lock)});
    }
    return found;
}

/// Marks the folder; false where it was already.
bool markAsTold(const QString& folder) {
    QFile mark(QDir(folder).filePath("told"));
    return mark.open(QIODevice::WriteOnly | QIODevice::NewOnly);
}

}  // namespace

QString ownerLockIn(const QString& folder) {
    return QDir(folder).filePath("owner.lock");
}

QString recoveryFileIn(const QString& folder) {
    return QDir(folder).filePath("copy.sqlite");
}

LostWork::LostWork(QString folder, std::unique_ptr<QLockFile> lock, store::RecoveredWork work)
    : folder_(std::move(folder)),
      lock_(std::move(lock)),
      work_(std::move(work)),
      place_(readShownPlace(folder_)) {
}

QString LostWork::title() const {
    if (!work_.base.file.empty()) return QFileInfo(file()).fileName();
    return workspaceName(work_.workspace);
}

QString LostWork::file() const {
    return QFile::decodeName(QByteArray::fromStdString(work_.base.file));
}

QDateTime LostWork::since() const {
    return QDateTime::fromMSecsSinceEpoch(work_.base.since);
}

QDateTime LostWork::lastChange() const {
    return work_.steps.empty() ? since() : QDateTime::fromMSecsSinceEpoch(work_.steps.back().time);
}

/// The copy keeps them as they were done, one after the other. Where nothing of them seems to stand, and yet
/// the work differs from the file, all are told.
std::vector<LostStep> LostWork::steps() const {
    std::vector<LostStep> all, standing;
    for (const store::RecoveryStep& step : work_.steps) {
        const LostStep& done = all.emplace_back(
            LostStep{QString::fromStdString(step.label), QDateTime::fromMSecsSinceEpoch(step.time)});
        if (!standing.empty() && done.label == takenBack(standing.back().label))
            standing.pop_back();
        else
            standing.push_back(done);
    }
    return standing.empty() ? all : standing;
}

void LostWork::discard() {
    lock_->unlock();
    QDir(folder_).removeRecursively();
}

std::vector<LostWork> findLostWork(const QString& folder) {
    std::vector<LostWork> found;
    for (OwnerlessFolder& left : ownerlessIn(folder)) {
        auto work = readIn(left.path);
        if (!work) continue;  // for findUnreadableWork()
        LostWork lost(left.path, std::move(left.lock), *std::move(work));
        if (isSaved(lost.work()))
            lost.discard();
        else
            found.push_back(std::move(lost));
    }
    std::ranges::sort(found, {}, [](const LostWork& lost) { return lost.work().base.since; });
    return found;
}

QStringList findUnreadableWork(const QString& folder) {
    QStringList found;
    for (const OwnerlessFolder& left : ownerlessIn(folder))
        if (!readIn(left.path) && markAsTold(left.path)) found << left.path;
    return found;
}

}  // namespace throughline::app
