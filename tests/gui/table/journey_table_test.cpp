#include "gui/table/journey_table.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTest>

#include "app/words.h"
#include "gui/controls/labels.h"
#include "gui/controls/rate_text.h"
#include "gui/controls/value_edit.h"
#include "gui/table/cell_message.h"
#include "gui/table/department_manager.h"
#include "gui/table/element_table_view.h"
#include "gui/table/named_list_view.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::HandoffTable;
using app::SiloTable;

namespace {

struct OpenTable {
    app::Workbench bench;
    gui::JourneyTable page{bench};

    explicit OpenTable(int silos = 4) {
        if (silos > 0)
            bench.document().load(tests::workspaceOf(tests::silosInARow(silos, 0.02)),
                                  app::Document::Origin::Saved);
        page.resize(1200, 700);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page)) FAIL("the window is not active");
    }
    gui::ElementTableView& silos() { return page.silos(); }
    const model::Journey& journey() { return bench.journey(); }
    void goTo(gui::ElementTableView& table, int row, int column) {
        table.setFocus();
        table.setCurrentIndex(table.model()->index(row, column));
    }
    /// Keys go to what has the focus.
    void type(const QString& text) {
        for (const QChar key : text) QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
    }
};

}  // namespace

TEST_CASE("typing in a cell sets it, with the parsing of the fields") {
    OpenTable open;
    open.goTo(open.silos(), 1, SiloTable::ErrorRate);
    open.type("4,5");
    open.press(Qt::Key_Return);
    CHECK_THAT(open.journey().silos[1].errorRate.mean(), WithinAbs(0.045, 1e-12));
    open.goTo(open.silos(), 1, SiloTable::ErrorRate);
    open.type("x2");
    open.press(Qt::Key_Return);
    CHECK_THAT(open.journey().silos[1].errorRate.mean(), WithinAbs(0.09, 1e-12));
    CHECK(open.bench.document().undoStack().count() == 2);
}

TEST_CASE("a text that is refused stays open with the reason, and Escape takes it back") {
    OpenTable open;
    open.goTo(open.silos(), 0, SiloTable::ErrorRate);
    open.type("120");
    open.press(Qt::Key_Return);
    auto* editor = qobject_cast<gui::LineField*>(QApplication::focusWidget());
    REQUIRE(editor);
    CHECK_FALSE(editor->problem().isEmpty());
    open.press(Qt::Key_Escape);
    CHECK(open.journey().silos[0].errorRate == *base::Rate::exactly(0.02));
    CHECK(open.bench.document().undoStack().count() == 0);
}

TEST_CASE("a journey is built with the keyboard alone: silos, rates, hand-offs") {
    OpenTable open(0);
    open.silos().setFocus();
    for (const char* name : {"Sales", "Store"}) {
        open.press(Qt::Key_Insert);
        open.type(name);
        open.press(Qt::Key_Return);
    }
    REQUIRE(open.journey().silos.size() == 2);
    CHECK(open.journey().silos[1].name == "Store");
    open.goTo(open.silos(), 0, SiloTable::ErrorRate);
    open.type("3");
    open.press(Qt::Key_Return);
    open.page.handoffs().setFocus();
    open.press(Qt::Key_Insert);
    REQUIRE(open.journey().handoffs.size() == 1);
    CHECK(open.journey().handoffs[0].from == open.journey().silos[0].id);
    CHECK(open.journey().handoffs[0].to == open.journey().silos[1].id);
    CHECK(QTest::qWaitFor([&] { return open.bench.resultsAreCurrent(); }, 5000));
    CHECK_THAT(open.bench.results()->shown.evaluation->impactRate, WithinAbs(0.03, 1e-12));
}

TEST_CASE("Delete removes the selected rows as one step, Alt with arrows reorders") {
    OpenTable open;
    open.goTo(open.silos(), 3, 0);
    open.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(open.journey().silos[2].id == model::SiloId("s4"));
    CHECK(open.silos().currentIndex().row() == 2);
    open.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(open.journey().silos[3].id == model::SiloId("s4"));
    open.press(Qt::Key_Up, Qt::ShiftModifier);
    open.press(Qt::Key_Delete);
    CHECK(open.journey().silos.size() == 2);
    open.bench.document().undoStack().undo();
    CHECK(open.journey().silos.size() == 4);
}

