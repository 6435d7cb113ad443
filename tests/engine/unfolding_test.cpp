#include "engine/unfolding.h"

#include "engine/key_table.h"
#include "engine/reading.h"
#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Index;

/// What is unfolded of a journey, with what it was unfolded from.
struct Unfolded {
    explicit Unfolded(const model::Journey& journey)
        : reading(journey), unfolding(*engine::unfold(reading.network, reading.rates, {})) {}

    std::vector<Index> visitsOf(Index silo) const {
        std::vector<Index> visits;
        for (Index visit = 0; visit < unfolding.visits.size(); ++visit)
            if (unfolding.visits[visit].silo == silo) visits.push_back(visit);
        return visits;
    }

    engine::Reading reading;
    engine::Unfolding unfolding;
};

/// From silo 1 to the others at once or one of them, and from there to silo 5.
model::Journey diamond(model::FanOut fanOut) {
    model::Journey journey;
    for (const char* id : {"1", "2", "3", "4", "5"}) journey.silos.push_back(silo(id, 0.1));
    journey.silos[0].fanOut = fanOut;
    for (const char* id : {"2", "3", "4"}) connect(journey, "1", id);
    for (const char* id : {"2", "3", "4"}) connect(journey, id, "5");
    return journey;
}

/// Silo 1 hands a case off to `row` silos in a row and straight to the last silo, which the row leads to as
/// well.
model::Journey withShortcut(int row, model::FanOut fanOut, double errorRate) {
    model::Journey journey = series(row + 2, errorRate);
    journey.silos.front().fanOut = fanOut;
    connect(journey, "1", std::to_string(row + 2));
    return journey;
}

/// P(so many of `visits` fail), each with that rate.
double binomial(int visits, int failures, double errorRate) {
    double probability = std::pow(1 - errorRate, visits - failures) * std::pow(errorRate, failures);
    for (int i = 0; i < failures; ++i) probability *= static_cast<double>(visits - i) / (i + 1);
    return probability;
}

}  // namespace

TEST_CASE("however one case comes to a silo, it is visited as let down before or not") {
    const Unfolded unfolded(diamond(model::FanOut::One));
    CHECK(unfolded.unfolding.oneCase);
    const auto visits = unfolded.visitsOf(4);
    REQUIRE(visits.size() == 2);
    CHECK(unfolded.unfolding.visits[visits[0]].impacted != unfolded.unfolding.visits[visits[1]].impacted);
    for (const Index visit : visits) {
        const auto arrivals = unfolded.unfolding.arrivalsOf(visit);
        REQUIRE(arrivals.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            REQUIRE(unfolded.unfolding.handoffsOf(arrivals[i]).size() == 1);
            CHECK(unfolded.unfolding.handoffsOf(arrivals[i])[0] == 3 + i);
        }
    }
}

TEST_CASE("branches that join arrive by all their hand-offs, in the order of the file") {
    const Unfolded unfolded(diamond(model::FanOut::All));
    CHECK(!unfolded.unfolding.oneCase);
    for (const Index visit : unfolded.visitsOf(4)) {
        const auto arrivals = unfolded.unfolding.arrivalsOf(visit);
        REQUIRE(arrivals.size() == 1);
        const auto handoffs = unfolded.unfolding.handoffsOf(arrivals[0]);
        CHECK(std::vector<Index>(handoffs.begin(), handoffs.end()) == std::vector<Index>{3, 4, 5});
    }
}

TEST_CASE("who enters arrives by no hand-off") {
    const Unfolded unfolded(series(2, 0.1));
    REQUIRE(unfolded.unfolding.entries.size() == 1);
    const auto& entry = unfolded.unfolding.entries[0];
    CHECK(unfolded.unfolding.handoffsOf(unfolded.unfolding.arrivals[entry.arrival]).empty());
}

TEST_CASE("each arrival belongs to the visit that lists it, and visits come in the order of the steps") {
    for (const model::FanOut fanOut : {model::FanOut::One, model::FanOut::All}) {
        const Unfolded unfolded(withShortcut(5, fanOut, 0.1));
        const engine::Unfolding& unfolding = unfolded.unfolding;
        Index next = 0;
        for (Index visit = 0; visit < unfolding.visits.size(); ++visit)
            for (const engine::Arrival& arrival : unfolding.arrivalsOf(visit)) {
                CHECK(arrival.visit == visit);
                CHECK(&arrival == &unfolding.arrivals[next++]);
            }
        CHECK(next == unfolding.arrivals.size());
        Index visited = 0;
        for (const engine::Step& step : unfolding.steps) CHECK(step.number == visited++);
    }
}

TEST_CASE("a hand-off that waits while a long row is worked on keeps what happened before") {
    const auto evaluation = evaluated(withShortcut(300, model::FanOut::All, 0.004));
    for (int failures = 0; failures < 3; ++failures)
        CHECK_THAT(evaluation.failuresDistribution[static_cast<std::size_t>(failures)],
                   WithinRel(binomial(302, failures, 0.004), 1e-12));
    CHECK_THAT(evaluation.expectedVisits, WithinRel(302, 1e-12));
}

TEST_CASE("customers on a shortcut keep apart from those on the long row until it ends") {
    const auto evaluation = evaluated(withShortcut(300, model::FanOut::One, 0.004));
    for (int failures = 0; failures < 3; ++failures)
        CHECK_THAT(evaluation.failuresDistribution[static_cast<std::size_t>(failures)],
                   WithinRel((binomial(302, failures, 0.004) + binomial(2, failures, 0.004)) / 2, 1e-12));
    CHECK_THAT(evaluation.expectedVisits, WithinRel(152, 1e-12));
    CHECK_THAT(evaluation.silos.back().influence.birnbaum,
               WithinRel((std::pow(0.996, 301) + 0.996) / 2, 1e-12));
}

TEST_CASE("a large journey has the same bits in memory that others gave back") {
    const model::Journey journey = withShortcut(60'000, model::FanOut::One, 1e-5);
    const auto first = evaluated(journey);
    evaluated(series(40'000, 1e-3));
    const auto again = evaluated(journey);
    CHECK(again.impactRate == first.impactRate);
    CHECK(again.failuresDistribution == first.failuresDistribution);
    for (std::size_t silo = 0; silo < journey.silos.size(); silo += 997) {
        CHECK(again.silos[silo].influence.birnbaum == first.silos[silo].influence.birnbaum);
        CHECK(again.silos[silo].influence.soloImpact == first.silos[silo].influence.soloImpact);
    }
}

TEST_CASE("lists of indices are numbered as they are first seen, short ones before and after long ones") {
    engine::KeyTable table(4);
    const std::vector<std::vector<Index>> lists{{2}, {9}, {0}, {1, 2, 3}, {3}, {9, 9}, {7}};
    for (int round = 0; round < 2; ++round)
        for (Index number = 0; number < lists.size(); ++number) CHECK(table.number(lists[number]) == number);
    REQUIRE(table.size() == lists.size());
    for (Index number = 0; number < lists.size(); ++number)
        CHECK(std::vector<Index>(table[number].begin(), table[number].end()) == lists[number]);
}

}  // namespace throughline::tests
