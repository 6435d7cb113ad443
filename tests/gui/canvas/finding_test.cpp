#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include "canvas_fixture.h"
#include "gui/canvas/find_bar.h"
#include "gui/canvas/journey_paths.h"
#include "gui/canvas/legend.h"
#include "gui/controls/buttons.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Alpha -> Beta -> Gamma, and Delta alone. Alpha belongs to Care, Gamma errs most.
model::Workspace fourSilos() {
    model::Journey journey = *threeSilos().journeys.front().journey;
    model::Department care;
    care.id = model::DepartmentId("care");
    care.name = "Care";
    journey.departments = {care};
    journey.silos[0].department = care.id;
    journey.silos[2].errorRate = *base::Rate::exactly(0.2);
    journey.silos.push_back(siloOf({"d", "Delta", 0, 0, "", "Use", 0.01}));
    journey.silos[3].owner = "Dora";
    journey.handoffs.push_back(handoffOf("b", "c"));
    model::Layout layout = *threeSilos().journeys.front().layout;
    layout[SiloId("d")] = {242, 430};
    return workspaceOf(std::move(journey), layout);
}

gui::FindBar& findBar(CanvasFixture& f) {
    return *f.canvas.findChild<gui::FindBar*>();
}

bool faded(CanvasFixture& f, const char* silo) {
    const gui::CardItem* item = f.canvas.scene().silo(SiloId(silo));
    return item->opacity() < 0.5;
}

}  // namespace

