#include <QSignalSpy>

#include "canvas_fixture.h"
#include "gui/canvas/snap_lines.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;

/// Alpha at (0, 70), Beta at (500, 100), Gamma at (250, 400), without stages.
model::Workspace scattered() {
    model::Journey journey = *threeSilos().journeys.front().journey;
    journey.stages.clear();
    for (model::Silo& silo : journey.silos) silo.stage.clear();
    return workspaceOf(std::move(journey),
                       {{SiloId("a"), {0, 70}}, {SiloId("b"), {500, 100}}, {SiloId("c"), {250, 400}}});
}

model::Workspace chain() {
    model::Journey journey = *scattered().journeys.front().journey;
    journey.handoffs.push_back(handoffOf("b", "c"));
    return workspaceOf(std::move(journey), *scattered().journeys.front().layout);
}

void dragOnly(CanvasFixture& f, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
    f.press(from);
    f.move(to, keys);
}

}  // namespace

TEST_CASE("Ctrl+Shift+arrow aligns what is selected in one step") {
    CanvasFixture f(scattered());
    f.key(Qt::Key_A, Qt::ControlModifier);
    SECTION("left") {
        f.key(Qt::Key_Left, controlShift);
        for (const char* silo : {"a", "b", "c"}) CHECK(f.cornerOf(silo).x() == 0);
    }
    SECTION("right") {
        f.key(Qt::Key_Right, controlShift);
        for (const char* silo : {"a", "b", "c"}) CHECK(f.cornerOf(silo).x() == 500);
    }
    SECTION("centres") {
        f.key(Qt::Key_E, controlShift);
        for (const char* silo : {"a", "b", "c"}) CHECK(f.cornerOf(silo).x() == 250);
    }
    SECTION("top") {
        f.key(Qt::Key_Up, controlShift);
        for (const char* silo : {"a", "b", "c"}) CHECK(f.cornerOf(silo).y() == 70);
    }
    SECTION("bottom") {
        f.key(Qt::Key_Down, controlShift);
        for (const char* silo : {"a", "b", "c"}) CHECK(f.cornerOf(silo).y() == 400);
    }
    SECTION("middles") {
        f.key(Qt::Key_M, controlShift);
        for (const char* silo : {"a", "b", "c"}) CHECK(f.cornerOf(silo).y() == 235);
    }
    CHECK(f.stack().count() == 1);
    CHECK(f.stack().undoText() == "Align 3 silos");
    f.stack().undo();
    CHECK(f.workbench.document().workspace() == scattered());
}

TEST_CASE("distributing makes the distances equal and leaves the outermost where they are") {
    CanvasFixture f(scattered());
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.key(Qt::Key_V, controlShift);
    CHECK(f.cornerOf("a").y() == 70);
    CHECK(f.cornerOf("b").y() == 235);
    CHECK(f.cornerOf("c").y() == 400);
    CHECK(f.stack().count() == 1);
}

TEST_CASE("a dragged card snaps in line with another and shows the line; Ctrl or Alt turns that off") {
    CanvasFixture f(scattered());
    const QPoint from = f.middleOf("c"), to = from + QPoint(247, 60);
    SECTION("plain") {
        dragOnly(f, from, to);
        CHECK(f.canvas.scene().showsGuides());
        f.release(to);
        CHECK(f.cornerOf("c").x() == 500);
    }
    SECTION("with Ctrl") {
        dragOnly(f, from, to, Qt::ControlModifier);
        CHECK_FALSE(f.canvas.scene().showsGuides());
        f.release(to, Qt::ControlModifier);
        CHECK(f.cornerOf("c").x() == 497);
    }
    CHECK_FALSE(f.canvas.scene().showsGuides());
}

TEST_CASE("a card snaps where distances become equal") {
    const gui::Cards row{gui::cardAt({0, 70}), gui::cardAt({205, 70})};
    CHECK(gui::snapToCards({413, 70}, row, 6).corner == QPointF(410, 70));
    CHECK(gui::snapToCards({-208, 70}, row, 6).corner == QPointF(-205, 70));
    const gui::Cards apart{gui::cardAt({0, 70}), gui::cardAt({405, 70})};
    CHECK(gui::snapToCards({204, 70}, apart, 6).corner == QPointF(202.5, 70));
    CHECK_FALSE(gui::snapToCards({204, 70}, apart, 6).guides.isEmpty());
}

