#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chrono>
#include <numeric>

#include "journeys.h"
#include "support/catch.h"
#include "throughline/engine/headline.h"

namespace throughline::tests {
namespace {

using Exact = boost::multiprecision::cpp_bin_float_50;

/// 1 - product of (1 - rate), to 50 digits.
double seriesImpact(const std::vector<double>& rates) {
    Exact yield = 1;
    for (const double rate : rates) yield *= 1 - Exact(rate);
    return static_cast<double>(1 - yield);
}

model::Handoff& leadBack(model::Journey& journey, const std::string& from, const std::string& to,
                         model::When when) {
    model::Handoff& back = connect(journey, from, to);
    back.when = when;
    return back;
}

}  // namespace

TEST_CASE("rates down to 1e-12 keep twelve digits") {
    for (const double errorRate : {1e-12, 1e-9, 1e-6, 0.3}) {
        const auto evaluation = evaluated(series(10, errorRate));
        CHECK_THAT(evaluation.impactRate, WithinRel(seriesImpact(std::vector<double>(10, errorRate)), 1e-12));
        CHECK_THAT(evaluation.silos[3].influence.impactIfPerfect,
                   WithinRel(seriesImpact(std::vector<double>(9, errorRate)), 1e-12));
        CHECK_THAT(evaluation.silos[9].influence.firstImpact,
                   WithinRel(errorRate * std::pow(1 - errorRate, 9), 1e-12));
    }
}

TEST_CASE("what is left without the worst silo keeps twelve digits, however small it is") {
    model::Journey journey = series(3, 1e-12);
    journey.silos[1].errorRate = rate(0.9);
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.silos[1].influence.impactIfPerfect, WithinRel(seriesImpact({1e-12, 1e-12}), 1e-12));
    CHECK(evaluation.weakestLink == model::ElementId(model::SiloId("2")));
}

TEST_CASE("the one silo that errs is all there is: nothing is left without it") {
    model::Journey journey = series(3, 0);
    journey.silos[1].errorRate = rate(0.1);
    const auto evaluation = evaluated(journey);
    CHECK(evaluation.silos[1].influence.impactIfPerfect == 0);
    CHECK(!engine::riskReductionWorth(evaluation, evaluation.silos[1].influence));
}

TEST_CASE("a chain of 100,000 silos keeps twelve digits") {
    const int silos = 100'000;
    constexpr double tolerance = 1e-12;
    for (const double errorRate : {1e-12, 2.3e-12, 1e-9, 3e-7, 5.68e-6, 2e-4}) {
        const model::Journey journey = series(silos, errorRate);
        const auto evaluation = evaluated(journey);
        const Exact error = errorRate;
        const Exact spared = pow(1 - error, silos);
        const auto check = [tolerance](double number, const Exact& exact) {
            INFO("off by " << static_cast<double>(Exact(number) / exact - 1));
            CHECK_THAT(number, WithinRel(static_cast<double>(exact), tolerance));
        };
        INFO("error rate " << errorRate);
        check(evaluation.impactRate, 1 - spared);
        check(evaluation.expectedVisits, silos);
        check(evaluation.rolledThroughputYield, spared);
        check(evaluation.expectedFailures, silos * error);
        Exact exactly = spared;
        for (int failures = 0; failures < 3; ++failures) {
            check(evaluation.failuresDistribution[static_cast<std::size_t>(failures)], exactly);
            exactly *= (silos - failures) * error / (failures + 1) / (1 - error);
        }
        for (const int place : {0, silos / 2, silos - 1}) {
            const auto at = static_cast<std::size_t>(place);
            const engine::Influence& influence = evaluation.silos[at].influence;
            check(evaluation.silos[at].visits, 1);
            check(influence.firstImpact, error * pow(1 - error, place));
            check(influence.birnbaum, pow(1 - error, silos - 1));
            check(influence.impactIfPerfect, 1 - pow(1 - error, silos - 1));
        }
        const auto headline = engine::HeadlineSolver::of(journey)->headline();
        check(headline->impactRate, 1 - spared);
        check(headline->siloBirnbaum.front(), pow(1 - error, silos - 1));
        check(headline->visits.back(), 1);
    }
}