TEST_CASE("Ctrl+F finds names, departments and owners, and Enter goes from one to the next") {
    CanvasFixture f(fourSilos());
    f.key(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(findBar(f).field().hasFocus());
    f.type("ta");
    CHECK(findBar(f).countText() == "1 of 4");
    CHECK(f.selection() == app::Elements{SiloId("b")});
    f.key(Qt::Key_Return);
    CHECK(findBar(f).countText() == "2 of 4");
    CHECK(f.selection() == app::Elements{SiloId("d")});
    f.key(Qt::Key_Return, Qt::ShiftModifier);
    f.key(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(findBar(f).countText() == "4 of 4");
    CHECK(f.selection() == app::Elements{HandoffId("b->c")});
    findBar(f).field().clear();
    f.type("care");
    CHECK(f.selection() == app::Elements{SiloId("a")});
    findBar(f).field().clear();
    f.type("dora");
    CHECK(f.selection() == app::Elements{SiloId("d")});
    f.type("x");
    CHECK(findBar(f).countText() == "none");
    f.key(Qt::Key_Escape);
    CHECK_FALSE(findBar(f).isVisible());
    CHECK(f.canvas.view().hasFocus());
    CHECK(f.selection() == app::Elements{SiloId("d")});
    CHECK(f.stack().count() == 0);
}

TEST_CASE("what is found is brought to the middle") {
    CanvasFixture f(fourSilos());
    f.canvas.view().panBy({-3000, 0});
    f.key(Qt::Key_F, Qt::ControlModifier);
    f.type("gamma");
    const QRectF card = f.canvas.scene().silo(SiloId("c"))->card();
    CHECK(QLineF(f.canvas.view().visibleArea().center(), card.center()).length() < 120);
}

TEST_CASE("P fades all that neither leads to the selection nor comes from it") {
    CanvasFixture f(fourSilos());
    f.workbench.view().selectOnly(SiloId("b"));
    f.key(Qt::Key_P);
    CHECK_FALSE(faded(f, "a"));
    CHECK_FALSE(faded(f, "c"));
    CHECK(faded(f, "d"));
    SECTION("until everything is shown again") {
        f.key(Qt::Key_Escape, Qt::ShiftModifier);
    }
    SECTION("until the button at the top is pressed") {
        auto* pill = f.canvas.findChild<gui::LinkButton*>();
        REQUIRE(pill);
        CHECK(pill->isVisible());
        QTest::mouseClick(pill, Qt::LeftButton);
    }
    CHECK_FALSE(faded(f, "d"));
    CHECK(f.stack().count() == 0);
}

TEST_CASE("the filter menu fades all but a department or a stage, and follows the journey") {
    CanvasFixture f(fourSilos());
    QToolButton* button = nullptr;
    for (QToolButton* each : f.canvas.findChildren<QToolButton*>())
        if (each->accessibleName().startsWith("Filter")) button = each;
    REQUIRE(button);
    emit button->menu()->aboutToShow();
    for (QAction* action : button->menu()->actions())
        if (action->text() == "Care") action->trigger();
    CHECK_FALSE(faded(f, "a"));
    CHECK(faded(f, "b"));
    f.workbench.edit({model::SetText{SiloId("b"), model::TextField::Department, "care"}}, "Set");
    CHECK_FALSE(faded(f, "b"));
    for (QAction* action : button->menu()->actions())
        if (action->text() == "Use") action->trigger();
    CHECK(faded(f, "a"));
    CHECK_FALSE(faded(f, "d"));
}

TEST_CASE("W shows the path on which most first let-downs come") {
    CanvasFixture f(fourSilos());
    REQUIRE(QTest::qWaitFor([&] { return f.workbench.resultsAreCurrent(); }));
    f.key(Qt::Key_W);
    for (const char* silo : {"a", "b", "c"}) CHECK_FALSE(faded(f, silo));
    CHECK(faded(f, "d"));
    CHECK_FALSE(f.canvas.scene().isFaded(HandoffId("b->c")));
}

TEST_CASE("the heaviest path does not go around a loop, and takes the heavier branch") {
    model::Journey journey;
    for (const char* id : {"a", "b", "c", "d"}) journey.silos.push_back(siloOf({id, id, 0, 0, "", "", 0}));
    journey.handoffs = {handoffOf("a", "b"), handoffOf("b", "a"), handoffOf("b", "c"), handoffOf("b", "d")};
    const auto weight = [](const model::ElementId& element) {
        return element == model::ElementId(SiloId("d")) ? 2.0 : 1.0;
    };
    CHECK(gui::heaviestPath(journey, weight) ==
          app::Elements{SiloId("a"), SiloId("b"), SiloId("d"), HandoffId("a->b"), HandoffId("b->d")});
    CHECK(gui::heaviestPath(model::Journey{}, weight).empty());
}

TEST_CASE(
    "a hand-off says its share after a visit that went well and after a failed one, where they differ") {
    model::Workspace workspace = threeSilos();
    model::Journey journey = *workspace.journeys[0].journey;
    model::Handoff failed = handoffOf("a", "c");
    failed.when = model::When::Failed;
    failed.share = base::Probability::from(0.8);
    journey.handoffs.push_back(failed);
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(journey);
    CanvasFixture f(workspace);
    const auto label = [&](const model::Handoff& handoff) {
        return gui::handoffContent(f.workbench, gui::Figures(), gui::outgoingOf(f.journey()), handoff).label;
    };
    CHECK(label(f.journey().handoffs[0]) == "ok 100 % · failed 20 %");
    CHECK(label(f.journey().handoffs[1]) == "failed 80 %");
    f.workbench.setField(HandoffId("a->c"), model::Field::When, model::When::Always, "Always");
    CHECK(label(f.journey().handoffs[0]) == "20 %");
}

TEST_CASE("what nobody owns is marked, and says so where one points") {
    CanvasFixture f(fourSilos());
    CHECK(f.canvas.scene().silo(SiloId("a"))->content().unowned);
    CHECK_FALSE(f.canvas.scene().silo(SiloId("d"))->content().unowned);
    CHECK(f.canvas.scene().explanationOf(SiloId("a")).contains("Nobody owns it yet"));
    CHECK(f.canvas.scene().explanationOf(HandoffId("a->b")).contains("Nobody owns this hand-off yet"));
}

TEST_CASE("L shows the legend and hides it") {
    CanvasFixture f;
    auto* legend = f.canvas.findChild<gui::Legend*>();
    REQUIRE(legend);
    f.key(Qt::Key_L);
    CHECK(legend->isVisible());
    CHECK(legend->accessibleName().contains("nobody owns it yet"));
    f.key(Qt::Key_L);
    CHECK_FALSE(legend->isVisible());
}
