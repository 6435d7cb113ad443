#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "gui/shell/file_bar.h"
#include "gui/shell/main_window.h"
#include "open_window.h"
#include "support/journeys.h"
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

QMessageBox* questionOf(OpenWindow& window) {
    for (QMessageBox* box : window.findChildren<QMessageBox*>())
        if (box->isVisible()) return box;
    return nullptr;
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

TEST_CASE("a save that fails leaves the document unsaved and says what to do") {
    const SavedFile file;
    OpenWindow window;
    window.openFile(file.path);
    window.workbench().edit({model::RenameJourney{"Ours"}}, "Rename");
    REQUIRE(QDir().mkdir(file.path + '~'));  // so the previous file cannot be kept
    window.trigger("Save");
    CHECK(window.workbench().document().isModified());
    bool said = false;
    for (const gui::MessageBar* bar : window.findChildren<gui::MessageBar*>())
        said = said || (bar->isVisible() && bar->text().contains("save under another name"));
    CHECK(said);
    CHECK(store::loadWorkspace(file.path.toStdString()).workspace.name == "Mine");
}
