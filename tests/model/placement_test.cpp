#include "throughline/model/placement.h"

#include <cmath>

#include "model/samples.h"
#include "support/catch.h"

using namespace throughline::model;
using namespace throughline::tests;

namespace {

bool overlap(const Point& a, const Point& b) {
    return std::abs(a.x - b.x) < CardGrid::cardWidth && std::abs(a.y - b.y) < CardGrid::cardHeight;
}

bool anyOverlap(const Layout& layout) {
    for (auto one = layout.begin(); one != layout.end(); ++one)
        for (auto other = std::next(one); other != layout.end(); ++other)
            if (overlap(one->second, other->second)) return true;
    return false;
}

Point cell(int column, int row) {
    return {CardGrid::left + column * CardGrid::columnStep, CardGrid::top + row * CardGrid::rowStep};
}

Journey unstaged(std::vector<std::string> silos, std::vector<std::pair<std::string, std::string>> links) {
    Journey result;
    for (const std::string& id : silos) result.silos.push_back(silo(id));
    for (const auto& [from, to] : links) result.handoffs.push_back(handoff(from, to));
    return result;
}

}  // namespace

TEST_CASE("without stages a silo stands in the column of its hand-offs from the start") {
    const Layout layout =
        placeUnplaced(unstaged({"a", "b", "c", "d"}, {{"a", "b"}, {"b", "d"}, {"a", "c"}, {"a", "d"}}), {});
    CHECK(layout == Layout{{SiloId("a"), cell(0, 0)},
                           {SiloId("b"), cell(1, 0)},
                           {SiloId("c"), cell(1, 1)},
                           {SiloId("d"), cell(2, 0)}});
}

TEST_CASE("hand-offs that lead back do not push silos to the right") {
    const Layout layout = placeUnplaced(
        unstaged({"a", "b", "c"}, {{"a", "b"}, {"b", "c"}, {"c", "a"}, {"c", "b"}, {"b", "b"}}), {});
    CHECK(layout.at(SiloId("a")) == cell(0, 0));
    CHECK(layout.at(SiloId("b")) == cell(1, 0));
    CHECK(layout.at(SiloId("c")) == cell(2, 0));
}

TEST_CASE("with stages a silo stands in the column of its stage") {
    Journey given = unstaged({"a", "b", "c", "d"}, {{"a", "d"}});
    given.stages = {"One", "Two", "Three"};
    given.silos[0].stage = "Three";
    given.silos[1].stage = "Three";
    given.silos[2].stage = "Two";
    CHECK(placeUnplaced(given, {}) == Layout{{SiloId("a"), cell(2, 0)},
                                             {SiloId("b"), cell(2, 1)},
                                             {SiloId("c"), cell(1, 0)},
                                             {SiloId("d"), cell(3, 0)}});
}

TEST_CASE("a silo without a stage stands beside all stages, never in the column of one") {
    Journey given =
        unstaged({"ad", "shop", "order", "check", "ship", "thanks", "note"}, {{"ad", "shop"},
                                                                              {"shop", "order"},
                                                                              {"order", "check"},
                                                                              {"check", "ship"},
                                                                              {"ship", "thanks"},
                                                                              {"check", "thanks"},
                                                                              {"thanks", "shop"}});
    given.stages = {"One", "Two", "Three"};
    given.silos[2].stage = "One";
    given.silos[4].stage = "Three";
    CHECK(placeUnplaced(given, {}) == Layout{{SiloId("ad"), cell(-2, 0)},
                                             {SiloId("shop"), cell(-1, 0)},
                                             {SiloId("order"), cell(0, 0)},
                                             {SiloId("check"), cell(3, 0)},
                                             {SiloId("ship"), cell(2, 0)},
                                             {SiloId("thanks"), cell(4, 0)},
                                             {SiloId("note"), cell(3, 1)}});
}

TEST_CASE("cards left of the stages keep clear of what stands there, too") {
    Journey given = unstaged({"ad", "order", "letter"}, {{"ad", "order"}, {"letter", "order"}});
    given.stages = {"One"};
    given.silos[1].stage = "One";
    const Layout layout = placeUnplaced(given, {{SiloId("ad"), cell(-1, 0)}});
    CHECK(layout.at(SiloId("letter")) == cell(-1, 1));
}

TEST_CASE("given positions stay, and new cards keep clear of them") {
    const Layout given{{SiloId("a"), {40, 75}}, {SiloId("b"), {120, 300}}};
    const Layout layout = placeUnplaced(unstaged({"a", "b", "c", "d"}, {{"c", "d"}}), given);
    CHECK(layout.at(SiloId("a")) == given.at(SiloId("a")));
    CHECK(layout.at(SiloId("b")) == given.at(SiloId("b")));
    CHECK(layout.at(SiloId("c")).y == 440);
    CHECK_FALSE(anyOverlap(layout));
}

TEST_CASE("cards never overlap wherever the given ones stand") {
    std::vector<std::string> ids;
    std::vector<std::pair<std::string, std::string>> links;
    for (int i = 0; i < 60; ++i) ids.push_back(std::to_string(i));
    for (int i = 0; i < 60; ++i)
        links.emplace_back(ids[static_cast<std::size_t>(i * 7 % 60)],
                           ids[static_cast<std::size_t>(i * 11 % 60)]);
    Layout given;
    for (int i = 0; i < 20; ++i)
        given[SiloId(ids[static_cast<std::size_t>(i)])] = {i * 173.0 - 400, i * 91.0 - 300};
    const Layout layout = placeUnplaced(unstaged(ids, links), given);
    CHECK(layout.size() == 60);
    CHECK_FALSE(anyOverlap(layout));
}

TEST_CASE("an empty journey has nothing to place") {
    CHECK(placeUnplaced({}, {}).empty());
}

TEST_CASE("a very long row is placed without deep recursion") {
    Journey given;
    for (int i = 0; i < 100'000; ++i) given.silos.push_back(silo(std::to_string(i)));
    for (int i = 1; i < 100'000; ++i)
        given.handoffs.push_back(handoff(std::to_string(i - 1), std::to_string(i)));
    CHECK(placeUnplaced(given, {}).at(SiloId("99999")) == cell(99'999, 0));
}
