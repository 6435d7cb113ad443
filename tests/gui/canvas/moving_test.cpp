#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

TEST_CASE("a drag moves a silo on the grid as one undo step, two drags are two") {
    CanvasFixture f;
    f.drag(f.middleOf("c"), f.middleOf("c") + QPoint(12, 43));
    CHECK(f.cornerOf("c") == QPointF(252, 330));
    CHECK(f.stack().count() == 1);
    CHECK(f.stack().undoText() == QString::fromUtf8("Move “Gamma”"));
    f.drag(f.middleOf("c"), f.middleOf("c") + QPoint(0, 20));
    CHECK(f.stack().count() == 2);
    f.stack().undo();
    f.stack().undo();
    CHECK(f.cornerOf("c") == QPointF(242, 290));
    CHECK(f.canvas.scene().silo(SiloId("c"))->pos() == QPointF(242, 290));
}

TEST_CASE("Alt or Ctrl pressed during a drag turns snapping off") {
    CanvasFixture f;
    const Qt::KeyboardModifier key = GENERATE(Qt::AltModifier, Qt::ControlModifier);
    const QPoint from = f.middleOf("c");
    f.press(from);
    f.move(from + QPoint(13, 0), key);
    f.release(from + QPoint(13, 0), key);
    CHECK(f.cornerOf("c") == QPointF(255, 290));
}

TEST_CASE("a drag begun with Alt or Ctrl held moves a copy and leaves the silos where they are") {
    CanvasFixture f;
    const Qt::KeyboardModifier key = GENERATE(Qt::AltModifier, Qt::ControlModifier);
    f.workbench.view().select({SiloId("a"), SiloId("b")});
    f.drag(f.middleOf("b"), f.middleOf("b") + QPoint(0, 400), key);
    CHECK(f.cornerOf("b") == QPointF(242, 70));
    REQUIRE(f.journey().silos.size() == 5);
    CHECK(f.cornerOf("beta") == QPointF(242, 470));
    CHECK(f.journey().handoffs.size() == 2);
    CHECK(f.selection() == app::Elements{SiloId("alpha"), SiloId("beta")});
    CHECK(f.stack().count() == 1);
}

TEST_CASE("a drag moves everything that is selected") {
    CanvasFixture f;
    f.workbench.view().select({SiloId("a"), SiloId("c")});
    f.drag(f.middleOf("a"), f.middleOf("a") + QPoint(0, 50));
    CHECK(f.cornerOf("a") == QPointF(32, 120));
    CHECK(f.cornerOf("c") == QPointF(242, 340));
    CHECK(f.cornerOf("b") == QPointF(242, 70));
    CHECK(f.stack().count() == 1);
    CHECK(f.stack().undoText() == "Move 2 silos");
}

TEST_CASE("Escape during a drag puts the cards back and leaves no step") {
    CanvasFixture f;
    const QPoint start = f.middleOf("c");
    f.press(start);
    f.move(start + QPoint(40, 40));
    CHECK(f.canvas.scene().silo(SiloId("c"))->pos() != QPointF(242, 290));
    f.key(Qt::Key_Escape);
    f.release(start + QPoint(40, 40));
    CHECK(f.canvas.scene().silo(SiloId("c"))->pos() == QPointF(242, 290));
    CHECK(f.stack().count() == 0);
    CHECK(f.selection() == app::Elements{SiloId("c")});
}

TEST_CASE("a silo dropped in another stage's column becomes of that stage, in the same step") {
    CanvasFixture f;
    f.drag(f.middleOf("c"), f.middleOf("c") - QPoint(210, 0));
    CHECK(f.journey().silos[2].stage == "Buy");
    CHECK(f.stack().count() == 1);
    f.stack().undo();
    CHECK(f.journey().silos[2].stage == "Use");
    CHECK(f.cornerOf("c") == QPointF(242, 290));
}

TEST_CASE("arrow keys nudge by a grid step, with Shift by five, with Alt by one pixel") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("c"));
    f.key(Qt::Key_Right);
    CHECK(f.cornerOf("c") == QPointF(252, 290));
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(f.cornerOf("c") == QPointF(252, 340));
    f.key(Qt::Key_Left, Qt::AltModifier);
    CHECK(f.cornerOf("c") == QPointF(251, 340));
    CHECK(f.stack().count() == 3);
}

TEST_CASE("an arrow key that is held nudges in one step") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("c"));
    for (int i = 0; i < 5; ++i) QTest::keyPress(&f.canvas.view(), Qt::Key_Right);
    QTest::keyRelease(&f.canvas.view(), Qt::Key_Right);
    CHECK(f.cornerOf("c") == QPointF(292, 290));
    CHECK(f.stack().count() == 1);
}

TEST_CASE("the rubber band selects what it touches, whichever way it is drawn") {
    CanvasFixture f;
    SECTION("rightwards") {
        f.drag(f.at({220, 40}), f.at({260, 400}));
    }
    SECTION("leftwards") {
        f.drag(f.at({260, 400}), f.at({220, 40}));
    }
    CHECK(f.selection() == app::Elements{SiloId("b"), SiloId("c")});
}

TEST_CASE("Shift adds to the selection, Ctrl+click toggles, a click on empty canvas clears") {
    CanvasFixture f;
    f.click(f.middleOf("a"));
    f.click(f.middleOf("b"), Qt::ShiftModifier);
    CHECK(f.selection() == app::Elements{SiloId("a"), SiloId("b")});
    f.click(f.middleOf("a"), Qt::ControlModifier);
    CHECK(f.selection() == app::Elements{SiloId("b")});
    f.drag(f.at({220, 260}), f.at({260, 300}), Qt::ShiftModifier);
    CHECK(f.selection() == app::Elements{SiloId("b"), SiloId("c")});
    f.click(f.at({600, 500}));
    CHECK(f.selection().empty());
    CHECK(f.stack().count() == 0);
}

TEST_CASE("Escape gives the rubber band back first, then clears the selection") {
    CanvasFixture f;
    f.click(f.middleOf("a"));
    f.press(f.at({220, 260}), Qt::ShiftModifier);
    f.move(f.at({300, 320}), Qt::ShiftModifier);
    CHECK(f.selection().size() == 2);
    f.key(Qt::Key_Escape);
    f.release(f.at({300, 320}));
    CHECK(f.selection() == app::Elements{SiloId("a")});
    f.key(Qt::Key_Escape);
    CHECK(f.selection().empty());
}

TEST_CASE("selection goes both ways between canvas and window") {
    CanvasFixture f;
    f.workbench.view().select({SiloId("b"), HandoffId("a->b")});
    CHECK(f.canvas.scene().silo(SiloId("b"))->state().selected);
    CHECK(f.canvas.scene().handoff(HandoffId("a->b"))->isSelected());
    const QPointF onCurve = f.canvas.scene().handoff(HandoffId("a->b"))->route().path.pointAtPercent(0.3);
    f.click(f.at({600, 500}));
    f.click(f.at(onCurve + QPointF(0, 5)));
    CHECK(f.selection() == app::Elements{HandoffId("a->b")});
}

TEST_CASE("Tab walks the silos in the order of the file and then leaves the canvas") {
    CanvasFixture f;
    f.key(Qt::Key_Tab);
    CHECK(f.selection() == app::Elements{SiloId("a")});
    f.key(Qt::Key_Tab);
    f.key(Qt::Key_Tab);
    CHECK(f.selection() == app::Elements{SiloId("c")});
    f.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(f.selection() == app::Elements{SiloId("b")});
    CHECK(f.canvas.view().accessibleName().endsWith("Selected: Beta"));
}