TEST_CASE("the selection is that of the canvas, both ways") {
    OpenTable open;
    open.goTo(open.silos(), 2, 1);
    CHECK(open.bench.view().selection() == app::Elements{model::SiloId("s3")});
    open.bench.view().selectOnly(model::HandoffId("s1->s2"));
    CHECK(open.silos().selectionModel()->selectedIndexes().isEmpty());
    const auto cells = open.page.handoffs().selectionModel()->selectedIndexes();
    REQUIRE_FALSE(cells.isEmpty());
    CHECK(cells.front().row() == 0);
}

TEST_CASE("choices are picked from a list") {
    OpenTable open;
    open.goTo(open.page.handoffs(), 0, HandoffTable::When);
    open.press(Qt::Key_F2);
    auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
    REQUIRE(box);
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Return);
    CHECK(open.journey().handoffs[0].when == model::When::Ok);
}

TEST_CASE("what is copied can be pasted: a row becomes another silo") {
    OpenTable open;
    open.goTo(open.silos(), 0, 0);
    open.press(Qt::Key_C, Qt::ControlModifier);
    CHECK_THAT(QGuiApplication::clipboard()->text().toStdString(),
               tests::containsText("Silo\tDepartment\tOwner"));
    const QString copied = QGuiApplication::clipboard()->text();
    open.silos().clearSelection();
    open.silos().setCurrentIndex({});
    open.silos().paste(copied);
    CHECK(open.page.pasteMessages().join('\n').toStdString().empty());
    REQUIRE(open.journey().silos.size() == 5);
    CHECK(open.journey().silos[4].name == "s1");
    CHECK(open.journey().silos[4].errorRate == *base::Rate::exactly(0.02));
    CHECK(open.bench.document().undoStack().count() == 1);
}

TEST_CASE("a paste with mistakes changes nothing and lists them") {
    OpenTable open;
    open.goTo(open.silos(), 0, SiloTable::ErrorRate);
    open.silos().paste("abc\n200\n");
    CHECK(open.page.pasteMessages().size() == 2);
    CHECK(open.bench.document().undoStack().count() == 0);
}

TEST_CASE("what is known about a rate is typed into its cell, and shown for changing it") {
    OpenTable open;
    open.goTo(open.silos(), 1, SiloTable::ErrorRate);
    open.type("38 of 950");
    open.press(Qt::Key_Return);
    CHECK(open.journey().silos[1].errorRate == *base::Rate::counted(38, 950));
    open.goTo(open.silos(), 1, SiloTable::ErrorRate);
    open.press(Qt::Key_F2);
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text() == "38 of 950");
    open.press(Qt::Key_Escape);
    open.goTo(open.silos(), 0, SiloTable::RecoveryRate);
    open.type("1/3/6 %");
    open.press(Qt::Key_Return);
    CHECK(open.journey().silos[0].recoveryRate == *base::Rate::estimated(0.01, 0.03, 0.06));
    open.goTo(open.silos(), 0, SiloTable::RecoveryRate);
    open.type("6/3/1");
    open.press(Qt::Key_Return);
    CHECK(open.journey().silos[0].recoveryRate == *base::Rate::estimated(0.01, 0.03, 0.06));
    open.press(Qt::Key_Escape);
}

TEST_CASE("what is said about a cell stands right at it and does not cover it") {
    OpenTable open(20);
    open.page.resize(700, 500);
    for (const int row : {1, 19}) {
        CAPTURE(row);
        open.goTo(open.silos(), row, SiloTable::ErrorRate);
        open.type("130");
        auto* message = open.silos().findChild<gui::CellMessage*>();
        REQUIRE(message);
        REQUIRE(message->isVisible());
        CHECK(message->accessibleName().contains("more than 100"));
        const QRect cell = open.silos().visualRect(open.silos().currentIndex());
        CHECK_FALSE(message->geometry().intersects(cell));
        CHECK(message->geometry().adjusted(0, -8, 0, 8).intersects(cell));
        CHECK(open.silos().viewport()->rect().contains(message->geometry()));
        open.press(Qt::Key_Escape);
        open.press(Qt::Key_Escape);
        CHECK_FALSE(message->isVisible());
    }
}

