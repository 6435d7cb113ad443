#include "engine/elimination.h"

#include <random>

#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Elimination;
using engine::Index;
using engine::Transition;

struct Walk {
    std::vector<Transition> steps;
    std::vector<double> exits;
};

/// From each place to some others, with a rare way out.
Walk randomWalk(std::size_t places, std::size_t ways, double exit, std::mt19937& random) {
    Walk walk;
    walk.exits.assign(places, exit);
    for (Index from = 0; from < places; ++from)
        for (std::size_t way = 0; way < ways; ++way)
            walk.steps.push_back(
                {from,
                 way == 0 ? (from + 1) % static_cast<Index>(places) : static_cast<Index>(random() % places),
                 (1 - exit) / static_cast<double>(ways)});
    return walk;
}

void checkSolved(const Walk& walk) {
    const Elimination elimination(walk.steps, walk.exits);
    REQUIRE_FALSE(elimination.endless());
    std::vector<double> starts(walk.exits.size(), 0);
    starts.front() = 0.75;
    starts.back() += 0.25;
    std::vector<double> visits = starts;
    CHECK(elimination.visits(visits) == 0);
    std::vector<double> expected = starts;
    for (const Transition& step : walk.steps) expected[step.to] += visits[step.from] * step.probability;
    double leaving = 0;
    for (std::size_t place = 0; place < visits.size(); ++place) {
        CHECK_THAT(visits[place], WithinRel(expected[place], 1e-11));
        leaving += visits[place] * walk.exits[place];
    }
    CHECK_THAT(leaving, WithinRel(1.0, 1e-10));
    std::vector<double> values = walk.exits;
    elimination.values(values);
    for (const double value : values) CHECK_THAT(value, WithinRel(1.0, 1e-10));
}

/// step: from how many places on there is the next one with a gain.
void checkManyValues(const Walk& walk, std::size_t step) {
    constexpr std::size_t columns = 5;
    const Elimination elimination(walk.steps, walk.exits);
    const engine::ManyValues many(elimination);
    std::vector<std::vector<double>> alone(columns, std::vector<double>(walk.exits.size()));
    std::vector<double> together(walk.exits.size() * columns);
    for (std::size_t column = 0; column < columns; ++column)
        for (auto place = static_cast<Index>(column % walk.exits.size()); place < walk.exits.size();
             place += step)
            alone[column][place] = together[many.row(place) * columns + column] = place + 1;
    std::vector<double> memory;
    many.of({together.data(), columns}, columns, memory);
    for (std::size_t column = 0; column < columns; ++column) {
        elimination.values(alone[column]);
        for (Index place = 0; place < walk.exits.size(); ++place)
            CHECK_THAT(together[many.row(place) * columns + column], WithinRel(alone[column][place], 1e-12));
    }
}

}  // namespace

TEST_CASE("many gains at once, few places each or most, come to what each comes to alone") {
    std::mt19937 random(9);
    for (const Walk& walk : {randomWalk(1, 1, 0.5, random), randomWalk(48, 2, 1e-6, random),
                             randomWalk(300, 2, 1e-12, random), randomWalk(450, 30, 1e-3, random)}) {
        checkManyValues(walk, 1000);
        checkManyValues(walk, 2);
    }
}

TEST_CASE("a walk is solved whatever its size and however many ways each place has") {
    std::mt19937 random(3);
    checkSolved(randomWalk(1, 1, 0.5, random));
    checkSolved(randomWalk(7, 3, 0.1, random));
    checkSolved(randomWalk(48, 2, 1e-6, random));
    checkSolved(randomWalk(49, 2, 1e-6, random));
    checkSolved(randomWalk(300, 2, 1e-3, random));
    checkSolved(randomWalk(300, 40, 1e-3, random));
    checkSolved(randomWalk(700, 700, 1e-3, random));
    checkSolved(randomWalk(2000, 1, 1e-9, random));
}

TEST_CASE("a way out of 1e-12 keeps its digits in a walk of any size") {
    for (const std::size_t places : {3U, 60U, 500U}) {
        Walk ring;
        for (Index from = 0; from < places; ++from)
            ring.steps.push_back({from, (from + 1) % static_cast<Index>(places), 1});
        ring.exits.assign(places, 0);
        ring.exits[1] = 3e-12;
        ring.exits[2] = 1e-12;
        std::vector<double> gains(places, 0);
        gains[1] = 3e-12;
        Elimination(ring.steps, ring.exits).values(gains);
        CHECK_THAT(gains[0], WithinRel(0.75, 1e-11));
    }
}

TEST_CASE("a walk that never leaves is said to be endless, and counts what is trapped") {
    for (const std::size_t places : {4U, 100U}) {
        Walk ring;
        for (Index from = 0; from < places; ++from)
            ring.steps.push_back({from, (from + 1) % static_cast<Index>(places), 1});
        ring.exits.assign(places, 0);
        const Elimination elimination(ring.steps, ring.exits);
        CHECK(elimination.endless());
        std::vector<double> starts(places, 0);
        starts[0] = 1;
        CHECK(elimination.visits(starts) == 1);
    }
}

TEST_CASE("a full walk of 1,300 places is solved in blocks on several processors, with the same bits again") {
    std::mt19937 random(5);
    const Walk walk = randomWalk(1300, 900, 0.01, random);
    std::vector<double> first(walk.exits.size(), 1);
    std::vector<double> second = first;
    Elimination(walk.steps, walk.exits).visits(first);
    Elimination(walk.steps, walk.exits).visits(second);
    CHECK(first == second);
    checkSolved(walk);
}

}  // namespace throughline::tests
