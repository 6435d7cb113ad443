#include <QMenu>

#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Alpha hands off to Beta and to Gamma, with shares that make 160 %.
model::Workspace tooManyShares() {
    model::Workspace workspace = threeSilos();
    model::Journey journey = *workspace.journeys[0].journey;
    journey.silos[1].owner = "Bo";
    journey.silos[0].owner = "Al";
    journey.silos[0].fanOut = model::FanOut::One;
    journey.handoffs.push_back(handoffOf("a", "c"));
    for (model::Handoff& handoff : journey.handoffs) handoff.share = base::Probability::from(0.8);
    workspace.journeys[0].journey = std::make_shared<const model::Journey>(std::move(journey));
    return workspace;
}

struct FixingFixture : CanvasFixture {
    FixingFixture() : CanvasFixture(tooManyShares()) {
        (void)QTest::qWaitFor([this] { return workbench.resultsAreCurrent(); }, 5000);
    }
    ~FixingFixture() {
        if (QMenu* open = menu()) open->close();
    }

    /// The context menu, as the right button opens it.
    QMenu* menuAt(QPoint point) {
        QTest::mouseClick(viewport(), Qt::RightButton, {}, point);
        return menu();
    }
    QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    static QAction* actionOf(const QMenu* menu, const QString& text) {
        for (QAction* action : menu->actions())
            if (action->text() == text) return action;
        return nullptr;
    }
    /// Chooses it in the open menu with the mouse.
    void choose(const QString& text) {
        QTest::mouseClick(menu(), Qt::LeftButton, {},
                          menu()->actionGeometry(actionOf(menu(), text)).center());
    }
};

}  // namespace

TEST_CASE("the menu of a silo whose shares do not make 100 % scales them, as one undo step") {
    FixingFixture fixture;
    const QMenu* menu = fixture.menuAt(fixture.middleOf("a"));
    REQUIRE(menu);
    REQUIRE(FixingFixture::actionOf(menu, "Scale to 100 %"));
    CHECK(menu->actions().front()->text() == "Scale to 100 %");
    CHECK_FALSE(menu->actions().front()->toolTip().isEmpty());
    fixture.choose("Scale to 100 %");
    CHECK(fixture.journey().handoffs[0].share->value() == 0.5);
    CHECK(fixture.journey().handoffs[1].share->value() == 0.5);
    CHECK(fixture.stack().count() == 1);
    fixture.stack().undo();
    CHECK(fixture.journey().handoffs[0].share->value() == 0.8);
}

TEST_CASE("the menu of a silo without an owner leads to the field") {
    FixingFixture fixture;
    std::optional<app::FieldFix> wanted;
    QObject::connect(&fixture.canvas, &gui::JourneyCanvas::fieldWanted,
                     [&](const app::FieldFix& fix) { wanted = fix; });
    REQUIRE(fixture.menuAt(fixture.middleOf("c")));
    REQUIRE(FixingFixture::actionOf(fixture.menu(), "Name an owner"));
    fixture.choose("Name an owner");
    REQUIRE(wanted);
    CHECK(wanted->field == app::FieldFix::Which::Owner);
    CHECK(wanted->element == model::ElementId(SiloId("c")));
    CHECK(fixture.selection() == app::Elements{SiloId("c")});
}

TEST_CASE("the menu of a hand-off offers what mends it, that of a silo without findings nothing") {
    FixingFixture fixture;
    const QPainterPath& path = fixture.canvas.scene().handoff(HandoffId("a->b"))->route().path;
    REQUIRE(fixture.menuAt(fixture.at(path.pointAtPercent(0.2))));
    CHECK(FixingFixture::actionOf(fixture.menu(), "Scale to 100 %"));
    fixture.menu()->close();
    REQUIRE(fixture.menuAt(fixture.middleOf("b")));
    CHECK(fixture.menu()->actions().front()->text().toStdString() == "Rena&me");
}
