#include <QMenu>
#include <QSignalSpy>

#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

void wheel(CanvasFixture& f, QPoint at, QPoint angle, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(at, f.viewport()->mapToGlobal(at), {}, angle, Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(f.viewport(), &event);
}

double distance(QPointF a, QPointF b) {
    return QLineF(a, b).length();
}

}  // namespace

TEST_CASE("the words beside hand-offs are in sight at first, not only the cards") {
    model::Journey journey;
    journey.stages = {"Buy"};
    journey.silos = {siloOf({"a", "Alpha", 0, 0, "", "Buy", 0.02}),
                     siloOf({"b", "Beta", 0, 0, "", "Buy", 0.1})};
    journey.handoffs = {handoffOf("a", "b"), handoffOf("b", "a")};
    for (model::Handoff& handoff : journey.handoffs) {
        handoff.errorRate = *base::Rate::exactly(0.04);
        handoff.when = model::When::Failed;
        handoff.share = *base::Probability::from(0.6);
    }
    CanvasFixture f(workspaceOf(journey, {{SiloId("a"), {32, 70}}, {SiloId("b"), {32, 210}}}));
    const auto& handoffs = f.journey().handoffs;
    CHECK(f.canvas.scene().labelOf(handoffs[1].id).left() < 0);
    for (const model::Handoff& handoff : handoffs)
        CHECK(f.canvas.view().visibleArea().contains(f.canvas.scene().labelOf(handoff.id)));
    const double left = f.at(f.canvas.scene().labelOf(handoffs[1].id).topLeft()).x();
    CHECK(left < 40);
    f.workbench.view().selectOnly(handoffs[1].id);
    CHECK(f.canvas.scene().selectionRect().contains(f.canvas.scene().labelOf(handoffs[1].id)));
}

TEST_CASE("Ctrl+wheel zooms at the cursor between 10 % and 400 %") {
    CanvasFixture f;
    const QPoint cursor(300, 200);
    const QPointF under = f.canvas.view().mapToScene(cursor);
    QSignalSpy zoomed(&f.canvas, &JourneyCanvas::zoomChanged);
    wheel(f, cursor, {0, 240}, Qt::ControlModifier);
    CHECK(f.canvas.zoom() > 1.2);
    CHECK(zoomed.count() > 0);
    CHECK(distance(f.canvas.view().mapToScene(cursor), under) < 1.5);
    for (int i = 0; i < 40; ++i) wheel(f, cursor, {0, 120}, Qt::ControlModifier);
    CHECK(f.canvas.zoom() == 4);
    for (int i = 0; i < 80; ++i) wheel(f, cursor, {0, -120}, Qt::ControlModifier);
    CHECK(std::abs(f.canvas.zoom() - 0.1) < 1e-9);
}

TEST_CASE("the wheel scrolls, with Shift sideways") {
    CanvasFixture f;
    const QPoint before = f.at({100, 100});
    wheel(f, {300, 200}, {0, -120});
    CHECK(f.at({100, 100}) == before - QPoint(0, 60));
    wheel(f, {300, 200}, {0, -120}, Qt::ShiftModifier);
    CHECK(f.at({100, 100}) == before - QPoint(60, 60));
}

TEST_CASE("where the setting says so the wheel zooms at the cursor") {
    CanvasFixture f;
    QAction* setting = nullptr;
    for (QAction* action : f.canvas.viewActions())
        if (action->text().contains("wheel")) setting = action;
    REQUIRE(setting);
    setting->setChecked(true);
    const QPointF under = f.canvas.view().mapToScene(300, 200);
    wheel(f, {300, 200}, {0, 240});
    CHECK(f.canvas.zoom() > 1.2);
    CHECK(distance(f.canvas.view().mapToScene(300, 200), under) < 1.5);
    setting->setChecked(false);
}

TEST_CASE("the rings of the ports go when the pointer leaves the card, whichever way") {
    CanvasFixture f;
    const auto rings = [&] { return f.canvas.scene().silo(SiloId("b"))->state().ports; };
    f.hover(f.middleOf("b"));
    REQUIRE(rings());
    SECTION("by moving on") {
        f.hover(f.at({600, 500}));
    }
    SECTION("by leaving the canvas") {
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(f.viewport(), &leave);
    }
    SECTION("by leaving the canvas with the button held") {
        f.press(f.middleOf("b"));
        f.move(f.middleOf("b") - QPoint(0, 900));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(f.viewport(), &leave);
        f.release(f.middleOf("b") - QPoint(0, 900));
        f.workbench.view().clearSelection();
    }
    SECTION("by scrolling away under it") {
        wheel(f, f.middleOf("b"), {0, -480});
    }
    SECTION("by taking the hand") {
        f.key(Qt::Key_H);
        f.key(Qt::Key_V);
    }
    CHECK_FALSE(rings());
}

