#include <unistd.h>

#include <algorithm>

#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "gui/shell/file_bar.h"
#include "gui/shell/lost_work_dialog.h"
#include "gui/shell/main_window.h"
#include "gui/shell/recovery_dialog.h"
#include "gui/shell/versions_dialog.h"
#include "open_window.h"
#include "support/journeys.h"
#include "support/temporary_state.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using tests::OpenWindow;

namespace {

struct SavedFile {
    QTemporaryDir folder;
    QString path = folder.filePath("order.throughline");
    SavedFile() { writeNamed("Mine"); }
    void writeNamed(const std::string& name) const {
        model::Workspace workspace = tests::workspaceOf(tests::silosInARow(3, 0.02));
        workspace.name = name;
        store::saveWorkspace(workspace, path.toStdString());
    }
};

gui::FileBar& barOf(OpenWindow& window) {
    return *window.findChild<gui::FileBar*>();
}

bool waitForText(OpenWindow& window, const char* text) {
    return QTest::qWaitFor([&] { return barOf(window).isVisible() && barOf(window).text().contains(text); },
                           5000);
}

void clickAction(OpenWindow& window) {
    emit barOf(window).actionTriggered();
}

bool said(OpenWindow& window, const char* text) {
    return std::ranges::any_of(window.findChildren<gui::MessageBar*>(), [&](const gui::MessageBar* bar) {
        return bar->isVisible() && bar->text().contains(text);
    });
}

QMessageBox* questionOf(OpenWindow& window) {
    for (QMessageBox* box : window.findChildren<QMessageBox*>())
        if (box->isVisible()) return box;
    return nullptr;
}

template <class Window>
void click(Window& window, const char* text) {
    for (auto* button : window.template findChildren<QPushButton*>())
        if (button->text().remove('&').startsWith(text)) return QTest::mouseClick(button, Qt::LeftButton);
    FAIL("no button " << text);
}

}  // namespace

TEST_CASE("a file that is open elsewhere opens with a badge, says who has it, and is saved as a copy") {
    const SavedFile file;
    OpenWindow first;
    first.openFile(file.path);
    CHECK_FALSE(first.findChild<QLabel*>("readOnly")->isVisible());
    CHECK_FALSE(barOf(first).isVisible());
    OpenWindow second;
    second.openFile(file.path);
    CHECK(second.findChild<QLabel*>("readOnly")->isVisible());
    CHECK(barOf(second).text().contains("open elsewhere"));
    CHECK(second.windowTitle().contains("read-only"));
    second.trigger("Save");
    auto* dialog = second.findChild<QFileDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->selectedFiles().value(0).endsWith("order copy.throughline"));
    emit dialog->fileSelected(file.folder.filePath("copy.throughline"));
    dialog->close();
    CHECK_FALSE(second.findChild<QLabel*>("readOnly")->isVisible());
    CHECK_FALSE(barOf(second).isVisible());
}

TEST_CASE("a file that is open on another computer is asked about") {
    const SavedFile file;
    QFile lock(file.folder.filePath(".~lock.order.throughline#"));
    REQUIRE(lock.open(QIODevice::WriteOnly));
    lock.write("1\nthroughline\nmars\n\n\n");
    lock.close();
    OpenWindow window;
    window.openFile(file.path);
    QMessageBox* question = questionOf(window);
    REQUIRE(question);
    CHECK(question->text().contains("mars"));
    CHECK(window.session().path().isEmpty());
    SECTION("read-only leaves the lock to the other") {
        question->defaultButton()->click();
        CHECK(window.session().access() == app::Access::InUse);
    }
    SECTION("as my own takes it over") {
        for (QAbstractButton* button : question->buttons())
            if (button->text().contains("own")) button->click();
        CHECK(window.session().access() == app::Access::Writable);
    }
    SECTION("cancel opens nothing") {
        question->button(QMessageBox::Cancel)->click();
        CHECK(window.session().path().isEmpty());
    }
}

TEST_CASE(
    "a file that another program changed is shown anew at a click, or kept apart from one's own changes") {
    const SavedFile file;
    OpenWindow window;
    window.openFile(file.path);
    file.writeNamed("Theirs");
    REQUIRE(waitForText(window, "Another program changed order.throughline"));
    CHECK(window.workbench().document().workspace().name == "Mine");
    clickAction(window);
    CHECK(window.workbench().document().workspace().name == "Theirs");
    CHECK_FALSE(barOf(window).isVisible());
    window.workbench().edit({model::RenameJourney{"Ours"}}, "Rename");
    file.writeNamed("Theirs again");
    REQUIRE(waitForText(window, "Your changes are all here"));
    window.trigger("Save");
    CHECK(questionOf(window) != nullptr);
    questionOf(window)->button(QMessageBox::Cancel)->click();
    CHECK(window.journey().name == "Ours");
    CHECK(window.workbench().document().isModified());
}

