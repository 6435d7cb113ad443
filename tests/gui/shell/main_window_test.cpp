#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWhatsThis>

#include "gui/controls/message_bar.h"
#include "gui/inspector/inspector.h"
#include "gui/results/results_dock.h"
#include "gui/shell/appearance.h"
#include "gui/shell/help.h"
#include "gui/table/journey_table.h"
#include "open_window.h"

using namespace throughline;
using gui::MainWindow;
using tests::OpenWindow;

namespace {

QMessageBox* questionOf(MainWindow& window) {
    for (QMessageBox* box : window.findChildren<QMessageBox*>())
        if (box->isVisible()) return box;
    return nullptr;
}

}  // namespace

TEST_CASE("the window is at first no larger than the screen has room for") {
    CHECK(MainWindow::firstSizeOn({1920, 1040}) == QSize(1440, 900));
    CHECK(MainWindow::firstSizeOn({1280, 760}) == QSize(1280, 760));
    CHECK(MainWindow::firstSizeOn({2560, 700}) == QSize(1440, 700));
    CHECK(MainWindow::firstSizeOn({800, 600}) == QSize(1440, 900));
}

TEST_CASE("a journey without a name is called so, greyed, where its name would stand") {
    OpenWindow window;
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("j");
    bundle.journey = std::make_shared<const model::Journey>();
    window.workbench().document().load({"", {bundle}}, app::Document::Origin::Saved);
    const auto& switcher = *window.findChild<QPushButton*>("journeySwitcher");
    const auto color = [](const QWidget& widget) { return widget.palette().color(QPalette::ButtonText); };
    CHECK(switcher.text().toStdString() == "Journey without a name");
    CHECK((color(switcher) == app::currentTheme().secondaryText));
    CHECK(window.windowTitle().startsWith("Workspace without a name"));
    for (const auto* field : window.findChildren<QLineEdit*>())
        if (field->accessibleName() == "Name of the workspace")
            CHECK(field->placeholderText() == "Workspace without a name");
    window.workbench().edit({model::RenameJourney{"Repair"}}, "Rename");
    CHECK(switcher.text() == "Repair");
    CHECK((color(switcher) == color(*window.findChild<QPushButton*>("scenarioSwitcher"))));
}

TEST_CASE("draw two silos, connect them, set their rates, read the headline, undo all, save and reopen") {
    const QTemporaryDir folder;
    OpenWindow window;
    window.trigger("New");
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.canvas()->setFocus();
    window.press(Qt::Key_N);
    window.type("Web shop");
    window.press(Qt::Key_Return);
    window.press(Qt::Key_Right, Qt::ControlModifier);
    window.type("Billing");
    window.press(Qt::Key_Return);
    REQUIRE(window.journey().silos.size() == 2);
    REQUIRE(window.journey().handoffs.size() == 1);
    CHECK(window.journey().silos[1].name == "Billing");
    for (const model::Silo& silo : window.journey().silos)
        window.workbench().setField(silo.id, model::Field::ErrorRate, *base::Rate::exactly(0.1),
                                    "Set the error rate");
    REQUIRE(window.settle());
    CHECK(window.headline() == "19.0 %");

    const QString file = folder.filePath("mine.throughline");
    REQUIRE_FALSE(window.session().saveAs(file));
    CHECK_FALSE(window.isWindowModified());
    const model::Workspace saved = window.workbench().document().workspace();

    while (window.workbench().document().undoStack().canUndo())
        window.trigger("Undo " + window.workbench().document().undoStack().undoText());
    CHECK(window.journey().silos.empty());
    CHECK(window.isWindowModified());

    window.workbench().document().undoStack().setIndex(window.workbench().document().undoStack().count());
    CHECK(window.workbench().document().workspace() == saved);
    CHECK_FALSE(window.isWindowModified());

    OpenWindow other;
    other.openFile(file);
    REQUIRE(other.settle());
    CHECK(other.workbench().document().workspace() == saved);
    CHECK(other.headline() == "19.0 %");
}

