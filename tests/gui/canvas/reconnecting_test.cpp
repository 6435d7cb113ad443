#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

const HandoffId ab("a->b");

model::Workspace withoutStages() {
    model::Journey journey = *threeSilos().journeys.front().journey;
    journey.stages.clear();
    for (model::Silo& silo : journey.silos) silo.stage.clear();
    return workspaceOf(std::move(journey), *threeSilos().journeys.front().layout);
}

QPoint endOf(CanvasFixture& f) {
    return f.at(f.canvas.scene().handoff(ab)->route().path.currentPosition());
}

QPoint startOf(CanvasFixture& f) {
    return f.at(f.canvas.scene().handoff(ab)->route().path.pointAtPercent(0));
}

}  // namespace

TEST_CASE("either end of a selected hand-off can be dragged to another silo") {
    CanvasFixture f;
    f.workbench.view().selectOnly(ab);
    SECTION("its end") {
        f.drag(endOf(f), f.middleOf("c"));
        CHECK(model::find(f.journey(), ab)->to == SiloId("c"));
        CHECK(model::find(f.journey(), ab)->from == SiloId("a"));
    }
    SECTION("its start") {
        f.drag(startOf(f), f.middleOf("c"));
        CHECK(model::find(f.journey(), ab)->from == SiloId("c"));
        CHECK(model::find(f.journey(), ab)->to == SiloId("b"));
    }
    CHECK(f.stack().count() == 1);
    f.stack().undo();
    CHECK(model::find(f.journey(), ab)->from == SiloId("a"));
    CHECK(model::find(f.journey(), ab)->to == SiloId("b"));
}

TEST_CASE("Escape, and empty canvas, take the dragged end of a hand-off back") {
    CanvasFixture f;
    f.workbench.view().selectOnly(ab);
    f.press(endOf(f));
    f.move(f.middleOf("c"));
    CHECK(f.canvas.scene().silo(SiloId("c"))->state().target == gui::CardTarget::Takes);
    SECTION("Escape") {
        f.key(Qt::Key_Escape);
    }
    SECTION("empty canvas") {
        f.move(f.at({600, 500}));
    }
    f.release(f.at({600, 500}));
    CHECK(f.canvas.scene().silo(SiloId("c"))->state().target == gui::CardTarget::None);
    CHECK(model::find(f.journey(), ab)->to == SiloId("b"));
    CHECK(f.stack().count() == 0);
}

TEST_CASE("a silo that cannot take the end of a hand-off says so while it is dragged there") {
    CanvasFixture f;
    f.workbench.setField(ab, model::Field::Share, 0.7, "Set");
    f.workbench.setField(SiloId("c"), model::Field::FanOut, model::FanOut::All, "Set");
    f.workbench.view().selectOnly(ab);
    f.press(startOf(f));
    f.move(f.middleOf("c"));
    CHECK(f.canvas.scene().silo(SiloId("c"))->state().target == gui::CardTarget::Refuses);
    f.release(f.middleOf("c"));
    CHECK(model::find(f.journey(), ab)->from == SiloId("a"));
    CHECK(f.stack().count() == 2);
}

TEST_CASE("a silo is inserted on a hand-off, and the rest is pushed along") {
    CanvasFixture f(withoutStages());
    const QPointF middle = f.canvas.scene().handoff(ab)->route().path.pointAtPercent(0.5);
    SECTION("by N") {
        f.workbench.view().selectOnly(ab);
        f.key(Qt::Key_N);
    }
    SECTION("by a double-click on it") {
        f.doubleClick(f.at(middle));
    }
    REQUIRE(f.editor().isVisible());
    f.type("Order desk");
    f.key(Qt::Key_Return);
    REQUIRE(model::find(f.journey(), SiloId("order-desk")));
    CHECK(model::find(f.journey(), ab)->to == SiloId("order-desk"));
    REQUIRE(model::find(f.journey(), HandoffId("order-desk->b")));
    CHECK(f.cornerOf("order-desk") == QPointF(242, 70));
    CHECK(f.cornerOf("b") == QPointF(452, 70));
    CHECK(f.cornerOf("c") == QPointF(452, 290));
    CHECK(f.stack().count() == 1);
    f.stack().undo();
    CHECK(f.workbench.document().workspace() == withoutStages());
}

TEST_CASE("Escape in the name field of an inserted silo leaves the hand-off whole") {
    CanvasFixture f(withoutStages());
    f.workbench.view().selectOnly(ab);
    f.key(Qt::Key_N);
    f.key(Qt::Key_Escape);
    CHECK(f.workbench.document().workspace() == withoutStages());
    CHECK(f.selection() == app::Elements{ab});
    CHECK(f.stack().count() == 0);
}

TEST_CASE("where there are stages an inserted silo finds room in a column and pushes nothing") {
    CanvasFixture f;
    f.workbench.view().selectOnly(ab);
    f.key(Qt::Key_N);
    f.type("Desk");
    f.key(Qt::Key_Return);
    CHECK(f.cornerOf("b") == QPointF(242, 70));
    CHECK(model::find(f.journey(), SiloId("desk"))->stage == "Use");
    CHECK(model::find(f.journey(), ab)->to == SiloId("desk"));
}

TEST_CASE("a silo without hand-offs is put on the hand-off it is dropped on") {
    CanvasFixture f(withoutStages());
    const QPointF middle = f.canvas.scene().handoff(ab)->route().path.pointAtPercent(0.5);
    f.drag(f.middleOf("c"), f.at(middle));
    CHECK(model::find(f.journey(), ab)->to == SiloId("c"));
    CHECK(model::find(f.journey(), HandoffId("c->b")));
    CHECK(f.stack().count() == 1);
    f.stack().undo();
    CHECK(f.workbench.document().workspace() == withoutStages());
}
