#include <QSignalSpy>

#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

TEST_CASE("a double-click on empty canvas adds a silo there with its name open") {
    CanvasFixture f;
    f.doubleClick(f.at({500, 500}));
    REQUIRE(f.editor().isVisible());
    f.type("Billing");
    f.key(Qt::Key_Return);
    REQUIRE(f.nameOf(3) == "Billing");
    CHECK(f.journey().silos[3].id.text() == "billing");
    CHECK(QLineF(f.cornerOf("billing") + QPointF(80, 39), QPointF(500, 500)).length() < 12);
    CHECK(f.stack().count() == 1);
    f.stack().undo();
    CHECK(f.journey().silos.size() == 3);
}

TEST_CASE("Tab in the name field keeps the name and asks for the error rate") {
    CanvasFixture f;
    QSignalSpy wanted(&f.canvas, &JourneyCanvas::editErrorRateRequested);
    f.key(Qt::Key_N);
    f.type("Retention");
    f.key(Qt::Key_Tab);
    CHECK(wanted.count() == 1);
    CHECK(f.nameOf(3) == "Retention");
    CHECK(f.selection() == app::Elements{SiloId("retention")});
}

TEST_CASE("Escape in the name field of a new silo takes the silo back and leaves no step") {
    CanvasFixture f;
    f.key(Qt::Key_N);
    f.type("Oops");
    f.key(Qt::Key_Escape);
    CHECK(f.journey().silos.size() == 3);
    CHECK(f.stack().count() == 0);
    CHECK_FALSE(f.editor().isVisible());
}

TEST_CASE("a key that comes to the canvas while a new silo is named keeps the name so far") {
    CanvasFixture f;
    f.key(Qt::Key_N);
    f.type("Billing");
    QTest::keyClick(&f.canvas.view(), Qt::Key_X);
    CHECK(f.nameOf(3) == "Billing");
    CHECK(f.journey().silos.size() == 4);
}

TEST_CASE("five silos in a row are drawn with the keyboard alone") {
    CanvasFixture f{CanvasFixture::Empty{}};
    f.key(Qt::Key_N);
    for (const char* name : {"Campaign", "Web shop", "Order desk", "Logistics", "Billing"}) {
        f.type(name);
        if (std::string(name) != "Billing") f.key(Qt::Key_Right, Qt::ControlModifier);
    }
    f.key(Qt::Key_Return);
    REQUIRE(f.journey().silos.size() == 5);
    REQUIRE(f.journey().handoffs.size() == 4);
    CHECK(f.nameOf(4) == "Billing");
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(f.journey().handoffs[i].from == f.journey().silos[i].id);
        CHECK(f.journey().handoffs[i].to == f.journey().silos[i + 1].id);
    }
    CHECK(f.cornerOf("billing") == QPointF(32 + 4 * 210, 70));
    CHECK(f.stack().count() == 5);
}

TEST_CASE("Ctrl+arrow adds a connected neighbour where there is room") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("a"));
    f.key(Qt::Key_Right, Qt::ControlModifier);  // Beta stands there already
    f.type("Delta");
    f.key(Qt::Key_Return);
    CHECK(f.cornerOf("delta") == QPointF(242, 490));
    CHECK(model::find(f.journey(), HandoffId("a->delta")));
    CHECK(f.journey().silos[3].stage == "Use");
}

TEST_CASE("a drag from a port to another silo hands off to it") {
    CanvasFixture f;
    f.hover(f.middleOf("b"));
    const QPointF port = f.canvas.scene().silo(SiloId("b"))->portCenter(gui::Port::Bottom);
    f.press(f.at(port));
    f.move(f.at({300, 250}));
    f.move(f.middleOf("c"));
    CHECK(f.canvas.scene().silo(SiloId("c"))->state().target == gui::CardTarget::Takes);
    f.release(f.middleOf("c"));
    REQUIRE(model::find(f.journey(), HandoffId("b->c")));
    CHECK(f.selection() == app::Elements{HandoffId("b->c")});
    CHECK(f.stack().undoText() == QString::fromUtf8("Connect “Beta” to “Gamma”"));
    // The pointer is on Gamma now: the ports of Beta are gone.
    CHECK_FALSE(f.canvas.scene().silo(SiloId("b"))->state().ports);
    CHECK(f.canvas.scene().silo(SiloId("c"))->state().ports);
}

TEST_CASE("a port can be hit 12 px beside its middle") {
    CanvasFixture f;
    f.hover(f.middleOf("c"));
    const QPointF port = f.canvas.scene().silo(SiloId("c"))->portCenter(gui::Port::Right);
    CHECK(f.canvas.scene().hitAt(port + QPointF(11, 0), 12).port == gui::Port::Right);
}

