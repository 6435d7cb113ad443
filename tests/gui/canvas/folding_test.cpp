#include <QAccessible>

#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// A and B buy, C and D use; A -> B inside, B -> C and A -> D out of the first stage.
model::Workspace twoStages() {
    model::Journey journey;
    journey.name = "Two stages";
    journey.stages = {"Buy", "Use", "Leave"};
    journey.silos = {
        siloOf({"a", "Alpha", 0, 0, "", "Buy", 0.1}), siloOf({"b", "Beta", 0, 0, "", "Buy", 0.1}),
        siloOf({"c", "Gamma", 0, 0, "", "Use", 0.1}), siloOf({"d", "Delta", 0, 0, "", "Use", 0.1})};
    journey.handoffs = {handoffOf("a", "b"), handoffOf("b", "c"), handoffOf("a", "d")};
    return workspaceOf(journey, {{SiloId("a"), {32, 70}},
                                 {SiloId("b"), {32, 210}},
                                 {SiloId("c"), {242, 70}},
                                 {SiloId("d"), {242, 210}}});
}

struct Folding : CanvasFixture {
    Folding() : CanvasFixture(twoStages()) {
        (void)QTest::qWaitFor([this] { return workbench.resultsAreCurrent(); }, 5000);
    }
    const gui::StageId buy{"Buy"};
    const gui::CardItem* stage(const char* name) { return canvas.scene().card(gui::StageId(name)); }
    QPoint sign(int column) { return at(QPointF(12 + 210 * column + 200 - 18, 10 + 18)); }
    bool isCollapsed(const char* name) {
        return workbench.view().arrangement().collapsedStages.contains(name);
    }
    app::Elements ofBuy() { return {SiloId("a"), SiloId("b")}; }
    bool isSeen(const char* handoff) { return canvas.scene().handoff(HandoffId(handoff))->isVisible(); }
};

}  // namespace

TEST_CASE("the sign at a stage's head collapses it to one card with its rate and its number of silos") {
    Folding f;
    CHECK(f.stage("Buy") == nullptr);
    f.click(f.sign(0));
    REQUIRE(f.stage("Buy"));
    const gui::CardContent& card = f.stage("Buy")->content();
    CHECK(card.name == "Buy");
    CHECK(card.department == "2 silos");
    CHECK(card.ownView == "90.0 % fine");
    CHECK(card.letDown == "first let-down 14.5 %");  // 0.1, and 0.1 of the half of 0.9
    CHECK_FALSE(f.canvas.scene().silo(SiloId("a"))->isVisible());
    CHECK(f.stack().count() == 0);
    f.click(f.sign(0));
    CHECK(f.stage("Buy") == nullptr);
    CHECK(f.canvas.scene().silo(SiloId("a"))->isVisible());
}

TEST_CASE("hand-offs in and out of a collapsed stage lead to its card, those inside are not drawn") {
    Folding f;
    f.click(f.sign(0));
    const QRectF card = f.stage("Buy")->card();
    CHECK_FALSE(f.isSeen("a->b"));
    for (const char* out : {"b->c", "a->d"}) {
        CAPTURE(out);
        CHECK(f.isSeen(out));
        const QPointF start = f.canvas.scene().handoff(HandoffId(out))->route().path.pointAtPercent(0);
        CHECK_THAT(start.x(), Catch::Matchers::WithinAbs(card.right(), 1e-9));
        CHECK((start.y() > card.top() && start.y() < card.bottom()));
    }
    f.click(f.sign(1));
    const auto& one = f.canvas.scene().handoff(HandoffId("b->c"))->route();
    const auto& other = f.canvas.scene().handoff(HandoffId("a->d"))->route();
    CHECK(one.path != other.path);
}

TEST_CASE("a double-click on a collapsed stage opens it") {
    Folding f;
    f.click(f.sign(0));
    f.doubleClick(f.at(f.stage("Buy")->card().center()));
    CHECK_FALSE(f.isCollapsed("Buy"));
}

TEST_CASE("a click on a collapsed stage selects all of its silos, and so does the rubber band") {
    Folding f;
    f.click(f.sign(0));
    f.click(f.at(f.stage("Buy")->card().center()));
    CHECK(f.selection() == f.ofBuy());
    CHECK(f.stage("Buy")->state().selected);
    f.click(f.middleOf("c"), Qt::ControlModifier);
    CHECK(f.selection().size() == 3);
    f.click(f.at(f.stage("Buy")->card().center()), Qt::ControlModifier);
    CHECK(f.selection() == app::Elements{SiloId("c")});
    const QRectF card = f.stage("Buy")->card();
    f.drag(f.at(card.bottomLeft() + QPointF(-10, 20)), f.at(card.center()));
    CHECK(f.selection() == f.ofBuy());
}

