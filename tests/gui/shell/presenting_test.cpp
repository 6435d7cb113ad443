#include "gui/shell/presenting.h"

#include "app/scenarios.h"
#include "gui/charts/chart_view.h"
#include "gui/controls/buttons.h"
#include "gui/estimates/estimate_round.h"
#include "gui/presentation/presentation.h"
#include "gui/whatif/lever_list.h"
#include "gui/whatif/lever_row.h"
#include "gui/whatif/levers_card.h"
#include "gui/whatif/what_if_page.h"
#include "open_window.h"
#include "support/journeys.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

struct PresentedWindow : OpenWindow {
    PresentedWindow() {
        workbench().document().load(workspaceOf(silosInARow(6, 0.02)), app::Document::Origin::Saved);
        showJourneyPage();
        REQUIRE(settle());
    }
    gui::Presentation* presentation() { return findChild<gui::Presenting*>()->presentation(); }
    bool settled() {
        return QTest::qWaitFor([this] { return isSettled(); }, 10'000);
    }
};

}  // namespace

TEST_CASE("F5 presents, a lever turned there is in the workshop scenario, Escape comes back") {
    PresentedWindow window;
    window.trigger("Present");
    REQUIRE(window.presentation());
    REQUIRE(QTest::qWaitForWindowActive(window.presentation()));
    while (window.presentation()->place() + 1 < window.presentation()->count())
        QTest::keyClick(window.presentation(), Qt::Key_PageDown);
    REQUIRE(window.settle());
    const auto rows = window.presentation()->findChildren<gui::LeverRow*>();
    REQUIRE(rows.size() == 5);
    for (const QLabel* label : rows.front()->findChildren<QLabel*>())
        CHECK(QFontInfo(label->font()).pixelSize() >= gui::Presentation::leastText);
    rows.front()->slider().setFocus();
    QTest::keyClick(&rows.front()->slider(), Qt::Key_Home);
    REQUIRE(window.settle());
    CHECK(window.workbench().bundle().scenarios->front().changes.size() == 1);
    CHECK(window.journey().silos[0].errorRate == *model::Rate::exactly(0.02));
    QTest::keyClick(&rows.front()->slider(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return window.presentation()->hasFocus(); }));
    QTest::keyClick(window.presentation(), Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return window.presentation() == nullptr; }));
    CHECK(window.workbench().bundle().scenarios->size() == 1);
}

TEST_CASE("the buttons of the what-if page present and open the round") {
    PresentedWindow window;
    window.showWhatIfPage();
    const auto click = [&](const QString& text) {
        for (auto* button : window.findChildren<QPushButton*>())
            if (button->text() == text && button->isVisible())
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL("no button " << text.toStdString());
    };
    click("Present");
    REQUIRE(window.presentation());
    QTest::keyClick(window.presentation(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return window.presentation() == nullptr; }));
    click("Estimate together…");
    QPointer<gui::EstimateRound> round(window.findChild<gui::EstimateRound*>());
    REQUIRE(round);
    round->accept();
    CHECK(QTest::qWaitFor([&] { return round.isNull(); }));
}

TEST_CASE("a round begun on the what-if page is about what was turned last, else about what is selected") {
    PresentedWindow window;
    window.showWhatIfPage();
    const model::SiloId second = window.journey().silos[1].id, third = window.journey().silos[2].id;
    const auto asked = [&] {
        window.trigger("Estimate together…");
        QPointer<gui::EstimateRound> round(window.findChild<gui::EstimateRound*>());
        REQUIRE(round);
        const model::ElementId element = round->element();
        round->accept();
        CHECK(QTest::qWaitFor([&] { return round.isNull(); }));
        return element;
    };
    window.workbench().view().selectOnly(second);
    CHECK(asked() == model::ElementId(second));
    auto& levers = window.findChild<gui::WhatIfPage*>()->levers().levers();
    levers.addLever({third, model::Field::ErrorRate, app::Lever::Way::Set});
    CHECK(asked() == model::ElementId(third));
    window.workbench().view().selectOnly(window.journey().silos[0].id);
    CHECK(asked() == model::ElementId(window.journey().silos[0].id));
    app::fork(window.workbench(), {});
    REQUIRE(QTest::qWaitFor([&] { return window.whatIf().isSettled(); }, 10'000));
    gui::LeverRow* row = levers.rows().back();
    QTest::keyClick(&row->slider(), Qt::Key_Right);
    const auto* turned = std::get_if<model::SiloId>(&row->lever().target);
    REQUIRE(turned);
    CHECK(asked() == model::ElementId(*turned));
    window.showJourneyPage();
    CHECK(asked() == model::ElementId(window.journey().silos[0].id));
}

TEST_CASE("the chart of a round is exported from above it") {
    PresentedWindow window;
    window.trigger("Estimate together…");
    auto* round = window.findChild<gui::EstimateRound*>();
    REQUIRE(round);
    round->paste("Ada\t1\t3\t5\nBen\t2\t4\t8");
    round->findChild<gui::ChartView*>()->chartActions().last()->trigger();
    QPointer<QFileDialog> dialog(window.findChild<QFileDialog*>());
    REQUIRE(dialog);
    CHECK(QApplication::activeModalWidget() == dialog);
    dialog->reject();
    CHECK(QTest::qWaitFor([&] { return dialog.isNull(); }));
    CHECK(round->isVisible());
    round->accept();
    CHECK(QTest::qWaitFor([&] { return window.findChild<gui::EstimateRound*>() == nullptr; }));
}

TEST_CASE("a journey without a result is not presented, and the window says why") {
    PresentedWindow window;
    window.workbench().document().load(workspaceOf(silosInARow(0, 0)), app::Document::Origin::Saved);
    REQUIRE(window.settle());
    QString reason;
    QObject::connect(&window.workbench(), &app::Workbench::refused,
                     [&](const QString& why) { reason = why; });
    window.trigger("Present");
    CHECK(window.presentation() == nullptr);
    CHECK_FALSE(reason.isEmpty());
}

TEST_CASE("the silo panel and the menu open the round for what is selected") {
    PresentedWindow window;
    window.workbench().view().selectOnly(model::SiloId("s3"));
    auto* button = window.findChild<gui::LinkButton*>("estimateTogether");
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    auto* round = window.findChild<gui::EstimateRound*>();
    REQUIRE(round);
    CHECK(round->element() == model::ElementId(model::SiloId("s3")));
    QPointer<gui::EstimateRound> open(round);
    round->accept();
    CHECK(QTest::qWaitFor([&] { return open.isNull(); }));
    window.workbench().view().clearSelection();
    window.trigger("Estimate together…");
    round = window.findChild<gui::EstimateRound*>();
    REQUIRE(round);
    CHECK(round->element() == model::ElementId(model::SiloId("s1")));
    round->accept();
}
