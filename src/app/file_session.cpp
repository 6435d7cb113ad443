#include "app/file_session.h"

#include <variant>

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "app/core_words.h"
#include "app/native_path.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::app {
namespace {

constexpr qint64 largestJourneyFile = 512LL * 1024 * 1024;
constexpr std::size_t shownFindings = 5;

/// The first findings, a line each.
QString describe(const QString& path, const model::Findings& findings) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(shownFindings, findings.size()); ++i)
        lines << QString::fromStdString(
            exchange::describe(QFileInfo(path).fileName().toStdString(), translated(findings[i])));
    if (findings.size() > shownFindings)
        lines << QObject::tr("… and %1 more").arg(findings.size() - shownFindings);
    return lines.join('\n');
}

using ReadJourney = std::variant<model::JourneyBundle, FileProblem>;

ReadJourney readJourneyFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileProblem{QObject::tr("%1 could not be read: %2").arg(path, file.errorString())};
    if (file.size() > largestJourneyFile)
        return FileProblem{QObject::tr("%1 is larger than 512 MiB, the limit for a journey file.").arg(path)};
    const QByteArray bytes = file.readAll();
    auto bundle = exchange::readJourney({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!bundle) return FileProblem{describe(path, bundle.error())};
    return std::move(bundle).value();
}

}  // namespace

FileSession::FileSession(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&watch_, &FileWatch::stateChanged, this, &FileSession::changedOnDisk);
}

const std::optional<FileOwner>& FileSession::otherOwner() const {
    static const std::optional<FileOwner> nobody;
    return lock_ ? lock_->owner() : nobody;
}

QString FileSession::title() const {
    if (!path_.isEmpty()) return QFileInfo(path_).fileName();
    return QString::fromStdString(document_.workspace().name);
}

std::shared_ptr<FileLock> FileSession::lockOf(const QString& path, FileLock::IfOwned ifOwned) {
    const QFileInfo ours(path_);
    if (lock_ && lock_->isHeld() && ours == QFileInfo(path)) return lock_;
    return std::make_shared<FileLock>(path, ifOwned);
}

void FileSession::belongTo(const QString& path, const store::FileStamp& stamp, std::shared_ptr<FileLock> lock,
                           const store::RecoveredWork& recovered) {
    path_ = path;
    stamp_ = stamp;
    lock_ = std::move(lock);
    if (otherOwner())
        access_ = Access::InUse;
    else
        access_ = path.isEmpty() || store::isReplaceable(nativePath(path)) ? Access::Writable
                                                                           : Access::WriteProtected;
    watch_.watch(path, stamp);
    if (recovery_)
        recovery_->begin(recovered.steps.empty() ? recoveryBase() : recovered.base, recovered.steps);
    emit fileChanged();
    emit changedOnDisk();
}

store::RecoveryBase FileSession::recoveryBase() const {
    const QString absolute = path_.isEmpty() ? path_ : QFileInfo(path_).absoluteFilePath();
    return {QFile::encodeName(absolute).toStdString(), stamp_, QDateTime::currentMSecsSinceEpoch()};
}

void FileSession::keepRecovery(const QString& folder) {
    recovery_ = std::make_unique<RecoveryCopy>(document_, folder);
    connect(recovery_.get(), &RecoveryCopy::kept, this, &FileSession::recoveryKept);
    connect(recovery_.get(), &RecoveryCopy::failed, this, &FileSession::recoveryFailed);
    recovery_->begin(recoveryBase());
}

void FileSession::openRecovered(LostWork& lost) {
    const store::RecoveredWork& work = lost.work();
    savedAt_ = {};
    document_.load(work.workspace, Document::Origin::Unsaved);
    const QString path = lost.file();
    auto lock = path.isEmpty() ? nullptr : lockOf(path, FileLock::IfOwned::Leave);
    belongTo(path, work.base.stamp, std::move(lock), work);
    watch_.check();
    constexpr int patience = 5000;
    if (recovery_ && recovery_->waitUntilKept(patience)) lost.discard();
}

