#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

#include "gui/charts/chart_canvas.h"
#include "gui/controls/line_field.h"
#include "gui/controls/notes_field.h"
#include "gui/whatif/scenarios_card.h"
#include "what_if_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

void choose(ScenarioStrip& strip, const ScenarioId& scenario, const QString& text) {
    QMenu menu;
    strip.fillMenu(menu, scenario);
    for (QAction* action : menu.actions())
        if (action->text().remove(u'&') == text) return action->trigger();
    FAIL("the menu has no " << text.toStdString());
}

const ScenarioId better("better");

/// At the end of the line of scenarios.
struct WithButtons : WhatIfFixture {
    QPushButton& buttonOf(const QString& text) {
        for (auto* button : page.strip().findChildren<QPushButton*>())
            if (button->text() == text) return *button;
        FAIL("there is no button " << text.toStdString());
        return *page.strip().findChild<QPushButton*>();
    }
};

}  // namespace

TEST_CASE_METHOD(WhatIfFixture, "a click on a scenario's tab shows it") {
    settle();
    QTabBar& tabs = page.strip().tabs();
    REQUIRE(tabs.count() == 2);
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(1).center());
    CHECK(workbench.view().scenario() == better);
}

TEST_CASE_METHOD(WhatIfFixture, "a new scenario asks for its name in place; typing replaces it") {
    show("better");
    QTest::keyClick(&page.strip().tabs(), Qt::Key_N);
    auto* field = qobject_cast<LineField*>(QApplication::focusWidget());
    REQUIRE(field);
    QTest::keyClicks(field, "Nicer");
    QTest::keyClick(field, Qt::Key_Return);
    const model::Scenario& made = workbench.bundle().scenarios->back();
    CHECK(made.name == "Nicer");
    CHECK(made.basedOn == better);
    // The name is done with: N begins the next one instead of being typed over it.
    REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() != field; }, 2000));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    CHECK(workbench.bundle().scenarios->size() == 3);
}

TEST_CASE_METHOD(WhatIfFixture, "the scenario that is pinned is what all others are compared with") {
    show("better");
    CHECK(named<QLabel>("whatIfDifference").text().contains("fewer of 1,000 customers"));
    choose(page.strip(), better, "Pin as the reference");
    workbench.view().showScenario({});
    settle();
    CHECK(workbench.view().reference() == better);
    CHECK(named<QLabel>("whatIfDifference").text().contains("more of 1,000 customers"));
    CHECK(page.scenarios().chart().canvas().marks().front().name == "Better (reference)");
}

TEST_CASE_METHOD(WhatIfFixture, "a scenario becomes the baseline, and the window offers to take that back") {
    show("better");
    QSignalSpy offered(&workbench, &app::Workbench::canBeTakenBack);
    choose(page.strip(), better, "Make it the baseline");
    CHECK(offered.count() == 1);
    CHECK(workbench.baseline().silos.front().errorRate.mean() == 0.01);
    CHECK(page.strip().tabs().count() == 1);
}

TEST_CASE_METHOD(WhatIfFixture, "a scenario is removed and comes back with undo") {
    show("better");
    choose(page.strip(), better, "Remove");
    CHECK(page.strip().tabs().count() == 1);
    workbench.document().undoStack().undo();
    CHECK(page.strip().tabs().count() == 2);
}

TEST_CASE_METHOD(WhatIfFixture, "scenarios are reordered by the menu") {
    app::fork(workbench, {});
    settle();
    choose(page.strip(), better, "Move right");
    CHECK(workbench.bundle().scenarios->back().id == better);
    CHECK(page.strip().tabs().tabText(2) == "Better");
}

