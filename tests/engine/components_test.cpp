#include "engine/components.h"

#include <algorithm>
#include <random>

#include "support/catch.h"

using namespace throughline::engine;

namespace {

struct Drawn {
    Index silos = 0;
    std::vector<Index> from;
    std::vector<Index> to;
};

Components componentsOf(const Drawn& drawn) {
    return {Rows(drawn.silos, drawn.from), drawn.from, drawn.to};
}

/// Mostly forward, now and then a short way back, or anything to anything.
Drawn random(std::mt19937& random, Index silos, double back, bool anywhere) {
    Drawn drawn{silos, {}, {}};
    const auto below = [&](Index limit) { return static_cast<Index>(random() % limit); };
    for (Index hand = 0; hand < 2 * silos; ++hand) {
        const Index from = below(silos);
        Index to = std::min(silos - 1, from + 1 + below(4));
        if (anywhere) to = below(silos);
        if (std::generate_canonical<double, 32>(random) < back) to = from - std::min(from, below(4));
        drawn.from.push_back(from);
        drawn.to.push_back(to);
    }
    return drawn;
}

/// reach[a][b]: a way leads from a to b, of one hand-off or more.
std::vector<std::vector<bool>> reachOf(const Drawn& drawn) {
    std::vector reach(drawn.silos, std::vector<bool>(drawn.silos));
    for (std::size_t i = 0; i < drawn.from.size(); ++i) reach[drawn.from[i]][drawn.to[i]] = true;
    for (Index via = 0; via < drawn.silos; ++via)
        for (Index a = 0; a < drawn.silos; ++a)
            for (Index b = 0; b < drawn.silos; ++b)
                if (reach[a][via] && reach[via][b]) reach[a][b] = true;
    return reach;
}

/// One component after the other: of those that nothing open leads to, the one whose first silo is lowest.
std::vector<Index> expectedComponents(const Drawn& drawn, const std::vector<std::vector<bool>>& reach) {
    std::vector<Index> component(drawn.silos, nowhere);
    const auto together = [&](Index a, Index b) { return a == b || (reach[a][b] && reach[b][a]); };
    const auto isNext = [&](Index silo) {
        for (Index other = 0; other < drawn.silos; ++other)
            if (component[other] == nowhere && reach[other][silo] && !together(other, silo)) return false;
        return component[silo] == nowhere;
    };
    for (Index next = 0; std::ranges::count(component, nowhere) > 0; ++next) {
        Index silo = 0;
        while (!isNext(silo)) ++silo;
        for (Index other = 0; other < drawn.silos; ++other)
            if (together(silo, other)) component[other] = next;
    }
    return component;
}

void checkComponents(const Drawn& drawn) {
    const Components components = componentsOf(drawn);
    const auto reach = reachOf(drawn);
    REQUIRE(std::ranges::equal(components.of, expectedComponents(drawn, reach)));
    for (Index silo = 0; silo < drawn.silos; ++silo) {
        REQUIRE(static_cast<bool>(components.loop[components.of[silo]]) == reach[silo][silo]);
        REQUIRE(std::ranges::count(components.members[components.of[silo]], silo) == 1);
    }
}

}  // namespace

TEST_CASE("components are those that lead to each other, in the order of the journey, however it is drawn") {
    std::mt19937 numbers(7);
    for (int turn = 0; turn < 400; ++turn)
        checkComponents(
            random(numbers, 1 + static_cast<Index>(numbers() % 24), 0.02 * (turn % 10), turn % 3 == 0));
}

TEST_CASE("two loops that share a silo are one, two that follow each other are two") {
    const Components shared = componentsOf({5, {0, 1, 2, 2, 3, 4}, {1, 2, 0, 3, 4, 2}});
    CHECK(std::ranges::equal(shared.of, std::vector<Index>{0, 0, 0, 0, 0}));
    const Components apart = componentsOf({4, {0, 1, 1, 2, 3}, {1, 0, 2, 3, 2}});
    CHECK(std::ranges::equal(apart.of, std::vector<Index>{0, 0, 1, 1}));
}

TEST_CASE("a journey without silos has no components") {
    CHECK(componentsOf({}).members.size() == 0);
}