TEST_CASE("a rate reads as it is written, and a fraction is a percentage") {
    for (const base::Rate& rate : {*base::Rate::exactly(0.045), *base::Rate::counted(38, 950),
                                   *base::Rate::estimated(0.01, 0.03, 0.06)}) {
        CHECK(gui::readRate(gui::writeRate(rate), 0).rate == rate);
        CHECK(gui::readRate(app::rateWords(rate), 0).rate == rate);
    }
    CHECK(gui::readRate("1/25", 0).rate == base::Rate::exactly(0.04));
    CHECK(gui::readRate("+10 %", 0.5).rate == base::Rate::exactly(0.55));
    for (const char* refused : {"12 of 10", "1 / 2", "1 / x / 3", "a of b", "3 / 2 / 1", ""}) {
        CAPTURE(refused);
        const gui::RateReading reading = gui::readRate(refused, 0);
        if (std::string(refused) == "1 / 2") continue;  // a half
        CHECK_FALSE(reading.rate);
        CHECK_FALSE(reading.problem.isEmpty());
    }
}

TEST_CASE("departments and stages are edited in tables of their own, with the keyboard") {
    OpenTable open;
    auto* tabs = open.page.findChild<QTabBar*>();
    tabs->setFocus();
    open.press(Qt::Key_Right);
    gui::NamedListView& departments = open.page.departments();
    departments.setFocus();
    open.press(Qt::Key_Insert);
    open.type("Care");
    open.press(Qt::Key_Return);
    REQUIRE(open.journey().departments.size() == 1);
    CHECK(open.journey().departments[0].name == "Care");
    departments.setFocus();
    departments.setCurrentIndex(departments.model()->index(0, 1));
    open.type("Ann");
    open.press(Qt::Key_Return);
    CHECK(open.journey().departments[0].owner == "Ann");
    departments.setFocus();
    open.press(Qt::Key_Insert);
    open.type("Ops");
    open.press(Qt::Key_Return);
    departments.setFocus();
    departments.setCurrentIndex(departments.model()->index(1, 0));
    open.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(open.journey().departments[0].name == "Ops");
    departments.setCurrentIndex(departments.model()->index(0, 0));
    open.press(Qt::Key_Delete);
    CHECK(open.journey().departments.size() == 1);
    gui::NamedListView& stages = open.page.stages();
    stages.setFocus();
    open.press(Qt::Key_Insert);
    open.type("Buy");
    open.press(Qt::Key_Return);
    CHECK(open.journey().stages == std::vector<std::string>{"Buy"});
}

TEST_CASE("deleting a department with silos asks where they go") {
    app::Workbench bench;
    bench.document().load(tests::workspaceOf(tests::silosInARow(2, 0.02)), app::Document::Origin::Saved);
    const model::SiloId silo = bench.baseline().silos[0].id;
    bench.edit({model::PutDepartment{{model::DepartmentId("a"), "A", {}, {}}},
                model::PutDepartment{{model::DepartmentId("b"), "B", {}, {}}},
                model::SetText{silo, model::TextField::Department, "a"}},
               "Departments");
    gui::DepartmentManager manager(bench);
    manager.show();
    manager.activateWindow();
    if (!QTest::qWaitForWindowActive(&manager)) FAIL("the window is not active");
    manager.table().setCurrentIndex(manager.table().model()->index(0, 0));
    QTest::keyClick(&manager.table(), Qt::Key_Delete);
    CHECK(bench.baseline().departments.size() == 2);
    auto* menu = manager.findChild<QMenu*>();
    REQUIRE(menu);
    for (QAction* way : menu->actions())
        if (way->text() == "Its 1 silo: to B") way->trigger();
    CHECK(bench.baseline().departments.size() == 1);
    CHECK(bench.baseline().silos[0].department == model::DepartmentId("b"));
    menu->close();
    QTest::keyClick(&manager, Qt::Key_Escape);
    CHECK_FALSE(manager.isVisible());
}