TEST_CASE("the space tool moves what lies beyond, and takes room away without putting cards on each other") {
    CanvasFixture f(scattered());
    f.key(Qt::Key_S);
    f.drag(f.at({200, 300}), f.at({262, 303}));
    CHECK(f.cornerOf("a") == QPointF(0, 70));
    CHECK(f.cornerOf("b") == QPointF(560, 100));
    CHECK(f.cornerOf("c") == QPointF(310, 400));
    f.drag(f.at({200, 300}), f.at({-900, 303}));
    CHECK(f.cornerOf("b") == QPointF(170, 100));
    CHECK(f.stack().count() == 2);
    f.press(f.at({200, 300}));
    f.move(f.at({400, 300}));
    f.key(Qt::Key_Escape);
    f.release(f.at({400, 300}));
    CHECK(f.stack().count() == 2);
    CHECK(f.canvas.scene().silo(SiloId("b"))->pos() == QPointF(170, 100));
    f.key(Qt::Key_V);
}

TEST_CASE("Ctrl+L lays the journey out from left to right in one step that can be seen and undone") {
    CanvasFixture f(chain());
    f.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(f.cornerOf("a") == QPointF(32, 70));
    CHECK(f.cornerOf("b") == QPointF(242, 70));
    CHECK(f.cornerOf("c") == QPointF(452, 70));
    CHECK(f.stack().count() == 1);
    const auto arrived = [&] { return f.canvas.scene().silo(SiloId("b"))->pos() == QPointF(242, 70); };
    CHECK_FALSE(arrived());
    CHECK(QTest::qWaitFor(arrived, 600));
    f.stack().undo();
    CHECK(f.workbench.document().workspace() == chain());
    CHECK(f.canvas.scene().silo(SiloId("b"))->pos() == QPointF(500, 100));
}

TEST_CASE("an edit during the motion of a layout ends the motion") {
    CanvasFixture f(chain());
    f.key(Qt::Key_L, Qt::ControlModifier);
    f.stack().undo();
    CHECK(f.canvas.scene().silo(SiloId("b"))->pos() == QPointF(500, 100));
    QTest::qWait(300);
    CHECK(f.canvas.scene().silo(SiloId("b"))->pos() == QPointF(500, 100));
}

TEST_CASE("a layout of the selection leaves the other silos where they are") {
    CanvasFixture f(chain());
    f.workbench.view().select({SiloId("b"), SiloId("c")});
    f.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(f.cornerOf("a") == QPointF(0, 70));
    CHECK(f.cornerOf("c").x() - f.cornerOf("b").x() == 210);
    CHECK(f.cornerOf("c").y() == f.cornerOf("b").y());
}

TEST_CASE(
    "a layout with only a hand-off selected puts the silos at its ends in order and leaves the others") {
    CanvasFixture f(chain());
    const HandoffId handoff = f.journey().handoffs.front().id;
    f.workbench.view().selectOnly(handoff);
    f.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(f.cornerOf("b").x() - f.cornerOf("a").x() == 210);
    CHECK(f.cornerOf("b").y() == f.cornerOf("a").y());
    CHECK(f.cornerOf("c") == QPointF(chain().journeys.front().layout->at(SiloId("c")).x,
                                     chain().journeys.front().layout->at(SiloId("c")).y));
    CHECK(f.selection() == app::Elements{handoff});
}

TEST_CASE("a layout that goes beyond the one silo selected is said, so that it can be taken back") {
    CanvasFixture f(chain());
    QSignalSpy said(&f.workbench, &app::Workbench::canBeTakenBack);
    f.workbench.view().selectOnly(SiloId("b"));
    f.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(f.cornerOf("c") == QPointF(452, 70));
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString().contains("whole journey"));
    f.key(Qt::Key_L, Qt::ControlModifier);  // all is in its place already
    f.workbench.view().clearSelection();
    f.stack().undo();
    f.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(said.size() == 1);
}

TEST_CASE("a layout keeps silos in the columns of their stages") {
    CanvasFixture f;
    f.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(f.cornerOf("a").x() == 32);
    CHECK(f.cornerOf("b").x() == 242);
    CHECK(f.cornerOf("c").x() == 242);
    CHECK(f.journey() == *threeSilos().journeys.front().journey);
}
