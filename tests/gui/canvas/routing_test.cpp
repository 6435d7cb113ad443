#include <random>

#include "canvas_fixture.h"
#include "gui/canvas/area_index.h"

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
        }
    }
}

TEST_CASE("an index finds each rectangle once, wherever it lies") {
    const gui::Cards areas{QRectF(-600, -600, 1200, 1200), QRectF(10, 10, 20, 20), QRectF(5000, 0, 10, 10)};
    const gui::AreaIndex index(areas);
    CHECK(index.touching({0, 0, 40, 40}) == gui::Cards{areas[0], areas[1]});
    CHECK(index.touching({1000, 0, 100, 100}).empty());
    CHECK(index.between(4000, 6000) == gui::Cards{areas[2]});
    CHECK(gui::AreaIndex().between(-10, 10).empty());
}