TEST_CASE("the middle button, the right button, Space and the hand tool pan") {
    CanvasFixture f;
    const QPoint before = f.at({100, 100});
    const QPoint from(500, 400), to(560, 420);
    SECTION("middle") {
        f.drag(from, to, {}, Qt::MiddleButton);
    }
    SECTION("right") {
        f.drag(from, to, {}, Qt::RightButton);
    }
    SECTION("Space") {
        QTest::keyPress(&f.canvas.view(), Qt::Key_Space);
        f.drag(from, to);
        QTest::keyRelease(&f.canvas.view(), Qt::Key_Space);
    }
    SECTION("hand") {
        f.key(Qt::Key_H);
        f.drag(from, to);
        f.key(Qt::Key_V);
    }
    CHECK(f.at({100, 100}) == before + (to - from));
    CHECK(f.stack().count() == 0);
    CHECK_FALSE(QApplication::activePopupWidget());
}

TEST_CASE("the right button without a drag opens the menu of what is there") {
    CanvasFixture f;
    f.drag(f.middleOf("b"), f.middleOf("b") + QPoint(1, 1), {}, Qt::RightButton);
    CHECK(f.selection() == app::Elements{SiloId("b")});
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    CHECK_FALSE(menu->actions().isEmpty());
    menu->close();
}

TEST_CASE("keys zoom and fit") {
    CanvasFixture f;
    f.key(Qt::Key_Equal, Qt::ControlModifier);
    CHECK(f.canvas.zoom() == 1.25);
    f.key(Qt::Key_Minus, Qt::ControlModifier);
    f.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(std::abs(f.canvas.zoom() - 0.8) < 1e-9);
    f.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(f.canvas.zoom() == 1);
    f.workbench.view().selectOnly(SiloId("c"));
    f.key(Qt::Key_2, Qt::ShiftModifier);
    CHECK(f.canvas.zoom() == 2);
    CHECK(f.canvas.view().visibleArea().contains(f.canvas.scene().silo(SiloId("c"))->card()));
    f.key(Qt::Key_1, Qt::ShiftModifier);
    CHECK(f.canvas.view().visibleArea().contains(f.canvas.scene().silo(SiloId("a"))->card()));
    CHECK(f.canvas.zoom() == 1);
}

TEST_CASE("pointing at a hand-off explains it in a sentence") {
    CanvasFixture f;
    REQUIRE(QTest::qWaitFor([&] { return f.workbench.resultsAreCurrent(); }));
    const QString text = f.canvas.scene().explanationOf(HandoffId("a->b"));
    CHECK(text.startsWith(QString::fromUtf8("Alpha → Beta: ")));
    CHECK(text.contains("0 % of hand-offs go wrong"));
}

TEST_CASE("a card says its own view and the customers'") {
    CanvasFixture f;
    CHECK(f.canvas.scene().silo(SiloId("a"))->content().ownView == "98.0 % fine");
    REQUIRE(QTest::qWaitFor([&] { return f.workbench.resultsAreCurrent(); }));
    const gui::CardContent& card = f.canvas.scene().silo(SiloId("a"))->content();
    CHECK(card.letDown.startsWith("first let-down "));
    CHECK(card.letDown.endsWith(card.letDownShort));
    CHECK(card.letDownShort.endsWith(" %"));
}

TEST_CASE("a silo that the scenario shown changes is marked and shows the scenario's figures") {
    CanvasFixture f;
    model::Scenario scenario;
    scenario.id = model::ScenarioId("better");
    scenario.name = "Better";
    f.workbench.edit({model::PutScenario{scenario}}, "Add scenario");
    f.workbench.view().showScenario(scenario.id);
    f.workbench.setField(SiloId("b"), model::Field::ErrorRate, *base::Rate::exactly(0.01), "Set");
    const gui::CardItem& changed = *f.canvas.scene().silo(SiloId("b"));
    CHECK(changed.content().ownView.toStdString() == "98.0 % → 99.0 % fine");
    CHECK(changed.content().scenarioChange.contains("error rate 2.0 % → 1.0 %"));
    CHECK(f.canvas.scene().silo(SiloId("a"))->content().scenarioChange.isEmpty());
}

TEST_CASE("a finding marks the silo that it is about") {
    CanvasFixture f;
    f.workbench.setField(HandoffId("a->b"), model::Field::Share, 0.7, "Set");
    f.workbench.edit({model::AddHandoff{handoffOf("a", "c")}}, "Connect");
    f.workbench.setField(HandoffId("a->c"), model::Field::Share, 0.7, "Set");
    CHECK(QTest::qWaitFor([&] { return f.canvas.scene().silo(SiloId("a"))->content().mark.has_value(); }));
}

TEST_CASE("another workspace is shown from its beginning") {
    CanvasFixture f;
    f.canvas.view().zoomTo(3);
    f.workbench.document().load(threeSilos(), app::Document::Origin::Saved);
    CHECK(f.canvas.zoom() == 1);
    CHECK(f.at({0, 0}) == QPoint(0, 0));
}