TEST_CASE_METHOD(WhatIfFixture, "keys pin, move, rename and remove the scenario whose tab has the focus") {
    app::fork(workbench, {});
    show("better");
    QTabBar& tabs = page.strip().tabs();
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(1).center());
    REQUIRE(tabs.hasFocus());
    QTest::keyClick(&tabs, Qt::Key_P);
    CHECK(workbench.view().reference() == better);
    QTest::keyClick(&tabs, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&tabs, Qt::Key_Right, Qt::AltModifier);
    CHECK(workbench.bundle().scenarios->back().id == better);
    QTest::keyClick(&tabs, Qt::Key_Left, Qt::AltModifier);
    CHECK(workbench.bundle().scenarios->front().id == better);
    CHECK(workbench.view().scenario() == better);
    QTest::keyClick(&tabs, Qt::Key_F2);
    CHECK(qobject_cast<LineField*>(QApplication::focusWidget()));
    tabs.setFocus();
    QTest::keyClick(&tabs, Qt::Key_Delete);
    CHECK(workbench.bundle().scenarios->size() == 1);
    workbench.document().undoStack().undo();
    CHECK(workbench.bundle().scenarios->size() == 2);
}

TEST_CASE_METHOD(WhatIfFixture, "on the baseline's tab keys change nothing but the pin") {
    show("better");
    workbench.view().pinReference(better);
    workbench.view().showScenario({});
    QTabBar& tabs = page.strip().tabs();
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_P}) QTest::keyClick(&tabs, key);
    QTest::keyClick(&tabs, Qt::Key_Right, Qt::AltModifier);
    CHECK(workbench.bundle().scenarios->size() == 1);
    CHECK(steps() == 0);
    CHECK(workbench.view().reference() == ScenarioId());
}

TEST_CASE_METHOD(WhatIfFixture, "the table beside the bars has the range, cost and how sure each is") {
    show("better");
    const ChartTable& table = page.scenarios().chart().canvas().chart().table;
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0].text == "Baseline");
    CHECK(table.rows[1][2].text == "−0.83 points");
    CHECK(table.rows[1][5].text == "100 of 100");
}

TEST_CASE_METHOD(WhatIfFixture, "a click on a scenario's bar shows it") {
    settle();
    ChartCanvas& canvas = page.scenarios().chart().canvas();
    REQUIRE(canvas.marks().size() == 2);
    QTest::mouseClick(&canvas, Qt::LeftButton, {},
                      canvas.marks()[1].outline.boundingRect().center().toPoint());
    CHECK(workbench.view().scenario() == better);
}

TEST_CASE_METHOD(WhatIfFixture, "a scenario has a note; typing it is one step, and it is kept at once") {
    show("better");
    for (auto* link : page.levers().findChildren<QPushButton*>())
        if (link->text() == "Add a note") QTest::mouseClick(link, Qt::LeftButton);
    auto* field = page.levers().findChild<NotesField*>();
    REQUIRE(field);
    REQUIRE(field->isVisible());
    QTest::keyClicks(field, "Agreed with Ada");
    CHECK(scenario("better").notes == "Agreed with Ada");
    CHECK(steps() == 1);
    workbench.document().undoStack().undo();
    CHECK(scenario("better").notes.empty());
}

TEST_CASE_METHOD(WithButtons, "presenting and estimating together begin with a button of the page") {
    settle();
    const QSignalSpy presented(&page, &WhatIfPage::presentationWanted);
    const QSignalSpy estimated(&page, &WhatIfPage::estimatesWanted);
    QTest::mouseClick(&buttonOf("Present"), Qt::LeftButton);
    CHECK(presented.count() == 1);
    QTest::mouseClick(&buttonOf("Estimate together…"), Qt::LeftButton);
    CHECK(estimated.count() == 1);
}

TEST_CASE_METHOD(WithButtons, "the name of a new scenario is typed at once, over the one it was given") {
    settle();
    for (const char* name : {"First try", "Second try"}) {
        QTest::mouseClick(&buttonOf("New scenario"), Qt::LeftButton);
        QWidget* field = QApplication::focusWidget();
        REQUIRE(qobject_cast<QLineEdit*>(field));
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        settle();
        CHECK(workbench.bundle().scenarios->back().name == name);
    }
}
