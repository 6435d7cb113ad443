#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QTreeWidget>

#include "file_fixture.h"
#include "gui/shell/versions_dialog.h"

using namespace throughline;
using namespace throughline::tests;

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

TEST_CASE("that a file is damaged is said without the words of a database, which stand in the details") {
    const SavedFile file;
    QFile bytes(file.path);
    REQUIRE(bytes.open(QIODevice::ReadWrite));
    REQUIRE(bytes.seek(4096));
    bytes.write(QByteArray(4096, 'x'));
    bytes.close();
    OpenWindow window;
    window.openFile(file.path);
    const std::string told = barOf(window).text().toStdString();
    CHECK_THAT(told,
               tests::containsText("order.throughline is damaged: part of what it holds cannot be read"));
    for (const char* word : {"database", "malformed", "checksum", "table", "schema", "page"})
        CHECK(told.find(word) == std::string::npos);
    click(barOf(window), "Details");
    CHECK_THAT(barOf(window).text().toStdString(), tests::containsText(told));
    CHECK_THAT(barOf(window).text().toStdString(), tests::containsText("malformed"));
    window.trigger("New");
    window.openFile(file.folder.filePath("none.throughline"));
    CHECK_FALSE(said(window, "malformed"));
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