TEST_CASE("a file that was deleted while open is written again at a click") {
    const SavedFile file;
    OpenWindow window;
    window.openFile(file.path);
    REQUIRE(QFile::remove(file.path));
    REQUIRE(waitForText(window, "moved or deleted"));
    clickAction(window);
    CHECK(QFile::exists(file.path));
    CHECK_FALSE(barOf(window).isVisible());
}

TEST_CASE("a window whose file was deleted asks before it closes, and a save writes the file again") {
    const SavedFile file;
    OpenWindow window;
    window.openFile(file.path);
    REQUIRE(QFile::remove(file.path));
    REQUIRE(waitForText(window, "moved or deleted"));
    window.close();
    CHECK(window.isVisible());
    REQUIRE(questionOf(window));
    CHECK_THAT(questionOf(window)->text().toStdString(), tests::containsText("in no file"));
    questionOf(window)->button(QMessageBox::Cancel)->click();
    window.trigger("Save");
    CHECK(store::loadWorkspace(file.path.toStdString()).workspace.name == "Mine");
    CHECK_FALSE(barOf(window).isVisible());
    window.close();
    CHECK_FALSE(window.isVisible());
}

TEST_CASE("a window whose file was renamed beside closes without a question") {
    const SavedFile file;
    OpenWindow window;
    window.openFile(file.path);
    REQUIRE(QFile::rename(file.path, file.folder.filePath("other.throughline")));
    REQUIRE(waitForText(window, "is now called"));
    window.close();
    CHECK_FALSE(window.isVisible());
}

TEST_CASE("a file that is meant by a name without its ending is replaced after a question only") {
    const SavedFile file;
    OpenWindow window;
    window.workbench().edit({model::RenameJourney{"Ours"}}, "Rename");
    window.trigger("Save as…");
    auto* dialog = window.findChild<QFileDialog*>();
    REQUIRE(dialog);
    emit dialog->fileSelected(file.folder.filePath("order"));
    dialog->close();
    REQUIRE(questionOf(window));
    SECTION("Cancel leaves it") {
        questionOf(window)->button(QMessageBox::Cancel)->click();
        CHECK(store::loadWorkspace(file.path.toStdString()).workspace.name == "Mine");
    }
    SECTION("Replace replaces it") {
        click(*questionOf(window), "Replace");
        CHECK(store::loadWorkspace(file.path.toStdString()).workspace.journeys[0].journey->name == "Ours");
    }
}

TEST_CASE("that a file has a second name is said before a save parts the two") {
    const SavedFile file;
    REQUIRE(::link(qPrintable(file.path), qPrintable(file.folder.filePath("second.throughline"))) == 0);
    OpenWindow window;
    window.openFile(file.path);
    CHECK_THAT(barOf(window).text().toStdString(), tests::containsText("second name"));
    window.workbench().edit({model::RenameJourney{"Ours"}}, "Rename");
    window.trigger("Save");
    CHECK_FALSE(barOf(window).isVisible());
}

TEST_CASE("a save that fails leaves the document unsaved and says what to do") {
    const SavedFile file;
    OpenWindow window;
    window.openFile(file.path);
    window.workbench().edit({model::RenameJourney{"Ours"}}, "Rename");
    REQUIRE(QDir().mkdir(file.path + '~'));  // so the previous file cannot be kept
    window.trigger("Save");
    CHECK(window.workbench().document().isModified());
    CHECK(said(window, "save under another name"));
    CHECK(store::loadWorkspace(file.path.toStdString()).workspace.name == "Mine");
}