TEST_CASE("a collapsed stage is dragged up and down with its silos, as one undo step, and stays a stage") {
    Folding f;
    const model::Workspace before = f.workbench.document().workspace();
    f.click(f.sign(0));
    const QPoint start = f.at(f.stage("Buy")->card().center());
    f.drag(start, start + QPoint(300, 100));
    CHECK(f.cornerOf("a") == QPointF(32, 170));
    CHECK(f.cornerOf("b") == QPointF(32, 310));
    CHECK(f.journey().silos[0].stage == "Buy");
    CHECK(f.stack().count() == 1);
    f.stack().undo();
    CHECK(f.workbench.document().workspace() == before);
    CHECK(f.isCollapsed("Buy"));
}

TEST_CASE("G collapses the stage of what is selected and opens it again, Shift+G all of them") {
    Folding f;
    f.click(f.middleOf("a"));
    f.key(Qt::Key_G);
    CHECK(f.isCollapsed("Buy"));
    CHECK_FALSE(f.isCollapsed("Use"));
    CHECK(f.selection().size() == 1);
    f.key(Qt::Key_G);
    CHECK_FALSE(f.isCollapsed("Buy"));
    f.key(Qt::Key_G, Qt::ShiftModifier);
    CHECK((f.isCollapsed("Buy") && f.isCollapsed("Use")));
    CHECK(f.stage("Leave") == nullptr);  // no silos, no card
    f.key(Qt::Key_G, Qt::ShiftModifier);
    CHECK_FALSE((f.isCollapsed("Buy") || f.isCollapsed("Use")));
}

TEST_CASE("a collapsed stage opens when one of its silos is selected elsewhere, renamed or new") {
    Folding f;
    f.click(f.sign(0));
    f.workbench.view().selectOnly(SiloId("b"));
    CHECK_FALSE(f.isCollapsed("Buy"));
    f.click(f.sign(0));
    f.workbench.view().selectOnly(HandoffId("a->b"));
    CHECK_FALSE(f.isCollapsed("Buy"));
    f.click(f.sign(0));
    f.workbench.view().select(f.ofBuy());
    CHECK(f.isCollapsed("Buy"));
    f.click(f.sign(1));
    f.workbench.view().selectOnly(SiloId("c"));
    f.key(Qt::Key_F2);
    CHECK(f.editor().isOpen());
    CHECK_FALSE(f.isCollapsed("Use"));
}

TEST_CASE("Tab walks over a collapsed stage as over one card, and the screen reader hears it as one") {
    Folding f;
    f.click(f.sign(0));
    f.workbench.view().clearSelection();
    f.key(Qt::Key_Tab);
    CHECK(f.selection() == f.ofBuy());
    f.key(Qt::Key_Tab);
    CHECK(f.selection() == app::Elements{SiloId("c")});
    f.key(Qt::Key_Backtab);
    QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&f.canvas.view());
    QAccessibleInterface* stage = view->child(0);
    CHECK(stage->text(QAccessible::Name) == "Stage Buy, collapsed");
    CHECK(stage->text(QAccessible::Value) == "2 silos, first let-down 14.5 %, in 0, out 2, 1 of 3");
    CHECK(stage->state().collapsed);
    CHECK(stage->state().selected);
    CHECK(view->child(3)->text(QAccessible::Name).contains("Beta"));  // no hand-off inside the stage
    stage->actionInterface()->doAction("Open");
    CHECK_FALSE(f.isCollapsed("Buy"));
    CHECK(view->child(0)->text(QAccessible::Name) == "Alpha");
}

TEST_CASE("a renamed stage stays collapsed, and a removed one is forgotten") {
    Folding f;
    f.click(f.sign(0));
    f.workbench.edit({model::SetStages{{"Order", "Use", "Leave"}, {{"Buy", "Order"}}}}, "Rename");
    CHECK(f.isCollapsed("Order"));
    REQUIRE(f.stage("Order"));
    f.workbench.edit({model::SetStages{{"Use", "Leave"}, {}}}, "Remove");
    CHECK(f.workbench.view().arrangement().collapsedStages.empty());
    CHECK(f.canvas.scene().silo(SiloId("a"))->isVisible());
}

TEST_CASE("deleting a collapsed stage's silos can be undone") {
    Folding f;
    const model::Workspace before = f.workbench.document().workspace();
    f.click(f.sign(0));
    f.click(f.at(f.stage("Buy")->card().center()));
    f.key(Qt::Key_Delete);
    CHECK(f.journey().silos.size() == 2);
    CHECK(f.stage("Buy") == nullptr);
    f.stack().undo();
    CHECK(f.workbench.document().workspace() == before);
}
