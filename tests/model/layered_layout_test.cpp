#include "throughline/model/layered_layout.h"

#include <cmath>

#include "support/catch.h"
#include "throughline/model/placement.h"

using namespace throughline::model;

namespace {

SiloId siloId(int number) {
    return SiloId(std::string("s").append(std::to_string(number)));
}

Journey journeyOf(int silos, const std::vector<std::pair<int, int>>& handoffs) {
    Journey journey;
    for (int i = 0; i < silos; ++i) {
        Silo silo;
        silo.id = siloId(i);
        silo.name = silo.id.string();
        journey.silos.push_back(silo);
    }
    for (const auto& [from, to] : handoffs) {
        Handoff handoff;
        handoff.from = siloId(from);
        handoff.to = siloId(to);
        handoff.id = freshHandoffId(journey, handoff.from, handoff.to);
        journey.handoffs.push_back(handoff);
    }
    return journey;
}

Point at(const Layout& layout, int silo) {
    return layout.at(siloId(silo));
}

void cardsAreApart(const Layout& layout) {
    for (const auto& [a, first] : layout)
        for (const auto& [b, second] : layout)
            if (a < b)
                CHECK((std::abs(first.x - second.x) >= CardGrid::cardWidth ||
                       std::abs(first.y - second.y) >= CardGrid::cardHeight));
}

}  // namespace

TEST_CASE("silos in a row are laid out in a row") {
    const Layout layout = layeredLayout(journeyOf(4, {{0, 1}, {1, 2}, {2, 3}}));
    for (int i = 0; i < 4; ++i) CHECK(at(layout, i) == Point{32.0 + 210 * i, 70});
}

TEST_CASE("branches stand around the silo that they leave and the one where they join") {
    const Layout layout = layeredLayout(journeyOf(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}));
    CHECK(at(layout, 1).x == at(layout, 2).x);
    CHECK(at(layout, 0).y == at(layout, 3).y);
    CHECK(at(layout, 0).y == (at(layout, 1).y + at(layout, 2).y) / 2);
    cardsAreApart(layout);
}

TEST_CASE("hand-offs that can be drawn without crossing do not cross") {
    const Layout layout = layeredLayout(journeyOf(6, {{0, 4}, {1, 3}, {2, 5}, {0, 1}, {0, 2}, {1, 3}}));
    CHECK((at(layout, 1).y < at(layout, 2).y) == (at(layout, 3).y < at(layout, 5).y));
    cardsAreApart(layout);
}

TEST_CASE("a hand-off back and one to itself do not turn the order around") {
    const Layout layout = layeredLayout(journeyOf(3, {{0, 1}, {1, 2}, {2, 0}, {1, 1}}));
    CHECK(at(layout, 0).x < at(layout, 1).x);
    CHECK(at(layout, 1).x < at(layout, 2).x);
}

TEST_CASE("stages are columns in their order, with those that lead on above within one") {
    Journey journey = journeyOf(4, {{0, 1}, {1, 2}, {2, 3}});
    journey.stages = {"Buy", "Use"};
    journey.silos[0].stage = journey.silos[1].stage = "Use";
    journey.silos[2].stage = "Use";
    journey.silos[3].stage = "Buy";
    const Layout layout = layeredLayout(journey);
    CHECK(at(layout, 3).x == 32);
    for (int i = 0; i < 3; ++i) CHECK(at(layout, i).x == 242);
    CHECK(at(layout, 0).y < at(layout, 1).y);
    CHECK(at(layout, 1).y < at(layout, 2).y);
    cardsAreApart(layout);
}

TEST_CASE("a silo without a stage is laid out beside all stages, never in the column of one") {
    // s0 and s6 lead to the stages, s2 comes between two of them, s5 leads to what comes behind all.
    Journey journey = journeyOf(7, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {5, 4}, {6, 3}});
    journey.stages = {"Buy", "Use", "Renew"};
    journey.silos[1].stage = "Buy";
    journey.silos[3].stage = "Renew";
    const Layout layout = layeredLayout(journey);
    const auto columnOf = [&](int silo) { return (at(layout, silo).x - 32) / 210; };
    const int expected[] = {-1, 0, 3, 2, 4, 3, -1};
    for (int silo = 0; silo < 7; ++silo) CHECK(columnOf(silo) == expected[silo]);
    cardsAreApart(layout);
}

TEST_CASE("only the silos asked for are laid out, by the hand-offs among them") {
    const Journey journey = journeyOf(4, {{0, 1}, {1, 2}, {2, 3}});
    const Layout layout = layeredLayout(journey, {SiloId("s1"), SiloId("s3")});
    CHECK(layout.size() == 2);
    CHECK(at(layout, 1).x == at(layout, 3).x);
    CHECK(layeredLayout(Journey{}).empty());
}

TEST_CASE("a layout of many silos keeps all cards apart, and is the same each time") {
    std::vector<std::pair<int, int>> handoffs;
    for (int i = 1; i < 200; ++i) {
        handoffs.emplace_back((i * 7919) % i, i);
        if (i % 3 == 0) handoffs.emplace_back((i * 104729) % i, i);
        if (i % 17 == 0) handoffs.emplace_back(i, i / 2);
    }
    const Journey journey = journeyOf(200, handoffs);
    const Layout layout = layeredLayout(journey);
    CHECK(layout.size() == 200);
    cardsAreApart(layout);
    CHECK(layeredLayout(journey) == layout);
}
