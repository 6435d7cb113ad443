#pragma once

#include <functional>

#include <QAction>
#include <QMenu>
#include <QObject>

#include "app/file_session.h"
#include "app/workbench.h"
#include "gui/charts/chart_export.h"
#include "gui/shell/recent_files.h"

namespace throughline::gui {

class MessageBar;

/// New, Open, Save and their kin: dialogs, questions, recent files. No dialog blocks the program.
class FileActions : public QObject {
    Q_OBJECT

public:
    FileActions(app::Workbench& workbench, app::FileSession& session, MessageBar& messages, QWidget* window);

    RecentFiles& recent() { return recent_; }
    void addTo(QMenu* menu);
    /// For the journey menu: import and export.
    QList<QAction*> journeyActions() const { return {addJourney_, exportJourney_}; }

    void startNew();
    void chooseFile();
    /// Asks about unsaved work first. Samples (":/samples/...") do not become recent files.
    /// `then` runs when it is open.
    void openFile(const QString& path, std::function<void()> then = {});
    void save(std::function<void()> then = {});
    void saveAs(std::function<void()> then = {});
    /// Saves, and keeps the save under this name.
    void saveNamed(const QString& name);
    /// Where dialogs begin.
    QString suggestedFolder() const;
    /// Opens what can be read of a damaged file.
    void openSalvaged(const QString& path);
    /// Opens the document's file anew.
    void reload();
    /// Writes the document's file again where another program took it away.
    void putBack();
    /// Asks where to, and writes it; a file is replaced whole.
    void exportFile(const ExportedFile& file);
    /// Opens something else than a file: asks about unsaved work first.
    void openOther(const QString& question, std::function<void()> open);
    /// Runs `then` with the path; where that is not the name that was typed into a dialog, and there is a
    /// file of that name, after a question only.
    void whenFree(const QString& typed, const QString& path, std::function<void(const QString&)> then);
    /// Whether nothing is lost when the document goes: all of it is in a file that is still there.
    bool isSafe() const;
    /// Runs `then` at once where it is safe, or after the person chose to save or discard; not at all after
    /// Cancel.
    void whenSafe(const QString& question, std::function<void()> then);

signals:
    /// A file could not be opened since it is damaged, and why in technical words; what can be read of it may
    /// be (openSalvaged).
    void foundDamaged(const QString& path, const QString& message, const QString& details);
    /// A document was opened or begun: show it.
    void opened();

private:
    /// Where a program on another host has the file open, which may have ended: asks.
    void askAboutOwner(const QString& path, const std::function<void()>& then);
    void saveToFile(std::function<void()> then);
    void openNow(const QString& path, app::FileLock::IfOwned ifOwned, const std::function<void()>& then = {});
    void finishSave(const std::optional<app::FileProblem>& problem, const QString& path,
                    const std::function<void()>& then);
    void askAboutChangedFile(const QString& problem, std::function<void()> then);
    QString whyNotSafe() const;
    void fillRecentMenu();
    void chooseJourneyToAdd();
    void chooseExport();
    void exportTo(const QString& path);
    void write(const ExportedFile& file, const QString& path);
    void remember(const QString& path);
    void nameAfter(const QString& path);
    QString nameOfCopy() const;

    app::Workbench& workbench_;
    app::FileSession& session_;
    MessageBar& messages_;
    QWidget* window_;
    RecentFiles recent_;
    QMenu* recentMenu_;
    QAction* new_;
    QAction* open_;
    QAction* save_;
    QAction* saveAs_;
    QAction* addJourney_;
    QAction* exportJourney_;
};

}  // namespace throughline::gui