TEST_CASE("closing with unsaved changes asks, and Cancel keeps the window and the work") {
    OpenWindow window;
    window.trigger("New");
    window.workbench().edit({model::RenameJourney{"Order"}}, "Rename");
    window.close();
    QMessageBox* question = questionOf(window);
    REQUIRE(question);
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    CHECK(window.isVisible());
    CHECK(window.journey().name == "Order");
    window.close();
    REQUIRE(QTest::qWaitFor([&] { return questionOf(window) != nullptr; }, 2000));
    QTest::mouseClick(questionOf(window)->button(QMessageBox::Discard), Qt::LeftButton);
    CHECK_FALSE(window.isVisible());
}

TEST_CASE("a file that cannot be opened leaves a message and the document as it was") {
    OpenWindow window;
    window.trigger("New");
    const app::Snapshot before = window.workbench().document().snapshot();
    window.openFile("/nowhere/at-all.journey.json");
    CHECK(window.workbench().document().snapshot() == before);
    bool said = false;
    for (const QLabel* label : window.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains("at-all.journey.json"));
    CHECK(said);
}

TEST_CASE("a new scenario protects the baseline") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(window.settle());
    CHECK(window.headline() == "18.3 %");
    window.trigger("New scenario from this one");
    auto* asked = window.findChild<QInputDialog*>();
    REQUIRE(asked);
    asked->setTextValue("Half the errors");
    asked->accept();
    REQUIRE(window.workbench().bundle().scenarios->size() == 1);
    CHECK(window.workbench().bundle().scenarios->front().name == "Half the errors");
    CHECK(window.workbench().document().undoStack().count() == 1);
    const model::SiloId first = window.journey().silos.front().id;
    window.workbench().setField(first, model::Field::ErrorRate, base::Rate(), "Set the error rate");
    REQUIRE(window.settle());
    CHECK(window.headline() == "16.6 %");
    window.workbench().view().showScenario({});
    REQUIRE(window.settle());
    CHECK(window.headline() == "18.3 %");
}

TEST_CASE("a journey is renamed from its menu, or by F2 where nothing is selected, in one step") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const std::string before = window.journey().name;
    const auto answer = [&](const QString& name) {
        auto* asked = window.findChild<QInputDialog*>();
        REQUIRE(asked);
        CHECK(asked->textValue().toStdString() == window.journey().name);
        asked->setTextValue(name);
        asked->accept();
        QTest::qWait(1);  // it is deleted
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    };
    window.trigger("Rename this journey…");
    answer("  From order to first bill ");
    CHECK(window.journey().name == "From order to first bill");
    window.canvas()->setFocus();
    window.press(Qt::Key_F2);
    answer("Orders");
    CHECK(window.journey().name == "Orders");
    CHECK(window.workbench().document().undoStack().count() == 2);
    window.workbench().document().undoStack().setIndex(0);
    CHECK(window.journey().name == before);
    window.workbench().view().selectOnly(window.journey().handoffs.front().id);
    window.press(Qt::Key_F2);
    CHECK_FALSE(window.findChild<QInputDialog*>());
}

TEST_CASE("the journey is edited as tables instead of on the canvas, and back") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    auto* tables = window.findChild<gui::JourneyTable*>();
    CHECK_FALSE(tables->isVisible());
    window.trigger("As tables");
    CHECK(tables->isVisible());
    CHECK_FALSE(window.canvas()->isVisible());
    window.trigger("As tables");
    CHECK(window.canvas()->isVisible());
}

