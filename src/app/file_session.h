#pragma once

#include <functional>
#include <optional>

#include <QDateTime>
#include <QObject>
#include <QString>

#include "app/document.h"
#include "app/file_lock.h"
#include "app/file_watch.h"
#include "app/lost_work.h"
#include "app/recovery_copy.h"
#include "throughline/store/workspace_file.h"

namespace throughline::app {

/// Why a file could not be opened or saved, in words; the document is as it was.
struct FileProblem {
    QString message;
    bool changedOnDisk = false;  ///< saving was refused since another program wrote the file; may be forced
    bool damaged = false;        ///< what can be read of it may be opened with openSalvaged()
    QString details = {};        ///< what is damaged and how, in technical words
};

/// Whether the document may be saved to its file.
enum class Access {
    Writable,
    WriteProtected,  ///< the file, its folder or the disk
    InUse,           ///< another program, or window, has it open
};

/// The file behind the document: opens workspaces and journey files, saves workspaces. An open file is locked
/// (FileLock) and watched (FileWatch).
class FileSession : public QObject {
    Q_OBJECT

public:
    explicit FileSession(Document& document, QObject* parent = nullptr);

    /// The workspace file; empty where the document is in none yet (new, or opened from a journey file).
    const QString& path() const { return path_; }
    /// "Acme.throughline" or "order.journey.json", whatever stands in it; the workspace's name where there is
    /// no file.
    QString title() const;
    /// When the document was last saved to path(); null if not in this session.
    const QDateTime& savedAt() const { return savedAt_; }

    Access access() const { return access_; }
    /// Who has the file open, where access() is InUse.
    const std::optional<FileOwner>& otherOwner() const;
    /// What became of the file since it was opened or saved.
    const FileWatch& watch() const { return watch_; }
    /// Looks whether the file changed, for file systems that announce nothing.
    void checkFile() { watch_.check(); }

    /// From now on what is done is kept in a recovery copy in this folder.
    void keepRecovery(const QString& folder);
    /// Null: none is kept.
    RecoveryCopy* recovery() const { return recovery_.get(); }
    /// What the window shows, for the recovery copy.
    void notePlace(const ShownPlace& place);
    /// The document is now what was lost, unsaved, as of the file it goes on from. The lost work itself stays
    /// where it was, for as long as it is not in a recovery copy of this session; then it is discarded.
    void openRecovered(LostWork& lost);

    void startNew();
    /// Opens a `.throughline` workspace or a journey file (told apart by content). A journey file becomes a
    /// new workspace with that one journey. A workspace that somebody else has open opens as InUse, unless
    /// their lock is taken over.
    std::optional<FileProblem> open(const QString& path,
                                    FileLock::IfOwned ifOwned = FileLock::IfOwned::Leave);
    /// Adds the journey of a journey file to the document, as one undo step.
    std::optional<FileProblem> addJourneyFrom(const QString& path);
    /// The earlier saves that the file keeps.
    const store::History& history() const { return history_; }
    /// What is said of each save but its time; asked when one is made.
    void describeVersionsBy(std::function<store::VersionLabel()> describe) {
        describe_ = std::move(describe);
    }
    /// The next save that succeeds is kept under this name; empty: under none.
    void nameNextVersion(const QString& name) { versionName_ = name; }
    /// Shows an earlier version in this session, as a document that is in no file.
    std::optional<FileProblem> showVersion(const store::History& history, std::int64_t number,
                                           const QString& title);
    /// Makes the document what it was then, as one undo step with this label.
    std::optional<FileProblem> restoreVersion(std::int64_t number, const QString& label);
    /// Writes the document alone, without its earlier saves, to another file than its own.
    std::optional<FileProblem> saveWithoutHistory(const QString& path) const;
    /// Opens what can be read of a damaged file as a document that is in no file. What to say of it is put
    /// into `report`.
    std::optional<FileProblem> openSalvaged(const QString& path, QString& report);
    /// Pre: path() is not empty, and access() is Writable.
    std::optional<FileProblem> save(store::IfChanged ifChanged = store::IfChanged::Refuse);
    std::optional<FileProblem> saveAs(const QString& path);
    /// Writes the journey with its scenarios as a journey file; replaces the file whole.
    std::optional<FileProblem> exportJourney(const model::JourneyBundle& bundle, const QString& path) const;

signals:
    /// path(), title(), access() or savedAt() changed.
    void fileChanged();
    /// What was done up to now is in the recovery copy.
    void recoveryKept();
    /// What was done last is not in the recovery copy yet; recoveryKept() is to come.
    void recoveryFellBehind();
    /// No recovery copy can be written, and why; not again until it has worked once.
    void recoveryFailed(const QString& reason);
    /// What watch() says changed.
    void changedOnDisk();

private:
    std::optional<FileProblem> openWorkspace(const QString& path, FileLock::IfOwned ifOwned);
    std::optional<FileProblem> openJourney(const QString& path);
    std::optional<FileProblem> write(const QString& path, const store::FileStamp& known,
                                     store::IfChanged ifChanged);
    /// The lock of the file; the one that is held already where it is the same file.
    std::shared_ptr<FileLock> lockOf(const QString& path, FileLock::IfOwned ifOwned);
    /// Steps are what the document has more than the file.
    void belongTo(const QString& path, const store::FileStamp& stamp, std::shared_ptr<FileLock> lock,
                  const store::RecoveredWork& recovered = {});
    store::RecoveryBase recoveryBase() const;
    store::VersionLabel versionLabel() const;
    /// A document that is in no file.
    void showLoose(model::Workspace workspace, Document::Origin origin, const QString& title);

    Document& document_;
    QString path_;
    QString shownAs_;  ///< the title of a document that is in no workspace file, if it is not its name
    QDateTime savedAt_;
    store::History history_;
    std::function<store::VersionLabel()> describe_;
    QString versionName_;
    store::FileStamp stamp_;
    std::shared_ptr<FileLock> lock_;
    Access access_ = Access::Writable;
    FileWatch watch_;
    std::unique_ptr<RecoveryCopy> recovery_;
};

}  // namespace throughline::app
