#include "throughline/engine/levers.h"

#include <cmath>

#include "brute_force.h"
#include "journeys.h"
#include "support/catch.h"
#include "throughline/engine/rate_range.h"

namespace throughline::tests {
namespace {

using engine::Lever;
using engine::Reach;
using model::Field;

model::SiloId siloId(int number) {
    return model::SiloId(std::to_string(number));
}

engine::Sought sought(const model::Journey& journey, const Lever& lever, double target) {
    const auto result = engine::seek(journey, lever, target);
    REQUIRE(result.ok());
    return *result;
}

double impactOf(const model::Journey& journey) {
    const auto result = engine::impactRateOf(journey);
    REQUIRE(result.ok());
    return *result;
}

/// Journeys that can be evaluated, chains and others.
template <class Check>
void forRandomJourneys(int count, const Check& check) {
    std::mt19937 random(23);
    for (int i = 0; i < count; ++i) {
        const model::Journey journey = randomJourney(
            random, {.silos = 3 + i % 3, .handoffs = 5, .choiceOnly = i % 2 == 0, .rich = i % 4 < 2});
        if (engine::evaluate(journey)) check(journey, random);
    }
}

}  // namespace

TEST_CASE("the impact rate alone is that of the evaluation") {
    int compared = 0;
    forRandomJourneys(300, [&](const model::Journey& journey, std::mt19937&) {
        CHECK_THAT(impactOf(journey), WithinRel(evaluated(journey).impactRate, 1e-11));
        ++compared;
    });
    CHECK(compared > 100);
}

TEST_CASE("the same rate for all of ten silos in a row that lets 5 % down") {
    const auto all = sought(series(10, 0.02), {model::AllSilos{}}, 0.05);
    CHECK(all.reach == Reach::Reached);
    CHECK_THAT(all.value, WithinRel(-std::expm1(std::log1p(-0.05) / 10), 1e-12));
    CHECK_THAT(all.impactRate, WithinRel(0.05, 1e-12));
    const auto tiny = sought(series(10, 0.02), {model::AllSilos{}}, 1e-9);
    CHECK_THAT(tiny.value, WithinRel(-std::expm1(std::log1p(-1e-9) / 10), 1e-12));
}

TEST_CASE("one silo's rate that meets a target, and what is said where none does") {
    const model::Journey journey = series(2, 0.1);
    CHECK_THAT(sought(journey, {siloId(1)}, 0.145).value, WithinRel(0.05, 1e-12));
    const auto best = sought(journey, {siloId(1)}, 0.05);
    CHECK(best.reach == Reach::Above);
    CHECK(best.value == 0);
    CHECK_THAT(best.impactRate, WithinRel(0.1, 1e-12));
    model::Journey rarely = series(2, 0.1);
    connect(rarely, "1", "1").share = share(0);
    rarely.handoffs[0].share = share(0.5);
    const auto worst = sought(rarely, {siloId(2)}, 0.9);
    CHECK(worst.reach == Reach::Below);
    CHECK(worst.value == 1);
    CHECK_THAT(worst.impactRate, WithinRel(0.1 + 0.9 * 0.5, 1e-12));
    CHECK(sought(journey, {siloId(1)}, 1).value == 1);
}

TEST_CASE("a recovery rate and the probability of a shared cause can be sought") {
    model::Journey journey = series(1, 0.2);
    CHECK_THAT(sought(journey, {siloId(1), Field::RecoveryRate}, 0.05).value, WithinRel(0.75, 1e-12));
    CHECK(sought(journey, {siloId(1), Field::RecoveryRate}, 0.5).reach == Reach::Below);
    journey.sharedCauses = {{model::SharedCauseId("c"), "c", share(0.1), {{siloId(1), rate(0.5)}}}};
    // 1 - 0.8 (1 - 0.5 q) = 0.24
    CHECK_THAT(sought(journey, {model::SharedCauseId("c"), Field::Probability}, 0.24).value,
               WithinRel(0.1, 1e-11));
}

TEST_CASE("a flat range gives its worst end") {
    model::Journey journey = series(2, 0.1);
    journey.handoffs[0].share = share(0);
    const auto unreached = sought(journey, {siloId(2)}, 0.1);
    CHECK(unreached.reach == Reach::Reached);
    CHECK(unreached.value == 1);
}

TEST_CASE("a retry that would never end with 1 is sought up to just below") {
    model::Journey journey = series(1, 0.25);
    model::Handoff& retry = connect(journey, "1", "1");
    retry.when = model::When::Failed;
    retry.share = share(1);
    CHECK_THAT(sought(journey, {siloId(1)}, 0.5).value, WithinRel(0.5, 1e-12));
    CHECK(sought(journey, {siloId(1)}, 1).reach == Reach::Below);
}

TEST_CASE("what is sought meets the target in an independent evaluation, in any journey") {
    int met = 0;
    forRandomJourneys(240, [&](const model::Journey& journey, std::mt19937& random) {
        const std::size_t elements = journey.silos.size() + journey.handoffs.size();
        const std::size_t element = random() % elements;
        const bool isSilo = element < journey.silos.size();
        const model::Target target = isSilo
                                         ? model::Target(journey.silos[element].id)
                                         : model::Target(journey.handoffs[element - journey.silos.size()].id);
        // What a segment sets for itself does not turn with the lever.
        for (const model::Segment& segment : journey.segments)
            if (!segment.changes.empty()) return;
        const double wanted = static_cast<double>(random() % 1000) / 1000;
        const BruteResult brute = bruteForce(journey, {.element = element, .errorRate = wanted});
        if (!brute.settled || brute.impactRate <= 0) return;
        const auto result = engine::seek(journey, {target}, brute.impactRate);
        REQUIRE(result.ok());
        if (result->reach != Reach::Reached) {
            CHECK_THAT(result->impactRate, WithinRel(brute.impactRate, 1e-9));
            return;
        }
        const BruteResult again = bruteForce(journey, {.element = element, .errorRate = result->value});
        CHECK_THAT(again.impactRate, WithinRel(brute.impactRate, 1e-9));
        CHECK(result->value >= wanted - 1e-8);
        ++met;
    });
    CHECK(met > 50);
}

TEST_CASE("what cannot be sought is refused: fields that may turn either way, and what is not there") {
    const model::Journey journey = series(2, 0.1);
    CHECK_FALSE(engine::seek(journey, {siloId(1), Field::AbandonmentRate}, 0.1).ok());
    CHECK_FALSE(engine::seek(journey, {siloId(7)}, 0.1).ok());
    CHECK_FALSE(engine::seek(journey, {model::SegmentId("s"), Field::Probability}, 0.1).ok());
    CHECK_FALSE(engine::seek({}, {siloId(1)}, 0.1).ok());
    std::stop_source stopped;
    stopped.request_stop();
    const auto result = engine::seek(journey, {siloId(1)}, 0.15, stopped.get_token());
    REQUIRE_FALSE(result.ok());
    CHECK(std::holds_alternative<engine::Stopped>(result.error()));
}

TEST_CASE("a lever stands where its figure stands, a common one only where all agree") {
    model::Journey journey = series(3, 0.02);
    CHECK(engine::leverPosition(journey, {model::AllSilos{}}) == 0.02);
    journey.silos[1].errorRate = *model::Rate::counted(1, 9);
    CHECK_FALSE(engine::leverPosition(journey, {model::AllSilos{}}));
    CHECK_THAT(*engine::leverPosition(journey, {siloId(2)}), WithinAbs(0.15, 1e-15));
    CHECK_FALSE(engine::leverPosition(journey, {siloId(2), Field::FanOut}));
    CHECK_FALSE(engine::leverPosition(journey, {siloId(2), Field::EntryShare}));
    CHECK_FALSE(engine::leverPosition(journey, {siloId(9)}));
    CHECK(engine::turned(journey, {siloId(2)}, 0.5).silos[1].errorRate == rate(0.5));
    CHECK_FALSE(engine::leverValue(Field::ErrorRate, 1.5));
    CHECK_FALSE(engine::leverValue(Field::FanOut, 0));
    CHECK(engine::leverValue(Field::VisitCost, 7) == model::FieldValue(7.0));
}

TEST_CASE("the strongest levers are those whose absence would spare most customers") {
    model::Journey journey = series(3, 0.02);
    journey.silos[2].errorRate = rate(0.1);
    journey.handoffs[0].errorRate = rate(0.05);
    journey.sharedCauses = {{model::SharedCauseId("c"), "c", share(0.5), {{siloId(1), rate(0.1)}}}};
    const auto levers = engine::strongestLevers(journey, evaluated(journey), 4);
    REQUIRE(levers.size() == 4);
    CHECK(levers[0].lever.target == model::Target(siloId(3)));
    CHECK(levers[1].lever.target == model::Target(journey.handoffs[0].id));
    CHECK(levers[2].lever == Lever{model::SharedCauseId("c"), Field::Probability});
    CHECK(levers[2].position == 0.5);
    CHECK(levers[3].lever.target == model::Target(siloId(1)));
    for (const engine::LeverReach& lever : levers)
        CHECK_THAT(lever.impactAtBest, WithinRel(impactOf(engine::turned(journey, lever.lever, 0)), 1e-12));
    CHECK(engine::strongestLevers(series(2, 0), evaluated(series(2, 0))).empty());
}

TEST_CASE("of equally strong levers the first in the file come first") {
    const model::Journey journey = series(10, 0.02);
    const auto evaluation = evaluated(journey);
    const auto levers = engine::strongestLevers(journey, evaluation);
    REQUIRE(levers.size() == 5);
    for (int i = 0; i < 5; ++i)
        CHECK(levers[static_cast<std::size_t>(i)].lever.target == model::Target(siloId(i + 1)));
    for (const engine::SiloResult& silo : evaluation.silos)
        CHECK(engine::potentialToSortBy(evaluation, silo.influence) ==
              engine::potentialToSortBy(evaluation, evaluation.silos[0].influence));
}

TEST_CASE("a two-way table has the impact rate of each pair of values") {
    forRandomJourneys(40, [](const model::Journey& journey, std::mt19937&) {
        const engine::LeverValues rows{{journey.silos[0].id}, {0, 0.25, 0.5}};
        const engine::LeverValues columns{{journey.silos[1].id, Field::RecoveryRate}, {0, 1}};
        const auto table = engine::impactTable(journey, rows, columns);
        REQUIRE(table.ok());
        for (std::size_t row = 0; row < rows.values.size(); ++row)
            for (std::size_t column = 0; column < columns.values.size(); ++column) {
                model::Journey given = journey;
                given.silos[0].errorRate = rate(rows.values[row]);
                given.silos[1].recoveryRate = rate(columns.values[column]);
                const BruteResult brute = bruteForce(given);
                const auto& cell = table->at(row).at(column);
                if (cell && brute.settled) CHECK_THAT(*cell, WithinAbs(brute.impactRate, 1e-9));
            }
    });
}

TEST_CASE("a cell without a result stays empty") {
    model::Journey journey = series(1, 0.25);
    model::Handoff& retry = connect(journey, "1", "1");
    retry.when = model::When::Failed;
    retry.share = share(1);
    const auto table =
        engine::impactTable(journey, {{siloId(1)}, {0.5, 1}}, {{siloId(1), Field::RecoveryRate}, {0}});
    REQUIRE(table.ok());
    CHECK(table->at(0).at(0).has_value());
    CHECK_FALSE(table->at(1).at(0).has_value());
}

TEST_CASE("each uncertain rate swings from its 5th to its 95th percentile, the others stay") {
    model::Journey journey = series(3, 0.02);
    journey.silos[0].errorRate = *model::Rate::estimated(0.01, 0.05, 0.2);
    journey.silos[1].errorRate = *model::Rate::counted(3, 400);
    journey.handoffs[1].errorRate = *model::Rate::counted(8, 400);
    const auto swings = engine::swings(journey);
    REQUIRE(swings.ok());
    REQUIRE(swings->size() == 3);
    CHECK(swings->at(0).figure.target == model::Target(siloId(1)));
    CHECK(swings->at(1).figure.target == model::Target(journey.handoffs[1].id));
    const auto range = engine::rangeOf(journey.silos[0].errorRate);
    const double others =
        (1 - journey.silos[1].errorRate.mean()) * (1 - 0.02) * (1 - journey.handoffs[1].errorRate.mean());
    CHECK(swings->at(0).rate.low == range->low);
    CHECK_THAT(swings->at(0).atLow, WithinRel(1 - (1 - range->low) * others, 1e-12));
    CHECK_THAT(swings->at(0).atHigh, WithinRel(1 - (1 - range->high) * others, 1e-12));
}

TEST_CASE("the swings of any journey are those of journeys with the ends put in") {
    int compared = 0;
    forRandomJourneys(80, [&](const model::Journey& given, std::mt19937& random) {
        model::Journey journey = given;
        for (model::Silo& silo : journey.silos) {
            if (random() % 2) silo.errorRate = *model::Rate::counted(random() % 5, 20);
            if (random() % 2) silo.recoveryRate = *model::Rate::estimated(0.1, 0.2, 0.6);
        }
        for (model::SharedCause& cause : journey.sharedCauses)
            for (model::AffectedElement& affected : cause.affects)
                affected.errorRate = *model::Rate::estimated(0.1, 0.2, 0.6);
        const auto swings = engine::swings(journey);
        if (!swings) return;
        for (const engine::Swing& swing : *swings) {
            if (swing.figure.struck) continue;
            const Lever lever{swing.figure.target, swing.figure.field};
            CHECK_THAT(
                swing.atLow,
                WithinRel(evaluated(engine::turned(journey, lever, swing.rate.low)).impactRate, 1e-10));
            CHECK_THAT(
                swing.atHigh,
                WithinRel(evaluated(engine::turned(journey, lever, swing.rate.high)).impactRate, 1e-10));
            ++compared;
        }
    });
    CHECK(compared > 100);
}

TEST_CASE("what a shared cause brings swings too") {
    model::Journey journey = series(1, 0.2);
    journey.sharedCauses = {
        {model::SharedCauseId("c"), "c", share(0.1), {{siloId(1), *model::Rate::estimated(0.2, 0.5, 0.8)}}}};
    const auto swings = engine::swings(journey);
    REQUIRE(swings.ok());
    REQUIRE(swings->size() == 1);
    CHECK(swings->front().figure.struck == model::ElementId(siloId(1)));
    CHECK_THAT(swings->front().atLow, WithinRel(1 - 0.8 * (1 - 0.1 * swings->front().rate.low), 1e-12));
}

}  // namespace throughline::tests