TEST_CASE("what is exported is written whole, and said") {
    OpenWindow window;
    const QTemporaryDir folder;
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(window.settle());
    emit window.findChild<gui::ResultsDock*>()->exportWanted({"Weakest links", "csv", "a,b\r\n"});
    auto* dialog = window.findChild<QFileDialog*>();
    REQUIRE(dialog);
    CHECK_THAT(dialog->selectedFiles().value(0).toStdString(), tests::containsText("Weakest links.csv"));
    emit dialog->fileSelected(folder.filePath("links"));
    dialog->close();
    QFile file(folder.filePath("links.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().toStdString() == "a,b\r\n");
    CHECK(window.findChild<gui::MessageBar*>()->text().contains("links.csv"));
}

TEST_CASE("the journey is exported as a picture once its figures are those on the screen") {
    OpenWindow window;
    const QTemporaryDir folder;
    window.openFile(":/samples/ten-silos.journey.json");
    window.trigger("As SVG…");
    REQUIRE(QTest::qWaitFor([&] { return window.findChild<QFileDialog*>() != nullptr; }, 5000));
    auto* dialog = window.findChild<QFileDialog*>();
    emit dialog->fileSelected(folder.filePath("journey.svg"));
    dialog->close();
    QFile file(folder.filePath("journey.svg"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_THAT(file.readAll().toStdString(), tests::containsText("18.3 % of customers"));
}

TEST_CASE("F1 says what the thing with the focus is, each field by itself") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const auto said = [&] { return gui::helpFor(window.focused()).toStdString(); };
    window.canvas()->setFocus();
    CHECK_THAT(said(), tests::containsText("silos as cards"));
    CHECK_THAT(said(), !tests::containsText("is a silo"));
    window.workbench().view().selectOnly(window.journey().silos.front().id);
    CHECK_THAT(said(), tests::containsText("is a silo: one department"));
    CHECK_THAT(said(), tests::containsText("F2 renames it"));
    CHECK_THAT(said(), tests::containsText("silos as cards"));
    window.workbench().view().selectOnly(window.journey().handoffs.front().id);
    CHECK_THAT(said(), tests::containsText("is a hand-off"));
    window.workbench().view().select({window.journey().silos[0].id, window.journey().silos[1].id});
    CHECK_THAT(said(), tests::containsText("Several are selected"));
    window.workbench().view().selectOnly(window.journey().silos.front().id);
    window.findChild<gui::Inspector*>()->focusErrorRate();
    CHECK_THAT(said(), tests::containsText("errors counted in visits"));
    window.press(Qt::Key_F1);
    const auto shown = QApplication::topLevelWidgets();
    CHECK(std::ranges::any_of(
        shown, [](const QWidget* widget) { return widget->isVisible() && widget->inherits("QWhatsThat"); }));
    QWhatsThis::hideText();
}

TEST_CASE("a missing owner leads to its field") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const model::SiloId first = window.journey().silos.front().id;
    window.workbench().view().selectOnly(first);
    emit window.findChild<gui::ResultsDock*>()->fieldWanted({app::FieldFix::Which::Owner, first});
    CHECK(window.focused()->accessibleName().toStdString() == "Owner");
}

TEST_CASE("the offer to undo a deletion ends with the next step") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    const model::SiloId first = window.journey().silos.front().id;
    auto* messages = window.findChild<gui::MessageBar*>();
    window.workbench().edit({model::RemoveElements{{first}}}, "Delete");
    emit window.workbench().didRemove("Deleted Marketing");
    CHECK(messages->isVisible());
    window.trigger("Undo Delete");
    CHECK_FALSE(messages->isVisible());
    CHECK(window.journey().silos.front().id == first);
}

TEST_CASE("what is deleted while a scenario is shown is said to be gone everywhere") {
    OpenWindow window;
    window.openFile(":/samples/repair-visit.journey.json");
    window.workbench().view().showScenario(window.workbench().bundle().scenarios->front().id);
    emit window.workbench().didRemove("Deleted Engineer");
    CHECK_THAT(window.findChild<gui::MessageBar*>()->text().toStdString(),
               tests::containsText("in every scenario"));
}

TEST_CASE("the second click of a double click on a sample does nothing on the canvas that it opened") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    const QPointF emptyPlace(window.canvas()->width() - 200, 300);
    const std::size_t silos = window.journey().silos.size();
    QMouseEvent secondClick(QEvent::MouseButtonDblClick, emptyPlace, window.canvas()->mapToGlobal(emptyPlace),
                            Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(window.canvas(), &secondClick);
    CHECK(window.journey().silos.size() == silos);
    QTest::mouseClick(window.canvas(), Qt::LeftButton, {}, emptyPlace.toPoint());
    QApplication::sendEvent(window.canvas(), &secondClick);
    CHECK(window.journey().silos.size() == silos + 1);
}

TEST_CASE("light and dark repaint the whole window") {
    OpenWindow window;
    window.openFile(":/samples/repair-visit.journey.json");
    REQUIRE(window.settle());
    gui::setAppearance(app::Appearance::Dark);
    const QColor dark = window.grab().toImage().pixelColor(700, 300);
    gui::setAppearance(app::Appearance::Light);
    const QColor light = window.grab().toImage().pixelColor(700, 300);
    CHECK(dark.lightnessF() < 0.3F);
    CHECK(light.lightnessF() > 0.7F);
}

TEST_CASE("every action of the menus has a text, and no two share a shortcut") {
    OpenWindow window;
    QMap<QString, const QAction*> seen;  // an action may stand in two menus
    for (const QAction* menu : window.menuBar()->actions())
        for (const QAction* action : menu->menu()->actions()) {
            if (action->isSeparator()) continue;
            CHECK_FALSE(action->text().isEmpty());
            for (const QKeySequence& keys : action->shortcuts()) {
                CAPTURE(action->text().toStdString(), keys.toString().toStdString());
                CHECK(seen.value(keys.toString(), action) == action);
                seen.insert(keys.toString(), action);
            }
        }
}

TEST_CASE(
    "a long name of the workspace ends with an ellipsis, and is whole while it is typed and in the tooltip") {
    OpenWindow window;
    window.showJourneyPage();
    const QString name = "The journeys of a company with a very long name indeed and more";
    window.workbench().document().submit(model::RenameWorkspace{name.toStdString()}, "Rename");
    QLineEdit* field = nullptr;
    for (auto* each : window.findChildren<QLineEdit*>())
        if (each->accessibleName() == "Name of the workspace") field = each;
    REQUIRE(field);
    CHECK(field->text().endsWith(QChar(0x2026)));
    CHECK(field->toolTip().contains(name));
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    CHECK(field->text() == name);
    window.canvas()->setFocus();
    REQUIRE(QTest::qWaitFor([&] { return field->text().endsWith(QChar(0x2026)); }, 1000));
    CHECK(window.workbench().document().workspace().name == name.toStdString());
}

TEST_CASE(
    "the line at the bottom says where the keyboard is on the canvas, until something else is selected") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(window.settle());
    auto& view = window.findChild<gui::JourneyCanvas*>()->view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    const auto says = [&](const QString& words) {
        for (auto* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    CHECK(says("in 0, out 1, 1 of 10"));
    window.workbench().view().clearSelection();
    CHECK_FALSE(says("1 of 10"));
    CHECK(says("10 silos"));
}

TEST_CASE("a blank journey of five silos with their rates takes at most forty keys and no mouse") {
    OpenWindow window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.trigger("New");
    window.canvas()->setFocus();
    int keys = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        window.press(key, modifiers);
        ++keys;
    };
    const auto type = [&](const QString& text) {
        window.type(text);
        keys += static_cast<int>(text.size());
    };
    for (int silo = 0; silo < 5; ++silo) {
        silo == 0 ? press(Qt::Key_N) : press(Qt::Key_Right, Qt::ControlModifier);
        type(QString(QChar('A' + silo)));
        press(Qt::Key_Tab);
        type("2");
        press(Qt::Key_Return);
    }
    REQUIRE(window.settle());
    CHECK(keys <= 40);
    REQUIRE(window.journey().silos.size() == 5);
    REQUIRE(window.journey().handoffs.size() == 4);
    for (const model::Silo& silo : window.journey().silos) CHECK(silo.errorRate.mean() == 0.02);
    CHECK(window.headline() == "9.6 %");  // 1 - 0.98^5
}

TEST_CASE("a rate that cannot be taken keeps the focus in its field; Escape leads back to the canvas") {
    OpenWindow window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.trigger("New");
    window.canvas()->setFocus();
    window.press(Qt::Key_N);
    window.type("A");
    window.press(Qt::Key_Tab);
    window.type("200");
    window.press(Qt::Key_Return);
    CHECK(window.findChild<gui::Inspector*>()->isAncestorOf(window.focused()));
    window.press(Qt::Key_Escape);
    CHECK(window.findChild<gui::JourneyCanvas*>()->isAncestorOf(window.focused()));
    CHECK(window.journey().silos.front().errorRate.mean() == 0);
}

TEST_CASE("letters choose from an open menu, and the drawing's one-letter shortcuts wait") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(QTest::qWaitForWindowActive(&window));
    REQUIRE(window.journey().silos.size() == 10);
    QAction* fileMenu = window.menuBar()->actions().first();
    QTest::mouseClick(window.menuBar(), Qt::LeftButton, {},
                      window.menuBar()->actionGeometry(fileMenu).center());
    REQUIRE(QApplication::activePopupWidget() == fileMenu->menu());
    QTest::keyClick(window.windowHandle(), Qt::Key_N);
    CHECK_FALSE(QApplication::activePopupWidget());
    CHECK(window.journey().silos.empty());  // New workspace, not one silo more
}
