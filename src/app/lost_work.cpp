#include "app/lost_work.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "app/native_path.h"
#include "throughline/store/workspace_file.h"

namespace throughline::app {
namespace {

/// The copy in the folder; nothing where it holds none that can be read.
std::optional<store::RecoveredWork> readIn(const QString& folder) {
    try {
        return store::readRecovery(nativePath(recoveryFileIn(folder)));
    } catch (const store::StoreError&) {
        return std::nullopt;
    }
}

/// Whether the file holds just what the copy does.
bool isSaved(const store::RecoveredWork& work) {
    if (work.steps.empty()) return true;
    try {
        return !work.base.file.empty() && store::loadWorkspace(work.base.file).workspace == work.workspace;
    } catch (const store::StoreError&) {
        return false;
    }
}

/// A program that was killed before it wrote anything leaves an empty folder; one that has just begun has
/// one, too.
bool isEmpty(const QString& folder) {
    return !QFileInfo::exists(recoveryFileIn(folder));
}
bool isYoung(const QFileInfo& folder) {
    return folder.lastModified().secsTo(QDateTime::currentDateTime()) < 60;
}

}  // namespace

QString ownerLockIn(const QString& folder) {
    return QDir(folder).filePath("owner.lock");
}

QString recoveryFileIn(const QString& folder) {
    return QDir(folder).filePath("copy.sqlite");
}

LostWork::LostWork(QString folder, std::unique_ptr<QLockFile> lock, store::RecoveredWork work)
    : folder_(std::move(folder)), lock_(std::move(lock)), work_(std::move(work)) {
}

QString LostWork::title() const {
    if (!work_.base.file.empty()) return QFileInfo(file()).fileName();
    return QString::fromStdString(work_.workspace.name);
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

QStringList LostWork::steps() const {
    QStringList labels;
    for (const store::RecoveryStep& step : work_.steps) labels << QString::fromStdString(step.label);
    return labels;
}

void LostWork::discard() {
    lock_->unlock();
    QDir(folder_).removeRecursively();
}

std::vector<LostWork> findLostWork(const QString& folder) {
    std::vector<LostWork> found;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = entry.absoluteFilePath();
        if (isEmpty(path) && isYoung(entry)) continue;
        auto lock = std::make_unique<QLockFile>(ownerLockIn(path));
        lock->setStaleLockTime(0);
        if (!lock->tryLock()) continue;
        auto work = readIn(path);
        if (!work && !isEmpty(path)) continue;  // left for somebody who can read it
        LostWork lost(path, std::move(lock), work ? *std::move(work) : store::RecoveredWork());
        if (isSaved(lost.work()))
            lost.discard();
        else
            found.push_back(std::move(lost));
    }
    std::ranges::sort(found, {}, [](const LostWork& lost) { return lost.work().base.since; });
    return found;
}

}  // namespace throughline::app
