#include "gui/shell/file_actions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

#include "gui/canvas/journey_thumbnail.h"
#include "gui/controls/message_bar.h"
#include "gui/shell/dialog_parts.h"
#include "gui/shell/start_card.h"

namespace throughline::gui {
namespace {

constexpr auto workspaceEnding = ".throughline";
constexpr auto journeyEnding = ".journey.json";

QAction* action(QObject* owner, const QString& text, const QKeySequence& shortcut) {
    auto* made = new QAction(text, owner);
    made->setShortcut(shortcut);
    return made;
}

QString withEnding(QString path, const QString& ending) {
    if (!path.endsWith(ending, Qt::CaseInsensitive)) path += ending;
    return path;
}

/// A name from a person's text that is safe as a file's name.
QString fileNameFrom(const std::string& name) {
    QString safe = QString::fromStdString(name).simplified();
    for (QChar& letter : safe)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) || letter.category() == QChar::Other_Control)
            letter = '-';
    while (safe.startsWith('.') || safe.startsWith('-')) safe.remove(0, 1);
    return safe.isEmpty() ? QStringLiteral("journey") : safe.left(80);
}

}  // namespace

FileActions::FileActions(app::Workbench& workbench, app::FileSession& session, MessageBar& messages,
                         QWidget* window)
    : QObject(window),
      workbench_(workbench),
      session_(session),
      messages_(messages),
      window_(window),
      recentMenu_(new QMenu(tr("Open &recent"), window)),
      new_(action(this, tr("&New"), QKeySequence::New)),
      open_(action(this, tr("&Open…"), QKeySequence::Open)),
      save_(action(this, tr("&Save"), QKeySequence::Save)),
      saveAs_(action(this, tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))),
      addJourney_(action(this, tr("Add a journey from a &file…"), {})),
      exportJourney_(
          action(this, tr("&Export this journey as a file…"), QKeySequence(Qt::CTRL | Qt::Key_E))) {
    connect(new_, &QAction::triggered, this, &FileActions::startNew);
    connect(open_, &QAction::triggered, this, &FileActions::chooseFile);
    connect(save_, &QAction::triggered, this, [this] { save(); });
    connect(saveAs_, &QAction::triggered, this, [this] { saveAs(); });
    connect(addJourney_, &QAction::triggered, this, &FileActions::chooseJourneyToAdd);
    connect(exportJourney_, &QAction::triggered, this, &FileActions::chooseExport);
    connect(recentMenu_, &QMenu::aboutToShow, this, &FileActions::fillRecentMenu);
}

void FileActions::addTo(QMenu* menu) {
    menu->addActions({new_, open_});
    menu->addMenu(recentMenu_);
    menu->addSeparator();
    menu->addActions({save_, saveAs_});
    menu->addSeparator();
    menu->addActions({addJourney_, exportJourney_});
}

void FileActions::startNew() {
    openOther(tr("Save the changes before a new workspace is begun?"), [this] { session_.startNew(); });
}

void FileActions::openOther(const QString& question, std::function<void()> open) {
    whenSafe(question, [this, open = std::move(open)] {
        open();
        emit opened();
    });
}

