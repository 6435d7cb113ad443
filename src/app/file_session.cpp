#include "app/file_session.h"

#include <algorithm>
#include <new>
#include <variant>

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "app/core_words.h"
#include "app/native_path.h"
#include "app/words.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/store/salvage.h"

namespace throughline::app {
namespace {

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

/// Throws std::bad_alloc.
ReadJourney readOpenJourney(QFile& file, const QString& path) {
    std::string bytes(static_cast<std::size_t>(file.size()), '\0');
    bytes.resize(static_cast<std::size_t>(std::max<qint64>(file.read(bytes.data(), file.size()), 0)));
    auto bundle = exchange::readJourney(bytes);
    if (!bundle) return FileProblem{describe(path, bundle.error())};
    return std::move(bundle).value();
}

FileProblem notEnoughMemory(const QString& path) {
    return {QObject::tr("%1 cannot be read: there is not enough memory.").arg(path)};
}

ReadJourney readJourneyFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileProblem{QObject::tr("%1 could not be read: %2").arg(path, file.errorString())};
    if (file.size() > static_cast<qint64>(exchange::largestJourneyFile))
        return FileProblem{QObject::tr("%1 is larger than 2 GiB, the limit for a journey file.").arg(path)};
    try {
        return readOpenJourney(file, path);
    } catch (const std::bad_alloc&) {
        return notEnoughMemory(path);
    }
}

/// What it means for whoever wanted to open it, without the words of a database.
QString damagedWords(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const bool hasPrevious = QFileInfo::exists(fromNativePath(store::previousSave(nativePath(path))));
    return hasPrevious
               ? QObject::tr(
                     "%1 is damaged: part of what it holds cannot be read. It was not "
                     "changed, and the save before it is still there.")
                     .arg(name)
               : QObject::tr("%1 is damaged: part of what it holds cannot be read. It was not changed.")
                     .arg(name);
}

/// A document has at least one journey.
model::Workspace withJourney(model::Workspace workspace) {
    if (workspace.journeys.empty()) workspace.journeys = newWorkspace().journeys;
    return workspace;
}

/// The earlier saves of a file; none where it cannot be read.
store::History historyOf(const QString& path) {
    try {
        return path.isEmpty() ? store::History() : store::loadWorkspace(nativePath(path)).history;
    } catch (const store::StoreError&) {
        return {};
    }
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
    if (!shownAs_.isEmpty()) return shownAs_;
    return workspaceName(document_.workspace());
}

std::shared_ptr<FileLock> FileSession::lockOf(const QString& path, FileLock::IfOwned ifOwned) {
    const QFileInfo ours(path_);
    if (lock_ && lock_->isHeld() && ours == QFileInfo(path)) return lock_;
    return std::make_shared<FileLock>(path, ifOwned);
}

void FileSession::belongTo(const QString& path, const store::FileStamp& stamp, std::shared_ptr<FileLock> lock,
                           const store::RecoveredWork& recovered) {
    path_ = path;
    shownAs_.clear();
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
    connect(recovery_.get(), &RecoveryCopy::fellBehind, this, &FileSession::recoveryFellBehind);
    connect(recovery_.get(), &RecoveryCopy::failed, this, &FileSession::recoveryFailed);
    recovery_->begin(recoveryBase());
}

void FileSession::notePlace(const ShownPlace& place) {
    if (recovery_) recovery_->notePlace(place);
}

void FileSession::openRecovered(LostWork& lost) {
    const store::RecoveredWork& work = lost.work();
    savedAt_ = {};
    const QString path = lost.file();
    history_ = historyOf(path);
    document_.load(work.workspace, Document::Origin::Unsaved);
    auto lock = path.isEmpty() ? nullptr : lockOf(path, FileLock::IfOwned::Leave);
    belongTo(path, work.base.stamp, std::move(lock), work);
    watch_.check();
    constexpr int patience = 5000;
    if (recovery_ && recovery_->waitUntilKept(patience)) lost.discard();
}

void FileSession::showLoose(model::Workspace workspace, Document::Origin origin, const QString& title) {
    savedAt_ = {};
    history_ = {};
    document_.load(std::move(workspace), origin);
    belongTo({}, {}, nullptr);
    shownAs_ = title;
    emit fileChanged();
}

void FileSession::startNew() {
    showLoose(newWorkspace(), Document::Origin::Saved, {});
}

std::optional<FileProblem> FileSession::showVersion(const store::History& history, std::int64_t number,
                                                    const QString& title) {
    try {
        showLoose(withJourney(history.workspace(number)), Document::Origin::Saved, title);
    } catch (const store::StoreError& error) {
        return FileProblem{inWords(error.message())};
    }
    return std::nullopt;
}

std::optional<FileProblem> FileSession::restoreVersion(std::int64_t number, const QString& label) {
    try {
        document_.restore(withJourney(history_.workspace(number)), label);
    } catch (const store::StoreError& error) {
        return FileProblem{inWords(error.message())};
    }
    return std::nullopt;
}

std::optional<FileProblem> FileSession::saveWithoutHistory(const QString& path) const {
    if (QFileInfo(path) == QFileInfo(path_))
        return FileProblem{tr("A copy needs another name than the file itself.")};
    try {
        store::saveWorkspace(document_.workspace(), nativePath(path));
    } catch (const store::StoreError& error) {
        return FileProblem{inWords(error.message())};
    }
    return std::nullopt;
}

std::optional<FileProblem> FileSession::openSalvaged(const QString& path, QString& report) {
    try {
        store::Salvaged salvaged = store::salvage(nativePath(path));
        const QString name = QFileInfo(path).fileName();
        report =
            salvaged.isWhole
                ? tr("This is what was saved last in %1: all of it, and its checksums agree.").arg(name)
                : tr("%1 of %2 rows could be read of %3. Single figures may be wrong: please check them.")
                      .arg(salvaged.rows())
                      .arg(salvaged.of())
                      .arg(name);
        showLoose(withJourney(std::move(salvaged.workspace)), Document::Origin::Unsaved,
                  tr("%1 (salvaged)").arg(name));
    } catch (const store::StoreError& error) {
        return FileProblem{inWords(error.message())};
    } catch (const std::bad_alloc&) {
        return notEnoughMemory(path);
    }
    return std::nullopt;
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
        savedAt_ = {};
        history_ = std::move(loaded.history);
        document_.load(withJourney(std::move(loaded.workspace)), Document::Origin::Saved);
        belongTo(path, loaded.stamp, std::move(lock));
    } catch (const store::StoreError& error) {
        if (error.kind() != store::StoreError::Kind::Damaged) return FileProblem{inWords(error.message())};
        return FileProblem{damagedWords(path), false, true, inWords(error.message())};
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
    const bool isOurs = path.startsWith(':');  // a sample has a name but no file
    showLoose(std::move(workspace), Document::Origin::Saved, isOurs ? QString() : QFileInfo(path).fileName());
    return std::nullopt;
}

std::optional<FileProblem> FileSession::addJourneyFrom(const QString& path) {
    ReadJourney read = readJourneyFile(path);
    if (auto* problem = std::get_if<FileProblem>(&read)) return *problem;
    model::JourneyBundle bundle = std::get<model::JourneyBundle>(std::move(read));
    bundle.id = model::freshJourneyId(document_.workspace(), bundle.journey->name);
    const QString label = tr("Add journey “%1”").arg(journeyName(*bundle.journey));
    if (const auto refusal = document_.submit(model::AddJourney{std::move(bundle)}, label))
        return FileProblem{*refusal};
    return std::nullopt;
}

store::VersionLabel FileSession::versionLabel() const {
    store::VersionLabel label = describe_ ? describe_() : store::VersionLabel();
    label.savedAt = QDateTime::currentMSecsSinceEpoch();
    label.name = versionName_.toStdString();
    return label;
}

std::optional<FileProblem> FileSession::write(const QString& path, const store::FileStamp& known,
                                              store::IfChanged ifChanged) {
    const Snapshot saved = document_.snapshot();
    auto lock = lockOf(path, FileLock::IfOwned::Leave);
    if (lock->owner())
        return FileProblem{tr("%1 is open elsewhere (%2). Please save under another name.")
                               .arg(QFileInfo(path).fileName(), describe(*lock->owner()))};
    // Whoever is killed between this save and the next step leaves a copy that holds just what the file does.
    if (recovery_) recovery_->waitUntilKept(mostPatience);
    try {
        store::SavedVersion version =
            store::saveVersion(*saved, history_, versionLabel(), nativePath(path), known, ifChanged);
        history_ = std::move(version.history);
        versionName_.clear();
        savedAt_ = QDateTime::currentDateTime();
        document_.markSaved(saved);
        belongTo(path, version.stamp, std::move(lock));
    } catch (const store::StoreError& error) {
        return FileProblem{inWords(error.message()), error.kind() == store::StoreError::Kind::ChangedOnDisk};
    }
    return std::nullopt;
}

std::optional<FileProblem> FileSession::save(store::IfChanged ifChanged) {
    const bool isGone = watch_.state() == OnDisk::Gone;  // then there is nothing that could be overwritten
    return write(path_, isGone ? store::FileStamp() : stamp_, ifChanged);
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