TEST_CASE("a chain of 100,000 silos whose hand-offs err, too, and that recovers keeps twelve digits") {
    const int silos = 100'000;
    for (const double errorRate : {1e-12, 7e-9, 2e-6}) {
        INFO("error rate " << errorRate);
        model::Journey journey = series(silos, errorRate);
        for (model::Silo& silo : journey.silos) silo.recoveryRate = rate(0.9);
        for (model::Handoff& handoff : journey.handoffs) handoff.errorRate = rate(3 * errorRate);
        const Exact error = errorRate;
        const Exact either = 1 - (1 - error) * (1 - 3 * error);
        const Exact unrecovered = 1 - Exact(0.9);
        const Exact spared = (1 - error * unrecovered) * pow(1 - either * unrecovered, silos - 1);
        const auto evaluation = evaluated(journey);
        CHECK_THAT(evaluation.impactRate, WithinRel(static_cast<double>(1 - spared), 1e-12));
        CHECK_THAT(evaluation.rolledThroughputYield,
                   WithinRel(static_cast<double>((1 - error) * pow(1 - either, silos - 1)), 1e-12));
        CHECK_THAT(evaluation.silos.back().visits, WithinRel(1.0, 1e-12));
        const Exact slope = spared / (1 - error * unrecovered) * unrecovered;
        CHECK_THAT(evaluation.silos.front().influence.birnbaum, WithinRel(static_cast<double>(slope), 1e-12));
        const auto headline = engine::HeadlineSolver::of(journey)->headline();
        CHECK_THAT(headline->impactRate, WithinRel(static_cast<double>(1 - spared), 1e-12));
        CHECK_THAT(headline->siloBirnbaum.front(), WithinRel(static_cast<double>(slope), 1e-12));
        CHECK_THAT(headline->visits.back(), WithinRel(1.0, 1e-12));
    }
}

TEST_CASE("a chain of 100,000 silos and hand-offs, with recovery and abandonment, keeps twelve digits") {
    constexpr int silos = 100'000;
    constexpr double errorRate = 1e-5;
    constexpr double recovery = 0.3;
    constexpr double abandonment = 0.4;
    model::Journey journey = series(silos, errorRate);
    for (model::Silo& one : journey.silos) {
        one.recoveryRate = rate(recovery);
        one.abandonmentRate = rate(abandonment);
        one.visitCost = base::Amount::clamped(0.1);
    }
    for (model::Handoff& one : journey.handoffs) one.errorRate = rate(errorRate);
    // Of a visit but the first: a failure of the silo or of the hand-off that leads to it.
    const Exact fails = 1 - (1 - Exact(errorRate)) * (1 - Exact(errorRate));
    const auto spared = [&](const Exact& failing, double least) {
        return pow(1 - failing * Exact(least), silos - 1) * (1 - Exact(errorRate) * Exact(least));
    };
    const Exact impact = 1 - spared(fails, 1 - recovery);
    const Exact leaves = Exact(1 - recovery) * Exact(abandonment);
    const Exact abandoned = 1 - pow(1 - fails * leaves, silos - 1) * (1 - Exact(errorRate) * leaves);
    // Visits: those of a geometric row, and the first.
    const Exact stays = 1 - fails * leaves;
    const Exact visits = 1 + (1 - Exact(errorRate) * leaves) * (1 - pow(stays, silos - 1)) / (1 - stays);
    const auto check = [](double number, const Exact& exact) {
        CHECK_THAT(number, WithinRel(static_cast<double>(exact), 1e-12));
    };
    const auto evaluation = evaluated(journey);
    check(evaluation.impactRate, impact);
    check(evaluation.abandonmentRate, abandoned);
    check(evaluation.expectedVisits, visits);
    check(evaluation.expectedCost, visits * Exact(0.1));
    const auto headline = engine::HeadlineSolver::of(journey)->headline();
    check(headline->impactRate, impact);
    check(headline->abandonmentRate, abandoned);
    check(headline->expectedCost, visits * Exact(0.1));
}