QString FileActions::suggestedFolder() const {
    if (!session_.path().isEmpty()) return QFileInfo(session_.path()).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void FileActions::chooseFile() {
    auto* dialog = new QFileDialog(window_, tr("Open"), suggestedFolder(),
                                   tr("Throughline files (*.throughline *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openFile(path); });
    dialog->open();
}

void FileActions::openFile(const QString& path, std::function<void()> then) {
    whenSafe(tr("Save the changes before another file is opened?"),
             [this, path, then = std::move(then)] { askAboutOwner(path, then); });
}

void FileActions::askAboutOwner(const QString& path, const std::function<void()>& then) {
    const auto owner = app::ownerOf(path);
    if (!owner || owner->onThisHost) return openNow(path, app::FileLock::IfOwned::Leave, then);
    auto* box = questionBox(
        window_, tr("Open on another computer"),
        tr("%1 is open on another computer: %2.").arg(QFileInfo(path).fileName(), describe(*owner)),
        tr("If the program there has ended, open the file as your own; else two people would save over each "
           "other."));
    auto* toRead = box->addButton(tr("Open read-only"), QMessageBox::AcceptRole);
    auto* takeOver = box->addButton(tr("Open as my own"), QMessageBox::DestructiveRole);
    box->setDefaultButton(toRead);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, path, then, toRead, takeOver](QAbstractButton* button) {
                if (button == toRead) openNow(path, app::FileLock::IfOwned::Leave, then);
                if (button == takeOver) openNow(path, app::FileLock::IfOwned::TakeOver, then);
            });
    box->open();
}

void FileActions::openSalvaged(const QString& path) {
    whenSafe(tr("Save the changes before the damaged file is opened?"), [this, path] {
        QString report;
        if (const auto problem = session_.openSalvaged(path, report))
            return messages_.showMessage(MessageBar::Kind::Error, problem->message);
        messages_.showMessage(MessageBar::Kind::Warning, report);
        emit opened();
    });
}

void FileActions::reload() {
    openNow(session_.path(), app::FileLock::IfOwned::Leave);
}

void FileActions::putBack() {
    finishSave(session_.save(store::IfChanged::Overwrite), session_.path(), {});
}

void FileActions::openNow(const QString& path, app::FileLock::IfOwned ifOwned,
                          const std::function<void()>& then) {
    if (const auto problem = session_.open(path, ifOwned)) {
        const QString text =
            tr("%1 was not opened; what is open stays as it was.").arg(QFileInfo(path).fileName());
        if (problem->damaged)
            return emit foundDamaged(path, text + '\n' + problem->message, problem->details);
        return messages_.showMessage(MessageBar::Kind::Error, text + '\n' + problem->message);
    }
    if (!path.startsWith(':')) remember(path);
    messages_.hide();
    emit opened();
    if (then) then();
}

void FileActions::remember(const QString& path) {
    const auto pictureIn = [this](const app::Theme& theme) {
        return thumbnailOf(workbench_.bundle(), StartCard::pictureSize, window_->devicePixelRatioF(), theme);
    };
    recent_.add(path, {pictureIn(app::lightTheme()), pictureIn(app::darkTheme())});
}

void FileActions::save(std::function<void()> then) {
    session_.nameNextVersion({});
    saveToFile(std::move(then));
}

void FileActions::saveNamed(const QString& name) {
    session_.nameNextVersion(name);
    saveToFile({});
}

void FileActions::saveToFile(std::function<void()> then) {
    if (session_.path().isEmpty() || session_.access() != app::Access::Writable)
        return saveAs(std::move(then));
    const auto problem = session_.save();
    if (problem && problem->changedOnDisk) return askAboutChangedFile(problem->message, std::move(then));
    finishSave(problem, session_.path(), then);
}

void FileActions::saveAs(std::function<void()> then) {
    const QString name = fileNameFrom(workbench_.document().workspace().name) + workspaceEnding;
    auto* dialog = new QFileDialog(window_, tr("Save as"), suggestedFolder(),
                                   tr("Throughline workspace (*.throughline)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("throughline");
    dialog->selectFile(session_.path().isEmpty() ? name : nameOfCopy());
    connect(dialog, &QFileDialog::fileSelected, this, [this, then = std::move(then)](const QString& chosen) {
        whenFree(chosen, withEnding(chosen, workspaceEnding), [this, then](const QString& path) {
            nameAfter(path);
            finishSave(session_.saveAs(path), path, then);
        });
    });
    dialog->open();
}

/// The dialog has asked about the name as it was typed.
void FileActions::whenFree(const QString& typed, const QString& path,
                           std::function<void(const QString&)> then) {
    if (path == typed || !QFileInfo::exists(path)) return then(path);
    auto* box = questionBox(window_, tr("Replace the file"),
                            tr("%1 is there already.").arg(QFileInfo(path).fileName()), tr("Replace it?"));
    auto* replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [path, then = std::move(then)] { then(path); });
    box->open();
}

/// What the next file is called: as this one, where this one may be written.
QString FileActions::nameOfCopy() const {
    const QFileInfo file(session_.path());
    if (session_.access() == app::Access::Writable) return file.fileName();
    return tr("%1 copy").arg(file.completeBaseName()) + workspaceEnding;
}

/// A workspace that nobody named takes the name of its first file.
void FileActions::nameAfter(const QString& path) {
    if (!session_.path().isEmpty() || workbench_.document().workspace().name != app::newWorkspace().name)
        return;
    const std::string name = QFileInfo(path).completeBaseName().toStdString();
    const auto refusal = workbench_.document().submit(model::RenameWorkspace{name}, tr("Name the workspace"));
    if (refusal) emit workbench_.refused(*refusal);
}

void FileActions::finishSave(const std::optional<app::FileProblem>& problem, const QString& path,
                             const std::function<void()>& then) {
    if (problem) return messages_.showMessage(MessageBar::Kind::Error, problem->message);
    remember(path);
    messages_.hide();
    if (then) then();
}

void FileActions::askAboutChangedFile(const QString& problem, std::function<void()> then) {
    auto* box = questionBox(window_, tr("The file changed on disk"),
                            tr("%1 is not what was opened here.").arg(QFileInfo(session_.path()).fileName()),
                            problem);
    auto* copy = box->addButton(tr("Save as a copy…"), QMessageBox::AcceptRole);
    auto* overwrite = box->addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    box->setDefaultButton(copy);
    connect(box, &QMessageBox::buttonClicked, this, [this, copy, overwrite, then](QAbstractButton* button) {
        if (button == copy) saveAs(then);
        if (button == overwrite)
            finishSave(session_.save(store::IfChanged::Overwrite), session_.path(), then);
    });
    box->open();
}

bool FileActions::isSafe() const {
    const app::FileWatch& watch = session_.watch();
    const bool isGone = watch.state() == app::OnDisk::Gone && watch.movedTo().isEmpty();
    return !workbench_.document().isModified() && !isGone;
}

QString FileActions::whyNotSafe() const {
    return (workbench_.document().isModified() ? tr("“%1” has changes that are in no file.")
                                               : tr("“%1” was moved or deleted: what you see is in no file."))
        .arg(session_.title());
}

void FileActions::whenSafe(const QString& question, std::function<void()> then) {
    session_.checkFile();
    if (isSafe()) return then();
    auto* box = questionBox(window_, tr("Unsaved changes"), whyNotSafe(), question);
    box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Save) save(then);
        if (answer == QMessageBox::Discard) then();
    });
    box->open();
}

