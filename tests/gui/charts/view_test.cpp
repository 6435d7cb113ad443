#include "gui/charts/chart_view.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include "gui/charts/chart_canvas.h"
#include "samples.h"
#include "support/catch.h"

using namespace throughline;

namespace {

struct OpenChart {
    gui::ChartView view;

    explicit OpenChart(const gui::Chart& chart = tests::pairs(5)) {
        view.setColors(gui::chartPalette(app::lightTheme()), gui::chartPalette(app::lightTheme()));
        view.setChart(chart);
        view.resize(600, 300);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view)) FAIL("the window is not active");
        view.canvas().setFocus();
    }
    ~OpenChart() {
        view.hide();
        QToolTip::hideText();
        if (!QTest::qWaitFor([] { return !QToolTip::isVisible(); }, 2000)) FAIL("the tooltip stays");
    }
    void press(Qt::Key key) { QTest::keyClick(&view.canvas(), key); }
    QAction* action(int index) { return view.chartActions()[index]; }
};

}  // namespace

TEST_CASE("arrow keys walk over the marks, Home and End to the ends, Enter chooses") {
    OpenChart open;
    open.press(Qt::Key_Home);
    CHECK(open.view.canvas().currentMark() == 0);
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Right);
    CHECK(open.view.canvas().currentMark() == 2);
    open.press(Qt::Key_Up);
    CHECK(open.view.canvas().currentMark() == 1);
    open.press(Qt::Key_End);
    CHECK(open.view.canvas().currentMark() == 4);
    open.press(Qt::Key_Down);
    CHECK(open.view.canvas().currentMark() == 4);
    const QSignalSpy chosen(&open.view, &gui::ChartView::markActivated);
    open.press(Qt::Key_Return);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().toInt() == 4);
}

TEST_CASE("a mark that the keyboard reaches is scrolled to and says its words") {
    OpenChart open(tests::pairs(40));
    open.press(Qt::Key_End);
    const QRect last = open.view.canvas().marks().back().outline.boundingRect().toRect();
    const QRect shown = open.view.canvas().visibleRegion().boundingRect();
    CHECK(shown.contains(last.center()));
    CHECK(QToolTip::text().toStdString() == "Silo 40");
}

TEST_CASE("a click chooses the mark under the mouse") {
    OpenChart open;
    const QSignalSpy chosen(&open.view, &gui::ChartView::markActivated);
    const QPointF place = open.view.canvas().marks()[1].outline.boundingRect().center();
    QTest::mouseClick(&open.view.canvas(), Qt::LeftButton, {}, place.toPoint());
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().toInt() == 1);
}

TEST_CASE("a drag from one mark to another chooses neither") {
    OpenChart open;
    const QSignalSpy chosen(&open.view, &gui::ChartView::markActivated);
    const auto middle = [&](std::size_t mark) {
        return open.view.canvas().marks()[mark].outline.boundingRect().center().toPoint();
    };
    QTest::mousePress(&open.view.canvas(), Qt::LeftButton, {}, middle(0));
    QTest::mouseMove(&open.view.canvas(), middle(1));
    QTest::mouseRelease(&open.view.canvas(), Qt::LeftButton, {}, middle(1));
    CHECK(chosen.count() == 0);
}

TEST_CASE("a screen reader finds each mark with its name, its value and what it can do") {
    QAccessible::setActive(true);
    OpenChart open;
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&open.view.canvas());
    REQUIRE(chart != nullptr);
    CHECK(chart->role() == QAccessible::Chart);
    CHECK(chart->text(QAccessible::Name).toStdString() == "Silo view and customer view");
    REQUIRE(chart->childCount() == 5);
    QAccessibleInterface* second = chart->child(1);
    REQUIRE(second != nullptr);
    CHECK(second->text(QAccessible::Name).toStdString() == "Silo 2");
    CHECK(second->text(QAccessible::Value).toStdString() == "98.6 % fine, 15.0 % of let-downs");
    CHECK(second->parent() == chart);
    CHECK(chart->indexOfChild(second) == 1);
    second->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    CHECK(open.view.canvas().currentMark() == 1);
    CHECK(chart->focusChild() == second);
    open.view.setChart(tests::pairs(1));
    CHECK_FALSE(second->isValid());
    CHECK(second->text(QAccessible::Name).isEmpty());
}

TEST_CASE("the same values show as a table that sorts by figure, and are copied as one") {
    OpenChart open;
    open.view.showTable(true);
    CHECK(open.view.showsTable());
    QTableView& table = open.view.table();
    REQUIRE(table.model()->rowCount() == 5);
    table.sortByColumn(2, Qt::DescendingOrder);
    CHECK(table.model()->index(0, 0).data().toString().toStdString() == "Silo 5");
    open.action(1)->trigger();
    CHECK_THAT(QGuiApplication::clipboard()->text().toStdString(),
               tests::containsText(
                   "Silo\tDepartment\town error rate\tshare of first let-downs\tGap\nSilo 1\t\t99.0 % fine"));
    open.view.showTable(false);
    CHECK_FALSE(open.view.showsTable());
}

TEST_CASE("exports are light whatever is on the screen, and say so to the window") {
    OpenChart open;
    QSignalSpy wanted(&open.view, &gui::ChartView::exportWanted);
    open.action(2)->trigger();
    open.view.setColors(gui::chartPalette(app::darkTheme()), gui::chartPalette(app::lightTheme()));
    open.view.setStale(true);
    open.action(2)->trigger();
    REQUIRE(wanted.count() == 2);
    const auto first = wanted[0][0].value<gui::ExportedFile>();
    CHECK(first.name.toStdString() == "Silo view and customer view");
    CHECK(first.content == wanted[1][0].value<gui::ExportedFile>().content);
}

TEST_CASE("a chart without values says what to do, and offers no export") {
    OpenChart open;
    open.view.setEmpty("Draw a silo first.");
    CHECK(open.view.isEmpty());
    CHECK_FALSE(open.action(2)->isEnabled());
    open.view.setChart(tests::pairs(2));
    CHECK_FALSE(open.view.isEmpty());
}
