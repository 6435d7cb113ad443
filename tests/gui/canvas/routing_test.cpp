#include <random>

#include "app/file_session.h"
#include "canvas_fixture.h"
#include "gui/canvas/area_index.h"
#include "gui/canvas/curve_index.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Forty silos in rows of eight, with hand-offs forward, back, down and over others.
model::Workspace fortySilos() {
    model::Journey journey;
    model::Layout layout;
    std::vector<std::string> ids;
    for (int i = 0; i < 40; ++i) ids.push_back("s" + std::to_string(i));
    for (int i = 0; i < 40; ++i) {
        const std::string& id = ids[static_cast<std::size_t>(i)];
        journey.silos.push_back(siloOf({id.c_str(), id.c_str(), 0, 0, "", "", 0.02}));
        layout[SiloId(id)] = {32.0 + 210 * (i % 8), 70.0 + 140.0 * (i / 8)};
        for (const int step : {1, 3, 8, 37}) {
            const auto to = static_cast<std::size_t>((i + step) % 40);
            journey.handoffs.push_back(handoffOf(id.c_str(), ids[to].c_str()));
        }
    }
    return workspaceOf(journey, layout);
}

}  // namespace

TEST_CASE("ways back do not lie on each other: to the same silo, from neighbours, and beside a retry") {
    model::Journey journey;
    model::Layout layout;
    for (int i = 0; i < 4; ++i) {
        const std::string id = "s" + std::to_string(i);
        journey.silos.push_back(siloOf({id.c_str(), id.c_str(), 0, 0, "", "", 0.02}));
        layout[SiloId(id)] = {32.0 + 210 * i, 70};
    }
    for (const auto& [from, to] :
         {std::pair{"s1", "s0"}, {"s2", "s0"}, {"s2", "s1"}, {"s3", "s1"}, {"s2", "s2"}})
        journey.handoffs.push_back(handoffOf(from, to));
    CanvasFixture fixture(workspaceOf(journey, layout));
    const auto shared = [&](const model::HandoffId& one, const model::HandoffId& other) {
        const QPainterPath path = fixture.canvas.scene().handoff(one)->route().path;
        QPainterPathStroker stroker;
        stroker.setWidth(5);
        const QPainterPath wide = stroker.createStroke(fixture.canvas.scene().handoff(other)->route().path);
        int inside = 0;
        for (int i = 0; i <= 100; ++i) inside += wide.contains(path.pointAtPercent(i / 100.0)) ? 1 : 0;
        return inside;
    };
    for (const model::Handoff& one : journey.handoffs)
        for (const model::Handoff& other : journey.handoffs)
            if (one.id != other.id) {
                CAPTURE(one.id.string(), other.id.string());
                CHECK(shared(one.id, other.id) <= 6);  // they may cross
            }
}

TEST_CASE("a label that does not fit onto its arrow is tied to it by a line") {
    model::Journey journey;
    model::Layout layout;
    for (const auto& [id, x] : {std::pair{"left", 32.0}, {"right", 242.0}}) {
        journey.silos.push_back(siloOf({id, id, 0, 0, "", "", 0.02}));
        layout[SiloId(id)] = {x, 70};
    }
    journey.handoffs.push_back(handoffOf("left", "right"));
    journey.handoffs.front().errorRate = *base::Rate::exactly(0.0123);
    CanvasFixture fixture(workspaceOf(journey, layout));
    const model::HandoffId id = journey.handoffs.front().id;
    const QRectF label = fixture.canvas.scene().labelOf(id);
    REQUIRE(label.width() > 50);  // wider than the gap between the two
    const auto anchor = fixture.canvas.scene().anchorOf(id);
    REQUIRE(anchor);
    const QRectF curve = fixture.canvas.scene().handoff(id)->points().boundingRect();
    CHECK(curve.adjusted(-1, -1, 1, 1).contains(*anchor));
    CHECK_FALSE(label.contains(*anchor));
}