void FileSession::startNew() {
    savedAt_ = {};
    document_.load(newWorkspace(), Document::Origin::Saved);
    belongTo({}, {}, nullptr);
}

std::optional<FileProblem> FileSession::open(const QString& path, FileLock::IfOwned ifOwned) {
    return store::looksLikeWorkspace(nativePath(path)) || path.endsWith(".throughline")
               ? openWorkspace(path, ifOwned)
               : openJourney(path);
}

std::optional<FileProblem> FileSession::openWorkspace(const QString& path, FileLock::IfOwned ifOwned) {
    auto lock = lockOf(path, ifOwned);
    try {
        store::LoadedWorkspace loaded = store::loadWorkspace(nativePath(path));
        if (loaded.workspace.journeys.empty()) loaded.workspace.journeys = newWorkspace().journeys;
        savedAt_ = {};
        document_.load(std::move(loaded.workspace), Document::Origin::Saved);
        belongTo(path, loaded.stamp, std::move(lock));
    } catch (const store::StoreError& error) {
        return FileProblem{inWords(error.message())};
    }
    return std::nullopt;
}

std::optional<FileProblem> FileSession::openJourney(const QString& path) {
    ReadJourney read = readJourneyFile(path);
    if (auto* problem = std::get_if<FileProblem>(&read)) return *problem;
    model::JourneyBundle bundle = std::get<model::JourneyBundle>(std::move(read));
    model::Workspace workspace;
    workspace.name = bundle.journey->name;
    if (bundle.id.empty()) bundle.id = model::freshJourneyId(workspace, bundle.journey->name);
    workspace.journeys.push_back(std::move(bundle));
    savedAt_ = {};
    document_.load(std::move(workspace), Document::Origin::Saved);
    belongTo({}, {}, nullptr);
    return std::nullopt;
}

std::optional<FileProblem> FileSession::addJourneyFrom(const QString& path) {
    ReadJourney read = readJourneyFile(path);
    if (auto* problem = std::get_if<FileProblem>(&read)) return *problem;
    model::JourneyBundle bundle = std::get<model::JourneyBundle>(std::move(read));
    bundle.id = model::freshJourneyId(document_.workspace(), bundle.journey->name);
    const QString label = tr("Add journey “%1”").arg(QString::fromStdString(bundle.journey->name));
    if (const auto refusal = document_.submit(model::AddJourney{std::move(bundle)}, label))
        return FileProblem{*refusal};
    return std::nullopt;
}

std::optional<FileProblem> FileSession::write(const QString& path, const store::FileStamp& known,
                                              store::IfChanged ifChanged) {
    const Snapshot saved = document_.snapshot();
    auto lock = lockOf(path, FileLock::IfOwned::Leave);
    if (lock->owner())
        return FileProblem{tr("%1 is open elsewhere (%2). Please save under another name.")
                               .arg(QFileInfo(path).fileName(), describe(*lock->owner()))};
    try {
        const store::FileStamp stamp = store::saveWorkspace(*saved, nativePath(path), known, ifChanged);
        savedAt_ = QDateTime::currentDateTime();
        document_.markSaved(saved);
        belongTo(path, stamp, std::move(lock));
    } catch (const store::StoreError& error) {
        return FileProblem{inWords(error.message()), error.kind() == store::StoreError::Kind::ChangedOnDisk};
    }
    return std::nullopt;
}

std::optional<FileProblem> FileSession::save(store::IfChanged ifChanged) {
    return write(path_, stamp_, ifChanged);
}

std::optional<FileProblem> FileSession::saveAs(const QString& path) {
    return write(path, {}, store::IfChanged::Overwrite);
}

std::optional<FileProblem> FileSession::exportJourney(const model::JourneyBundle& bundle,
                                                      const QString& path) const {
    if (bundle.journey->silos.empty())
        return FileProblem{tr("The journey has no silos yet: there is nothing to export.")};
    const QByteArray bytes = QByteArray::fromStdString(exchange::writeJourney(bundle));
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written) return FileProblem{tr("%1 could not be written: %2").arg(path, file.errorString())};
    return std::nullopt;
}

}  // namespace throughline::app
