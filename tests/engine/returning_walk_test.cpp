#include "engine/returning_walk.h"

#include <random>

#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Elimination;
using engine::Index;
using engine::ReturningWalk;
using engine::Transition;

/// Places in a row, some ways ahead, and ways back to a few of them.
struct RandomWalk {
    std::vector<Transition> ways;
    std::vector<double> exits;
    std::vector<Index> anchors;
};

RandomWalk randomWalk(Index places, std::vector<Index> anchors, double exit, std::mt19937& random) {
    RandomWalk walk{{}, std::vector<double>(places, exit), std::move(anchors)};
    for (Index from = 0; from < places; ++from) {
        const double onward = 1 - exit;
        if (from + 1 < places) {
            walk.ways.push_back({from, from + 1, onward / 2});
            walk.ways.push_back(
                {from, from + 1 + static_cast<Index>(random() % (places - from - 1)), onward / 4});
        }
        const Index back = walk.anchors[random() % walk.anchors.size()];
        if (back <= from)
            walk.ways.push_back({from, back, onward / (from + 1 < places ? 4 : 1)});
        else
            walk.exits[from] += onward / 4;
    }
    return walk;
}

/// The same with memory of its own.
struct Solved {
    explicit Solved(const RandomWalk& from)
        : ways(from.ways), anchors(from.anchors), places(from.exits.size()) {
        for (Transition& way : ways)
            for (std::size_t i = 0; i < anchors.size(); ++i)
                if (way.to == anchors[i]) way.to = static_cast<Index>(places + i);
        memory.resize(ReturningWalk::memoryOf(anchors.size(), places));
        walk().solve(from.exits, memory.data());
    }
    ReturningWalk walk() const { return {ways, anchors, places, memory.data()}; }
    double visits(std::vector<double>& x) {
        x.resize(walk().slots());
        const double trapped = walk().visits(x);
        x.resize(places);
        return trapped;
    }
    void values(std::vector<double>& x) {
        x.resize(walk().slots());
        walk().values(x);
        x.resize(places);
    }

    std::vector<Transition> ways;
    std::vector<Index> anchors;
    std::size_t places;
    std::vector<double> memory;
};

void checkLikeElimination(const RandomWalk& walk) {
    const Elimination elimination(walk.ways, walk.exits);
    Solved solved(walk);
    CHECK_FALSE(solved.walk().endless());
    std::vector<double> starts(walk.exits.size());
    for (std::size_t place = 0; place < starts.size(); ++place)
        starts[place] = 1.0 / static_cast<double>(place + 1);
    std::vector<double> visits = starts;
    std::vector<double> expected = starts;
    CHECK(solved.visits(visits) == 0);
    elimination.visits(expected);
    for (std::size_t place = 0; place < visits.size(); ++place)
        CHECK_THAT(visits[place], WithinRel(expected[place], 1e-12));
    std::vector<double> values = starts;
    expected = starts;
    solved.values(values);
    elimination.values(expected);
    for (std::size_t place = 0; place < values.size(); ++place)
        CHECK_THAT(values[place], WithinRel(expected[place], 1e-12));
}

}  // namespace

TEST_CASE("a walk with few ways back is solved by sweeps as it is by elimination") {
    std::mt19937 random(11);
    checkLikeElimination(randomWalk(1, {0}, 0.5, random));
    checkLikeElimination(randomWalk(2, {0, 1}, 0.25, random));
    checkLikeElimination(randomWalk(40, {0}, 1e-3, random));
    checkLikeElimination(randomWalk(40, {3, 4, 30}, 1e-9, random));
    checkLikeElimination(randomWalk(400, {0, 7, 50, 51, 52, 200, 399}, 1e-4, random));
}

TEST_CASE("a way out of 1e-12 keeps its digits in sweeps") {
    for (const Index places : {3U, 60U, 500U}) {
        RandomWalk ring{{}, std::vector<double>(places, 0), {0}};
        for (Index from = 0; from < places; ++from) ring.ways.push_back({from, (from + 1) % places, 1});
        ring.exits[1] = 3e-12;
        ring.exits[2] = 1e-12;
        std::vector<double> gains(places, 0);
        gains[1] = 3e-12;
        Solved(ring).values(gains);
        CHECK_THAT(gains[0], WithinRel(0.75, 1e-11));
    }
}

TEST_CASE("an anchor that is never left is endless, and holds what comes to it") {
    RandomWalk ring{{{0, 1, 0.5}, {1, 2, 1}, {2, 1, 1}}, {0.5, 0, 0}, {1}};
    Solved solved(ring);
    CHECK(solved.walk().endless());
    std::vector<double> starts{1, 0, 0};
    CHECK(solved.visits(starts) == 0.5);
}

}  // namespace throughline::tests
