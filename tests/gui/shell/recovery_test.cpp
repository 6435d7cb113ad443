#include <QDir>
#include <QFile>
#include <QTreeWidget>

#include "file_fixture.h"
#include "gui/shell/lost_work_dialog.h"
#include "gui/shell/recovery_dialog.h"
#include "support/temporary_state.h"

using namespace throughline;
using namespace throughline::tests;

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

TEST_CASE("the offer lists what was changed and not taken back, newest first, each with its time") {
    const SavedFile file;
    TemporaryState state;
    {
        OpenWindow window;
        window.keepRecovery(state.recovery());
        window.openFile(file.path);
        for (const char* name : {"A", "B", "C"})
            window.workbench().edit({model::RenameJourney{name}}, QString("Rename to ") + name);
        window.trigger("Undo Rename to C");
        REQUIRE(window.session().recovery()->waitUntilKept(5000));
        state.crash();
    }
    OpenWindow window;
    window.keepRecovery(state.leftBehind());
    REQUIRE(offerIn(window));
    const auto* list = offerIn(window)->findChild<QTreeWidget*>();
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(0)->text(1).toStdString() == "Rename to B");
    CHECK(list->topLevelItem(1)->text(1).toStdString() == "Rename to A");
    CHECK_FALSE(list->topLevelItem(0)->text(0).isEmpty());
    choose(window, "Open saved");
}

TEST_CASE("recovered work opens at the scenario that was shown") {
    const SavedFile file;
    TemporaryState state;
    model::ScenarioId shown;
    {
        OpenWindow window;
        window.keepRecovery(state.recovery());
        window.openFile(file.path);
        window.trigger("New scenario from this one");
        shown = window.workbench().view().scenario();
        REQUIRE(window.session().recovery()->waitUntilKept(5000));
        state.crash();
    }
    OpenWindow window;
    window.keepRecovery(state.leftBehind());
    REQUIRE(offerIn(window));
    choose(window, "Open recovered");
    REQUIRE_FALSE(shown.empty());
    CHECK(window.workbench().view().scenario() == shown);
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
    CHECK(row.text(2).toStdString() == "3");
    CHECK_FALSE(row.text(3).isEmpty());
    CHECK(row.text(4).toStdString() == "Rename to C");
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