TEST_CASE("a quarter of a million states of shared causes keep twelve digits") {
    model::Journey journey = series(18, 0.001);
    Exact spared = pow(1 - Exact(0.001), 18);
    for (int i = 0; i < 18; ++i) {
        const model::Silo& struck = journey.silos[static_cast<std::size_t>(i)];
        journey.sharedCauses.push_back(
            {model::SharedCauseId(std::to_string(i)), "", share(0.01 + 0.003 * i), {{struck.id, rate(0.3)}}});
        spared *= 1 - Exact(0.01 + 0.003 * i) * Exact(0.3);
    }
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.impactRate, WithinRel(static_cast<double>(1 - spared), 1e-12));
    CHECK_THAT(evaluation.expectedVisits, WithinRel(18, 1e-12));
    CHECK_THAT(evaluation.rolledThroughputYield, WithinRel(static_cast<double>(spared), 1e-12));
    CHECK_THAT(evaluation.silos[17].visits, WithinRel(1, 1e-12));
}

TEST_CASE("a loop that returns with 1 - 1e-9 keeps nine digits") {
    model::Journey journey;
    journey.silos = {silo("A", 1e-10), silo("B", 0)};
    journey.silos[0].entryShare = share(1);
    connect(journey, "A", "B");
    leadBack(journey, "B", "A", model::When::Always).share = share(1 - 1e-9);
    const auto evaluation = evaluated(journey);
    // What ends in B is what the share leaves, as the double it is.
    const Exact end = 1 - Exact(1 - 1e-9);
    const Exact error = Exact(1e-10);
    const Exact impact = error / (1 - (1 - error) * (1 - end));
    CHECK_THAT(evaluation.impactRate, WithinRel(static_cast<double>(impact), 1e-9));
    CHECK_THAT(evaluation.silos[0].visits, WithinRel(static_cast<double>(1 / end), 1e-9));
}

TEST_CASE("a way out of 1e-12 through three silos keeps nine digits") {
    model::Journey journey;
    journey.silos = {silo("A", 0), silo("B", 0), silo("C", 1e-12)};
    journey.silos[2].abandonmentRate = rate(1);
    connect(journey, "A", "B");
    connect(journey, "B", "C");
    connect(journey, "C", "A");
    journey.silos[0].entryShare = share(1);
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.impactRate, WithinRel(1.0, 1e-9));
    CHECK_THAT(evaluation.silos[1].visits, WithinRel(1e12, 1e-9));
}

TEST_CASE("shared causes strike their silos together") {
    model::Journey journey = series(2, 0);
    journey.sharedCauses = {{model::SharedCauseId("it"),
                             "IT down",
                             share(0.1),
                             {{model::SiloId("1"), rate(0.5)}, {model::SiloId("2"), rate(0.5)}}}};
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.impactRate, WithinRel(0.1 * 0.75, 1e-12));
    CHECK_THAT(evaluation.failuresDistribution[2], WithinRel(0.1 * 0.25, 1e-12));
    CHECK_THAT(evaluation.silos[0].influence.firstImpact, WithinRel(0.05, 1e-12));
}

TEST_CASE("the ten shared causes of ten silos give the product of ten mixtures") {
    model::Journey journey = series(10, 0.02);
    for (int i = 1; i <= 10; ++i)
        journey.sharedCauses.push_back({model::SharedCauseId(std::to_string(i)),
                                        "",
                                        share(0.1),
                                        {{model::SiloId(std::to_string(i)), rate(0.3)}}});
    const double failing = 0.9 * 0.02 + 0.1 * (1 - 0.98 * 0.7);
    CHECK_THAT(evaluated(journey).impactRate,
               WithinRel(seriesImpact(std::vector<double>(10, failing)), 1e-12));
}

TEST_CASE("segments give the mean by share, and each its own") {
    model::Journey journey = series(1, 0.1);
    journey.segments = {{model::SegmentId("new"),
                         "New",
                         share(0.25),
                         {{model::SiloId("1"), {{model::Field::ErrorRate, rate(0.5)}}, {}}}}};
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.impactRate, WithinRel(0.25 * 0.5 + 0.75 * 0.1, 1e-12));
    REQUIRE(evaluation.segments.size() == 1);
    CHECK_THAT(evaluation.segments[0].impactRate, WithinRel(0.5, 1e-12));
}