TEST_CASE("a drag from a port onto empty canvas makes a new silo there, connected, with its name open") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("c"));
    f.drag(f.at(f.canvas.scene().silo(SiloId("c"))->portCenter(gui::Port::Right)), f.at({600, 400}));
    REQUIRE(f.editor().isVisible());
    f.type("Care");
    f.key(Qt::Key_Return);
    CHECK(model::find(f.journey(), SiloId("care")));
    CHECK(model::find(f.journey(), HandoffId("c->care")));
    CHECK(f.stack().count() == 1);
}

TEST_CASE("Escape while a hand-off is being drawn leaves nothing behind") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("c"));
    f.press(f.at(f.canvas.scene().silo(SiloId("c"))->portCenter(gui::Port::Right)));
    f.move(f.at({600, 400}));
    f.key(Qt::Key_Escape);
    f.release(f.at({600, 400}));
    CHECK(f.stack().count() == 0);
    CHECK(f.selection() == app::Elements{SiloId("c")});
}

TEST_CASE("the connect tool needs two clicks and no drag") {
    CanvasFixture f;
    f.key(Qt::Key_C);
    f.click(f.middleOf("a"));
    f.click(f.middleOf("c"));
    CHECK(model::find(f.journey(), HandoffId("a->c")));
    f.click(f.middleOf("a"));
    CHECK(f.selection() == app::Elements{SiloId("a")});
    CHECK(f.stack().count() == 1);
}

TEST_CASE("F2, Enter, a double-click and typing a capital letter all start renaming") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("a"));
    SECTION("F2") {
        f.key(Qt::Key_F2);
    }
    SECTION("Enter") {
        f.key(Qt::Key_Return);
    }
    SECTION("double-click") {
        f.doubleClick(f.middleOf("a"));
    }
    SECTION("typing") {
        QTest::keyClick(&f.canvas.view(), 'N', Qt::ShiftModifier);
        CHECK(f.editor().text() == "N");
        f.editor().selectAll();
    }
    REQUIRE(f.editor().isVisible());
    f.type("New name");
    f.key(Qt::Key_Return);
    CHECK(f.nameOf(0) == "New name");
    CHECK(f.stack().count() == 1);
}

TEST_CASE("Escape restores the name") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("a"));
    f.key(Qt::Key_F2);
    f.type("Else");
    f.key(Qt::Key_Escape);
    CHECK(f.nameOf(0) == "Alpha");
    CHECK(f.stack().count() == 0);
}

TEST_CASE("deleting asks nothing, says what is gone, and undo brings it back") {
    CanvasFixture f;
    QSignalSpy removed(&f.workbench, &app::Workbench::didRemove);
    const model::Workspace before = f.workbench.document().workspace();
    f.key(Qt::Key_A, Qt::ControlModifier);
    SECTION("Delete") {
        f.key(Qt::Key_Delete);
    }
    SECTION("Backspace") {
        f.key(Qt::Key_Backspace);
    }
    CHECK(f.journey().silos.empty());
    CHECK(f.journey().handoffs.empty());
    REQUIRE(removed.count() == 1);
    CHECK(removed[0][0].toString() == "Deleted 3 silos");
    f.stack().undo();
    CHECK(f.workbench.document().workspace() == before);
    CHECK(f.canvas.scene().silo(SiloId("b")));
    CHECK(f.canvas.scene().handoff(HandoffId("a->b")));
}

TEST_CASE("Ctrl+D duplicates the selected silos and the hand-offs among them in one step") {
    CanvasFixture f;
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(f.journey().silos.size() == 6);
    CHECK(f.journey().handoffs.size() == 2);
    CHECK(f.selection().size() == 3);
    CHECK(f.stack().count() == 1);
}

TEST_CASE("what was copied or cut can be pasted") {
    CanvasFixture f;
    f.workbench.view().select({SiloId("a"), SiloId("b")});
    SECTION("copy") {
        f.key(Qt::Key_C, Qt::ControlModifier);
        f.key(Qt::Key_V, Qt::ControlModifier);
        CHECK(f.journey().silos.size() == 5);
        CHECK(f.journey().handoffs.size() == 2);
        f.key(Qt::Key_V, Qt::ControlModifier);
        CHECK(f.journey().silos.size() == 7);
    }
    SECTION("cut") {
        f.key(Qt::Key_X, Qt::ControlModifier);
        CHECK(f.journey().silos.size() == 1);
        f.key(Qt::Key_V, Qt::ControlModifier);
        CHECK(f.journey().silos.size() == 3);
        CHECK(f.journey().handoffs.size() == 1);
    }
}

TEST_CASE("an empty canvas tells how to begin") {
    CanvasFixture f{CanvasFixture::Empty{}};
    QWidget* hint = f.canvas.findChild<QWidget*>("emptyHint");
    REQUIRE(hint);
    CHECK(hint->isVisible());
    f.key(Qt::Key_N);
    f.key(Qt::Key_Return);
    CHECK_FALSE(hint->isVisible());
}
