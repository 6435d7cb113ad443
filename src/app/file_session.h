#pragma once

#include <optional>

#include <QDateTime>
#include <QObject>
#include <QString>

#include "app/document.h"
#include "throughline/store/workspace_file.h"

namespace throughline::app {

/// Why a file could not be opened or saved, in words; the document is as it was.
struct FileProblem {
    QString message;
    bool changedOnDisk = false;  ///< saving was refused since another program wrote the file; may be forced
};

/// The file behind the document: opens workspaces and journey files, saves workspaces.
class FileSession : public QObject {
    Q_OBJECT

public:
    explicit FileSession(Document& document, QObject* parent = nullptr);

    /// The workspace file; empty where the document is in none yet (new, or opened from a journey file).
    const QString& path() const { return path_; }
    /// "Acme.throughline", or the workspace's name where there is no file.
    QString title() const;
    /// When the document was last saved to path(); null if not in this session.
    const QDateTime& savedAt() const { return savedAt_; }

    void startNew();
    /// Opens a `.throughline` workspace or a journey file (told apart by content). A journey file becomes a
    /// new workspace with that one journey.
    std::optional<FileProblem> open(const QString& path);
    /// Adds the journey of a journey file to the document, as one undo step.
    std::optional<FileProblem> addJourneyFrom(const QString& path);
    /// Pre: path() is not empty.
    std::optional<FileProblem> save(store::IfChanged ifChanged = store::IfChanged::Refuse);
    std::optional<FileProblem> saveAs(const QString& path);
    /// Writes the journey with its scenarios as a journey file; replaces the file whole.
    std::optional<FileProblem> exportJourney(const model::JourneyBundle& bundle, const QString& path) const;

signals:
    /// path(), title() or savedAt() changed.
    void fileChanged();

private:
    std::optional<FileProblem> openWorkspace(const QString& path);
    std::optional<FileProblem> openJourney(const QString& path);
    std::optional<FileProblem> write(const QString& path, const store::FileStamp& known,
                                     store::IfChanged ifChanged);
    void belongTo(const QString& path, const store::FileStamp& stamp);

    Document& document_;
    QString path_;
    QDateTime savedAt_;
    store::FileStamp stamp_;
};

}  // namespace throughline::app