TEST_CASE("after each move the hand-offs lie as if all of them had been routed anew") {
    CanvasFixture fixture(fortySilos());
    std::mt19937 random(7);
    for (int move = 0; move < 12; ++move) {
        const SiloId silo("s" + std::to_string(random() % 40));
        const model::Point to{double(random() % 170) * 10, double(random() % 70) * 10};
        fixture.workbench.edit({model::MoveSilos{{{silo, to}}}}, "Move");
        CanvasFixture fresh(fixture.workbench.document().workspace());
        for (const model::Handoff& handoff : fixture.journey().handoffs) {
            CAPTURE(move, handoff.id.string());
            CHECK(fixture.canvas.scene().handoff(handoff.id)->route() ==
                  fresh.canvas.scene().handoff(handoff.id)->route());
            CHECK(fixture.canvas.scene().labelOf(handoff.id) == fresh.canvas.scene().labelOf(handoff.id));
        }
    }
}

TEST_CASE("after drags, edits of shares and undo the labels lie as when the file is opened") {
    CanvasFixture fixture(fortySilos());
    std::mt19937 random(11);
    for (int step = 0; step < 6; ++step) {
        const model::Handoff& any = fixture.journey().handoffs[random() % 160];
        if (step % 3 == 2) {
            fixture.stack().undo();
        } else if (step % 3 == 1) {
            fixture.workbench.setField(any.id, model::Field::ErrorRate, *base::Rate::exactly(0.01), "Set");
        } else {
            fixture.drag(fixture.middleOf(any.from.string().c_str()),
                         {int(random() % 1000), int(random() % 500)});
        }
        CanvasFixture fresh(fixture.workbench.document().workspace());
        for (const model::Handoff& handoff : fixture.journey().handoffs) {
            CAPTURE(step, handoff.id.string());
            CHECK(fixture.canvas.scene().labelOf(handoff.id) == fresh.canvas.scene().labelOf(handoff.id));
        }
    }
}

TEST_CASE("labels lie on no card, and on other labels and hand-offs only where there is no room") {
    app::Workbench reader;
    app::FileSession session(reader.document());
    const QString file = GENERATE(QString(":/samples/broadband-order.journey.json"));
    REQUIRE_FALSE(session.open(file));
    CanvasFixture f(reader.document().workspace());
    REQUIRE(QTest::qWaitFor([&] { return f.workbench.resultsAreCurrent(); }, 5000));
    const gui::JourneyScene& scene = f.canvas.scene();
    int onCurves = 0, onLabels = 0;
    for (const model::Handoff& handoff : f.journey().handoffs) {
        const QRectF label = scene.labelOf(handoff.id);
        CAPTURE(handoff.id.string());
        for (const QRectF& card : scene.cards()) CHECK_FALSE(label.intersects(card));
        for (const model::Handoff& other : f.journey().handoffs) {
            if (other.id == handoff.id || label.isEmpty()) continue;
            CAPTURE(other.id.string());
            if (label.intersects(scene.labelOf(other.id))) ++onLabels;
            gui::CurveIndex curve;
            curve.set(1, scene.handoff(other.id)->points());
            onCurves += curve.countIn(label, 0);
        }
    }
    // Between two rows of cards, where several hand-offs arrive at one silo, there is no room for all.
    CHECK(onCurves <= 1);
    CHECK(onLabels <= 4);  // two pairs, each counted from both sides
}

TEST_CASE("curves are found by the areas they come into, until they are gone") {
    gui::CurveIndex index;
    index.set(1, QPolygonF({{0, 0}, {1000, 1000}}));
    index.set(2, QPolygonF({{0, 500}, {1000, 500}}));
    CHECK(index.countIn({490, 490, 20, 20}, 0) == 2);
    CHECK(index.countIn({490, 490, 20, 20}, 2) == 1);
    CHECK(index.countIn({700, 200, 50, 50}, 0) == 0);
    index.set(2, {});
    CHECK(index.countIn({490, 490, 20, 20}, 0) == 1);
}

TEST_CASE("an index finds each rectangle once, wherever it lies") {
    const gui::Cards areas{QRectF(-600, -600, 1200, 1200), QRectF(10, 10, 20, 20), QRectF(5000, 0, 10, 10)};
    const gui::AreaIndex index(areas);
    CHECK(index.touching({0, 0, 40, 40}) == gui::Cards{areas[0], areas[1]});
    CHECK(index.touching({1000, 0, 100, 100}).empty());
    CHECK(index.between(4000, 6000) == gui::Cards{areas[2]});
    CHECK(gui::AreaIndex().between(-10, 10).empty());
}