namespace {

/// What a crash left of three changes to the file.
QString crashWhileEditing(const SavedFile& file, tests::TemporaryState& state) {
    OpenWindow window;
    window.keepRecovery(state.recovery());
    window.openFile(file.path);
    for (const char* name : {"A", "B", "C"})
        window.workbench().edit({model::RenameJourney{name}}, QString("Rename to ") + name);
    REQUIRE(window.session().recovery()->waitUntilKept(5000));
    return state.crash();
}

gui::RecoveryDialog* offerIn(OpenWindow& window) {
    for (auto* dialog : window.findChildren<gui::RecoveryDialog*>())
        if (dialog->isVisible()) return dialog;
    return nullptr;
}

void choose(OpenWindow& window, const char* text) {
    for (auto* button : offerIn(window)->findChildren<QPushButton*>())
        if (button->text().remove('&').startsWith(text)) return button->click();
    FAIL("no button " << text);
}

}  // namespace

TEST_CASE("after a crash the next start offers what was not saved, with its names") {
    const SavedFile file;
    tests::TemporaryState state;
    const QString left = crashWhileEditing(file, state);
    OpenWindow window;
    window.keepRecovery(left);
    REQUIRE(offerIn(window));
    bool counted = false;
    for (const QLabel* label : offerIn(window)->findChildren<QLabel*>())
        counted = counted || label->text().startsWith("Recovered: 3 changes after ");
    CHECK(counted);
    SECTION("open recovered shows it as unsaved work of its file") {
        choose(window, "Open recovered");
        CHECK(window.journey().name == "C");
        CHECK(window.isWindowModified());
        CHECK(window.session().path() == file.path);
        window.trigger("Save");
        CHECK(store::loadWorkspace(file.path.toStdString()).workspace.journeys[0].journey->name == "C");
    }
    SECTION("open saved shows the file and drops the rest") {
        choose(window, "Open saved");
        CHECK(window.session().path() == file.path);
        CHECK_FALSE(window.isWindowModified());
        OpenWindow later;
        later.keepRecovery(left);
        CHECK_FALSE(offerIn(later));
    }
    SECTION("keep for later asks again at the next start, and not in this one") {
        choose(window, "Keep for later");
        CHECK_FALSE(offerIn(window));
        OpenWindow later;
        later.keepRecovery(left);
        CHECK(offerIn(later));
        choose(later, "Keep for later");
    }
    SECTION("Escape keeps it, too") {
        QTest::keyClick(offerIn(window), Qt::Key_Escape);
        OpenWindow later;
        later.keepRecovery(left);
        CHECK(offerIn(later));
        choose(later, "Open recovered");
        CHECK(later.journey().name == "C");
    }
}

namespace {

gui::LostWorkDialog* listIn(OpenWindow& window) {
    for (auto* dialog : window.findChildren<gui::LostWorkDialog*>())
        if (dialog->isVisible()) return dialog;
    return nullptr;
}

/// A window that kept what a crash left for later.
struct LaterWindow : OpenWindow {
    explicit LaterWindow(const QString& left) {
        keepRecovery(left);
        choose(*this, "Keep for later");
    }
    /// What the menu lists.
    QTreeWidget* list() {
        trigger("Recover unsaved work…");
        REQUIRE(listIn(*this));
        return listIn(*this)->findChild<QTreeWidget*>();
    }
};

}  // namespace

TEST_CASE("what was kept for later is listed in the menu, with its workspace, time and number of changes") {
    const SavedFile file;
    tests::TemporaryState state;
    const QString left = crashWhileEditing(file, state);
    LaterWindow window(left);
    QTreeWidget* list = window.list();
    REQUIRE(list->topLevelItemCount() == 1);
    const QTreeWidgetItem& row = *list->topLevelItem(0);
    CHECK(row.text(0).toStdString() == "order.throughline");
    CHECK(row.text(1) == file.folder.path());
    CHECK_FALSE(row.text(2).isEmpty());
    CHECK(row.text(3).toStdString() == "3");
    SECTION("it is opened as unsaved work of its file, and then it is in the list no more") {
        click(*listIn(window), "Open recovered");
        CHECK_FALSE(listIn(window));
        CHECK(window.journey().name == "C");
        CHECK(window.isWindowModified());
        CHECK(window.session().path() == file.path);
        window.trigger("Recover unsaved work…");
        CHECK_FALSE(listIn(window));
    }
    SECTION("it is discarded after a question") {
        click(*listIn(window), "Discard");
        QMessageBox* question = questionOf(window);
        REQUIRE(question);
        CHECK_THAT(question->text().toStdString(), tests::containsText("3 changes"));
        question->button(QMessageBox::Discard)->click();
        CHECK_FALSE(listIn(window));
        OpenWindow later;
        later.keepRecovery(left);
        CHECK_FALSE(offerIn(later));
    }
    SECTION("it is there as before where the question is answered with Cancel, or the list closed") {
        click(*listIn(window), "Discard");
        questionOf(window)->button(QMessageBox::Cancel)->click();
        CHECK(list->topLevelItemCount() == 1);
        click(*listIn(window), "Close");
        QTest::qWait(1);  // the list is deleted
        CHECK(window.list()->topLevelItemCount() == 1);
        click(*listIn(window), "Close");
    }
}