void FileActions::fillRecentMenu() {
    recentMenu_->clear();
    for (const QString& path : recent_.paths()) {
        const QFileInfo file(path);
        QAction* entry = recentMenu_->addAction(QString(file.fileName()).replace('&', "&&"));
        entry->setToolTip(path);
        entry->setEnabled(file.exists());
        connect(entry, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (recentMenu_->isEmpty()) recentMenu_->addAction(tr("No files yet"))->setEnabled(false);
    recentMenu_->addSeparator();
    connect(recentMenu_->addAction(tr("Clear this list")), &QAction::triggered, &recent_,
            &RecentFiles::clear);
}

void FileActions::chooseJourneyToAdd() {
    auto* dialog =
        new QFileDialog(window_, tr("Add a journey"), suggestedFolder(), tr("Journey files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const auto problem = session_.addJourneyFrom(path))
            return messages_.showMessage(MessageBar::Kind::Error, problem->message);
        workbench_.view().showJourney(workbench_.document().workspace().journeys.back().id);
    });
    dialog->open();
}

void FileActions::chooseExport() {
    auto* dialog = new QFileDialog(window_, tr("Export the journey"), suggestedFolder(),
                                   tr("Journey file (*.journey.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("journey.json");
    dialog->selectFile(fileNameFrom(workbench_.baseline().name) + journeyEnding);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        const QString wanted = chosen.endsWith(".json") ? chosen : withEnding(chosen, journeyEnding);
        whenFree(chosen, wanted, [this](const QString& path) { exportTo(path); });
    });
    dialog->open();
}

void FileActions::exportTo(const QString& path) {
    if (const auto problem = session_.exportJourney(workbench_.bundle(), path))
        return messages_.showMessage(MessageBar::Kind::Error, problem->message);
    messages_.showMessage(MessageBar::Kind::Info, tr("Written to %1").arg(path));
}

void FileActions::exportFile(const ExportedFile& file) {
    const QString name = fileNameFrom((workbench_.baseline().name + " - ") + file.name.toStdString());
    auto* dialog = new QFileDialog(window_, tr("Export"), suggestedFolder(), "*." + file.ending);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(file.ending);
    dialog->selectFile(name + '.' + file.ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString& chosen) {
        whenFree(chosen, withEnding(chosen, '.' + file.ending),
                 [this, file](const QString& path) { write(file, path); });
    });
    dialog->open();
}

void FileActions::write(const ExportedFile& file, const QString& path) {
    QSaveFile target(path);
    const bool written = target.open(QIODevice::WriteOnly) &&
                         target.write(file.content) == file.content.size() && target.commit();
    if (written) return messages_.showMessage(MessageBar::Kind::Info, tr("Written to %1").arg(path));
    messages_.showMessage(MessageBar::Kind::Error,
                          tr("%1 was not written: %2").arg(QFileInfo(path).fileName(), target.errorString()));
}

}  // namespace throughline::gui
