#include <QListWidget>

#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// What the canvas says in the line at the bottom.
struct StatusTips : QObject {
    explicit StatusTips(QObject& of) { of.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::StatusTip)
            last = static_cast<QStatusTipEvent*>(event)->tip().toStdString();
        return false;
    }
    std::string last;
};

}  // namespace

TEST_CASE("F6 lets the arrows walk along the hand-offs, and each silo is said") {
    CanvasFixture f;
    StatusTips tips(f.canvas.view());
    f.workbench.view().clearSelection();
    f.key(Qt::Key_F6);
    f.key(Qt::Key_Right);
    CHECK(f.selection() == app::Elements{SiloId("a")});
    CHECK(tips.last.find("Alpha, error rate 2.0 %") == 0);
    CHECK(tips.last.find("in 0, out 1, 1 of 3") != std::string::npos);
    f.key(Qt::Key_Right);
    CHECK(f.selection() == app::Elements{SiloId("b")});
    f.key(Qt::Key_Down);
    CHECK(f.selection() == app::Elements{SiloId("c")});
    f.key(Qt::Key_Up);
    f.key(Qt::Key_Left);
    CHECK(f.selection() == app::Elements{SiloId("a")});
    f.key(Qt::Key_Left);
    CHECK(f.selection() == app::Elements{SiloId("a")});
    CHECK(f.stack().count() == 0);
    f.key(Qt::Key_F6);
    f.key(Qt::Key_Right);
    CHECK(f.cornerOf("a") == QPointF(42, 70));
}

TEST_CASE("K pins a silo, and a layout goes around it") {
    CanvasFixture f;
    f.workbench.edit({model::MoveSilos{{{SiloId("b"), {700, 400}}}}}, "Move");
    f.click(f.middleOf("b"));
    f.key(Qt::Key_K);
    CHECK(f.canvas.scene().silo(SiloId("b"))->content().pinned);
    f.workbench.view().clearSelection();
    f.key(Qt::Key_L, Qt::ControlModifier);
    QTest::qWait(300);
    CHECK(f.cornerOf("b") == QPointF(700, 400));
    CHECK(f.cornerOf("c") != QPointF(242, 290));
    for (const char* other : {"a", "c"})
        CHECK_FALSE(f.canvas.scene()
                        .silo(SiloId(other))
                        ->card()
                        .intersects(f.canvas.scene().silo(SiloId("b"))->card()));
    f.click(f.middleOf("b"));
    f.key(Qt::Key_K);
    CHECK_FALSE(f.canvas.scene().silo(SiloId("b"))->content().pinned);
}

TEST_CASE("a layout never puts a silo on a pinned one") {
    CanvasFixture f;
    f.workbench.edit({model::MoveSilos{{{SiloId("c"), {242, 80}}}}}, "Move");
    f.workbench.view().arrange({{}, {SiloId("c")}});
    f.workbench.view().clearSelection();
    f.key(Qt::Key_L, Qt::ControlModifier);
    QTest::qWait(300);
    CHECK(f.cornerOf("c") == QPointF(242, 80));
    CHECK_FALSE(
        f.canvas.scene().silo(SiloId("b"))->card().intersects(f.canvas.scene().silo(SiloId("c"))->card()));
}

TEST_CASE("while a new silo that is handed off to is named, one that exists can be chosen instead") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("b"));
    f.key(Qt::Key_Right, Qt::ControlModifier);
    REQUIRE(f.editor().isOpen());
    f.type("gam");
    auto* offers = f.viewport()->findChild<QListWidget*>();
    REQUIRE(offers->isVisible());
    REQUIRE(offers->count() == 1);
    CHECK(offers->item(0)->text() == "Connect: Gamma");
    f.key(Qt::Key_Down);
    f.key(Qt::Key_Return);
    CHECK_FALSE(offers->isVisible());
    CHECK_FALSE(f.editor().isOpen());
    CHECK(f.journey().silos.size() == 3);
    REQUIRE(f.journey().handoffs.size() == 2);
    CHECK(f.journey().handoffs[1].from == SiloId("b"));
    CHECK(f.journey().handoffs[1].to == SiloId("c"));
    CHECK(f.stack().count() == 1);
    f.stack().undo();
    CHECK(f.journey().handoffs.size() == 1);
}

TEST_CASE("a name that only resembles one that exists makes a new silo with Enter") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("b"));
    f.key(Qt::Key_Right, Qt::ControlModifier);
    f.type("gam");
    f.key(Qt::Key_Return);
    CHECK(f.journey().silos.size() == 4);
    CHECK(f.nameOf(3) == "gam");
}