TEST_CASE("unsaved changes are asked about before kept work is opened, and Cancel leaves both") {
    const SavedFile file;
    tests::TemporaryState state;
    LaterWindow window(crashWhileEditing(file, state));
    window.workbench().edit({model::RenameJourney{"Mine"}}, "Rename");
    window.list();
    click(*listIn(window), "Open recovered");
    REQUIRE(questionOf(window));
    questionOf(window)->button(QMessageBox::Cancel)->click();
    CHECK(window.journey().name == "Mine");
    QTest::qWait(1);  // the question is deleted
    CHECK(window.list()->topLevelItemCount() == 1);
    click(*listIn(window), "Close");
}

TEST_CASE("where nothing was kept for later the menu says so") {
    tests::TemporaryState state;
    OpenWindow window;
    window.keepRecovery(state.recovery());
    window.trigger("Recover unsaved work…");
    CHECK_FALSE(listIn(window));
    CHECK(said(window, "no unsaved work"));
}

TEST_CASE("unsaved work that cannot be read is told once and kept; what never held any goes without a word") {
    const SavedFile file;
    tests::TemporaryState state;
    const QString left = crashWhileEditing(file, state);
    const QDir folder(QDir(left).filePath(QDir(left).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0)));
    QDir(left).mkdir("never begun");
    REQUIRE(QFile::remove(folder.filePath("copy.sqlite-wal")));
    for (const QString& path : {folder.filePath("copy.sqlite"), left + "/never begun/copy.sqlite"}) {
        QFile copy(path);
        REQUIRE(copy.open(QIODevice::WriteOnly));
        copy.write(path.contains("never") ? QByteArray() : QByteArray(5000, 'x'));
    }
    {
        OpenWindow window;
        window.keepRecovery(left);
        CHECK_FALSE(offerIn(window));
        CHECK(said(window, "cannot be read"));
        CHECK(said(window, qPrintable(folder.path())));
    }
    OpenWindow later;
    later.keepRecovery(left);
    CHECK_FALSE(said(later, "cannot be read"));
    CHECK(folder.exists("copy.sqlite"));
    CHECK_FALSE(QDir(left).exists("never begun"));
}

TEST_CASE("that no safe copy can be kept is said as long as it is so") {
    tests::TemporaryState state;
    OpenWindow window;
    window.keepRecovery(state.recovery());
    REQUIRE(window.session().recovery()->waitUntilKept(5000));
    const tests::SmallFiles refusing;
    window.workbench().edit({model::RenameJourney{"A"}}, "Rename");
    REQUIRE(waitForText(window, "No safe copy"));
    CHECK(window.findChild<QLabel*>("savedState")->text().toStdString() == "Edited, not saved");
    refusing.end();
    window.workbench().edit({model::RenameJourney{"B"}}, "Rename");
    CHECK(QTest::qWaitFor([&] { return !barOf(window).isVisible(); }, 5000));
    CHECK(window.findChild<QLabel*>("savedState")->text().startsWith("Edited, safe copy"));
}

TEST_CASE("recovered work is kept where the file that is to be opened in its place cannot be") {
    const SavedFile file;
    tests::TemporaryState state;
    const QString left = crashWhileEditing(file, state);
    REQUIRE(QFile::remove(file.path));
    OpenWindow window;
    window.keepRecovery(state.leftBehind());
    choose(window, "Open saved");
    CHECK(said(window, "was not opened"));
    OpenWindow later;
    later.keepRecovery(state.leftBehind());
    CHECK(offerIn(later));
    choose(later, "Keep for later");
}

TEST_CASE("work that was in no file is discarded after a question only") {
    tests::TemporaryState state;
    {
        OpenWindow window;
        window.keepRecovery(state.recovery());
        window.workbench().edit({model::RenameJourney{"Draft"}}, "Rename");
        REQUIRE(window.session().recovery()->waitUntilKept(5000));
        state.crash();
    }
    OpenWindow window;
    window.keepRecovery(state.leftBehind());
    choose(window, "Discard");
    REQUIRE(questionOf(window));
    questionOf(window)->button(QMessageBox::Cancel)->click();
    QTest::qWait(1);
    window.trigger("Recover unsaved work…");
    REQUIRE(listIn(window));
    click(*listIn(window), "Close");
}