TEST_CASE("money follows the impacted and the abandoned customers") {
    model::Journey journey = series(1, 0.2);
    journey.silos[0].abandonmentRate = rate(0.5);
    CHECK(!evaluated(journey).money);
    journey.business.customers = amount(1000);
    journey.business.customerValue = amount(100);
    const auto money = evaluated(journey).money;
    REQUIRE(money);
    CHECK_THAT(money->customersImpacted, WithinRel(200.0, 1e-12));
    CHECK_THAT(money->customersLost, WithinRel(1000 * (0.1 + 0.1 * 0.25), 1e-12));
    CHECK_THAT(money->revenueAtRisk, WithinRel(12'500.0, 1e-12));
    CHECK_THAT(money->revenuePreventable, WithinRel(12'500 * 0.82, 1e-12));
    CHECK_THAT(*evaluated(journey).silos[0].influence.costOfFailure, WithinRel(12'500.0, 1e-12));
}

TEST_CASE("customers whom a perfect silo would keep for ever are not let down any more") {
    model::Journey journey;
    journey.silos = {silo("A", 0.1), silo("B", 0.5), silo("C", 0.2)};
    connect(journey, "A", "B").share = share(0.5);
    connect(journey, "A", "C").share = share(0.5);
    leadBack(journey, "B", "B", model::When::Ok);
    leadBack(journey, "B", "A", model::When::Failed);
    journey.silos[0].entryShare = share(1);
    journey.business.customers = amount(1000);
    journey.business.customerValue = amount(100);
    const auto influence = evaluated(journey).silos[1].influence;
    CHECK_THAT(influence.impactIfPerfect, WithinRel(0.1 + 0.9 * 0.5 * 0.2, 1e-12));
    CHECK(!influence.costOfFailure);
}

TEST_CASE("the same journey gives the same bits") {
    std::mt19937 random(7);
    const model::Journey journey = randomJourney(random, {.silos = 4, .handoffs = 6});
    const auto first = engine::evaluate(journey);
    const auto second = engine::evaluate(journey);
    REQUIRE(first.ok() == second.ok());
    if (first.ok()) CHECK(first->impactRate == second->impactRate);
}

TEST_CASE("parts of the whole add up on random journeys") {
    std::mt19937 random(11);
    for (int i = 0; i < 300; ++i) {
        const auto result = engine::evaluate(randomJourney(random, {.silos = 6, .handoffs = 9}));
        if (!result.ok()) continue;
        const auto& distribution = result->failuresDistribution;
        CHECK_THAT(std::accumulate(distribution.begin(), distribution.end(), 0.0), WithinAbs(1, 1e-12));
        CHECK_THAT(result->impactRate + distribution[0], WithinAbs(1, 1e-12));
        CHECK(result->rolledThroughputYield <= distribution[0] * (1 + 1e-12));
        CHECK(result->abandonmentRate <= result->impactRate * (1 + 1e-12));
        for (const auto& silo : result->silos) {
            CHECK(silo.influence.impactIfPerfect <= result->impactRate * (1 + 1e-12));
            CHECK(silo.influence.impactIfFailing >= result->impactRate * (1 - 1e-12));
        }
    }
}

TEST_CASE("the progress of an evaluation rises to its end, and a stop request while it goes on ends it") {
    model::Journey journey = series(12, 0.02);
    for (const model::Silo& silo : journey.silos)
        journey.sharedCauses.push_back(
            {model::SharedCauseId(silo.id.string()), "", share(0.1), {{silo.id, rate(0.3)}}});
    std::vector<double> shown;
    REQUIRE(engine::evaluate(journey, {}, [&](double part) { shown.push_back(part); }).ok());
    CHECK(std::ranges::is_sorted(shown));
    CHECK(shown.size() > 4096);
    CHECK(shown.back() == 1);
    std::stop_source stop;
    const auto stopped = engine::evaluate(journey, stop.get_token(), [&](double part) {
        if (part > 0.5) stop.request_stop();
    });
    REQUIRE(!stopped.ok());
    CHECK(std::holds_alternative<engine::Stopped>(stopped.error()));
}

TEST_CASE("a stop request ends the evaluation without a result") {
    std::stop_source stop;
    stop.request_stop();
    const auto result = engine::evaluate(series(3, 0.02), stop.get_token());
    REQUIRE(!result.ok());
    CHECK(std::holds_alternative<engine::Stopped>(result.error()));
}

}  // namespace throughline::tests