TEST_CASE("a start after an ordinary end offers nothing") {
    const SavedFile file;
    tests::TemporaryState state;
    {
        OpenWindow window;
        window.keepRecovery(state.recovery());
        window.openFile(file.path);
        window.workbench().edit({model::RenameJourney{"A"}}, "Rename");
    }
    OpenWindow window;
    window.keepRecovery(state.recovery());
    CHECK_FALSE(offerIn(window));
}

TEST_CASE("earlier saves are listed with their headline, opened beside, and restored as one step") {
    const SavedFile file;
    OpenWindow window;
    window.openFile(file.path);
    REQUIRE(window.settle());
    window.trigger("Save a named version…");
    auto* asked = window.findChild<QInputDialog*>();
    REQUIRE(asked);
    asked->setTextValue("Before the workshop");
    asked->accept();
    window.workbench().edit({model::RenameJourney{"Later"}}, "Rename");
    REQUIRE(window.settle());
    window.trigger("Save");
    REQUIRE(window.session().history().versions().size() == 2);
    CHECK(window.session().history().versions()[0].label.impactRate);
    const std::string first = window.session().history().workspace(1).journeys[0].journey->name;

    window.trigger("Versions…");
    auto* dialog = window.findChild<gui::VersionsDialog*>();
    REQUIRE(dialog);
    auto* list = dialog->findChild<QTreeWidget*>();
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(1)->text(1) == "Before the workshop");
    CHECK(list->topLevelItem(1)->text(2).startsWith("5.9 %"));
    list->setCurrentItem(list->topLevelItem(1));
    emit dialog->besideWanted(1);
    gui::MainWindow* beside = nullptr;
    for (QWidget* other : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<gui::MainWindow*>(other); found && found != &window) beside = found;
    REQUIRE(beside);
    CHECK(beside->workbench().baseline().name == first);
    CHECK(beside->windowTitle().contains("Before the workshop"));
    CHECK(window.journey().name == "Later");
    beside->close();

    emit dialog->restoreWanted(1);
    dialog->accept();
    CHECK(window.journey().name == first);
    CHECK(window.isWindowModified());
    CHECK(said(window, "This is the version Before the workshop"));
    window.workbench().document().undoStack().undo();
    CHECK(window.journey().name == "Later");
    CHECK_FALSE(said(window, "This is the version"));
}

namespace {

/// Changes one letter of the name that is in the file.
void damage(const QString& path) {
    QFile bytes(path);
    REQUIRE(bytes.open(QIODevice::ReadWrite));
    const qint64 place = bytes.readAll().lastIndexOf("Mine");
    REQUIRE(bytes.seek(place));
    bytes.write("Nine");
}

}  // namespace

TEST_CASE("a damaged file is offered to be opened as far as it can be read") {
    const SavedFile file;
    damage(file.path);
    OpenWindow window;
    window.openFile(file.path);
    CHECK(window.session().path().isEmpty());
    REQUIRE(barOf(window).text().contains("is damaged"));
    clickAction(window);
    CHECK(window.workbench().document().isModified());
    CHECK(window.windowTitle().contains("salvaged"));
    CHECK_FALSE(window.journey().silos.empty());
}

TEST_CASE("beside a damaged file the save before it is offered, and opens whole and in no file") {
    const SavedFile file;
    file.writeNamed("Mine");
    damage(file.path);
    OpenWindow window;
    window.openFile(file.path);
    const auto buttons = barOf(window).findChildren<QPushButton*>();
    const auto before = std::ranges::find(buttons, "Open the save before", &QPushButton::text);
    REQUIRE(before != buttons.end());
    (*before)->click();
    CHECK(said(window, "all of it, and its checksums agree"));
    CHECK(window.session().path().isEmpty());
    CHECK(window.workbench().document().workspace().name == "Mine");
}

TEST_CASE("where there is no save before it, none is offered") {
    const SavedFile file;
    damage(file.path);
    OpenWindow window;
    window.openFile(file.path);
    for (const QPushButton* button : barOf(window).findChildren<QPushButton*>())
        CHECK_FALSE((button->isVisible() && button->text() == "Open the save before"));
}
