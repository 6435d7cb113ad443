#include "throughline/engine/uncertainty.h"

#include <boost/math/distributions/beta.hpp>

#include "engine/philox.h"
#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

engine::Uncertainty drawn(const model::Journey& journey, engine::UncertaintyRun run = {}) {
    auto result = engine::uncertainty(journey, run);
    REQUIRE(result.ok());
    return std::move(result).value();
}

model::Journey counted(double errors, double visits) {
    model::Journey journey = series(1, 0);
    journey.silos[0].errorRate = *base::Rate::counted(errors, visits);
    return journey;
}

/// Whether the spread is that of the Beta distribution, scaled, as well as so many draws can tell.
void checkBeta(const engine::Spread& spread, double a, double b, double low = 0, double width = 1) {
    const boost::math::beta_distribution<double> beta(a, b);
    const double tolerance = 0.05 * width * boost::math::standard_deviation(beta);
    CHECK_THAT(spread.mean, WithinAbs(low + width * boost::math::mean(beta), tolerance));
    CHECK_THAT(spread.p05, WithinAbs(low + width * boost::math::quantile(beta, 0.05), tolerance));
    CHECK_THAT(spread.p50, WithinAbs(low + width * boost::math::quantile(beta, 0.5), tolerance));
    CHECK_THAT(spread.p95, WithinAbs(low + width * boost::math::quantile(beta, 0.95), 2 * tolerance));
}

}  // namespace

TEST_CASE("Philox gives the numbers of its authors' test vectors") {
    CHECK(engine::philox({0, 0, 0, 0}, 0) ==
          std::array<std::uint32_t, 4>{0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8});
    CHECK(engine::philox({0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF}, 0xFFFFFFFFFFFFFFFF) ==
          std::array<std::uint32_t, 4>{0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD});
}

TEST_CASE("counted evidence draws the posterior of Jeffreys") {
    checkBeta(drawn(counted(4, 200), {.draws = 20'000}).impactRate, 4.5, 196.5);
    checkBeta(drawn(counted(0, 3), {.draws = 20'000}).impactRate, 0.5, 3.5);
}

TEST_CASE("three points draw their PERT distribution") {
    model::Journey journey = series(1, 0);
    journey.silos[0].errorRate = *base::Rate::estimated(0.1, 0.2, 0.5);
    checkBeta(drawn(journey, {.draws = 20'000}).impactRate, 2, 4, 0.1, 0.4);
}

TEST_CASE("without uncertain rates every draw is the exact result") {
    const model::Journey journey = series(10, 0.02);
    const auto result = drawn(journey, {.draws = 100});
    CHECK_THAT(result.impactRate.p05, WithinRel(evaluated(journey).impactRate, 1e-14));
    CHECK(result.impactRate.p95 == result.impactRate.p05);
    CHECK(!result.revenueAtRisk);
    REQUIRE(result.weakestLink.size() == 1);
    CHECK(result.weakestLink[0].probability == 1);
}

TEST_CASE("the number of threads changes no bit") {
    std::mt19937 random(3);
    model::Journey journey = series(5, 0.02);
    journey.silos[2].errorRate = *base::Rate::counted(2, 90);
    journey.silos[3].recoveryRate = *base::Rate::estimated(0.2, 0.3, 0.6);
    const auto one = drawn(journey, {.draws = 1000, .threads = 1});
    const auto four = drawn(journey, {.draws = 1000, .threads = 4});
    CHECK(one.impactRate.mean == four.impactRate.mean);
    CHECK(one.impactRate.p95 == four.impactRate.p95);
    CHECK(drawn(journey, {.draws = 1000, .seed = 2}).impactRate.mean != one.impactRate.mean);
}

TEST_CASE("draws that are evaluated side by side are those that are evaluated one by one") {
    model::Journey journey = series(4, 0.02);
    connect(journey, "1", "3").share = share(0.3);
    journey.silos[0].errorRate = *base::Rate::counted(2, 90);
    journey.silos[1].recoveryRate = *base::Rate::estimated(0.2, 0.3, 0.6);
    journey.silos[2].abandonmentRate = *base::Rate::counted(1, 9);
    journey.silos[3].relativeRisk = *base::RelativeRisk::from(30);
    journey.handoffs[1].errorRate = *base::Rate::counted(3, 50);
    journey.silos[2].visitCost = amount(10);
    journey.business.customers = amount(1000);
    journey.business.customerValue = amount(100);
    journey.business.switchRate = *base::Rate::estimated(0.1, 0.25, 0.7);
    journey.segments.push_back({model::SegmentId("g"),
                                "g",
                                share(0.3),
                                {{model::SiloId("2"), {{model::Field::ErrorRate, rate(0.3)}}, {}}}});
    model::Journey withCause = journey;  // shared causes are drawn one by one; this one never strikes
    withCause.sharedCauses = {{model::SharedCauseId("it"), "IT", share(0), {{model::SiloId("1"), rate(1)}}}};
    const engine::Uncertainty sideBySide = drawn(journey, {.draws = 777});
    const engine::Uncertainty oneByOne = drawn(withCause, {.draws = 777});
    const auto checkSame = [](const engine::Spread& a, const engine::Spread& b) {
        CHECK_THAT(a.mean, WithinRel(b.mean, 1e-12));
        CHECK_THAT(a.p05, WithinRel(b.p05, 1e-12));
        CHECK_THAT(a.p50, WithinRel(b.p50, 1e-12));
        CHECK_THAT(a.p95, WithinRel(b.p95, 1e-12));
    };
    checkSame(sideBySide.impactRate, oneByOne.impactRate);
    checkSame(sideBySide.expectedCost, oneByOne.expectedCost);
    checkSame(*sideBySide.revenueAtRisk, *oneByOne.revenueAtRisk);
    REQUIRE(sideBySide.weakestLink.size() == oneByOne.weakestLink.size());
    for (std::size_t i = 0; i < sideBySide.weakestLink.size(); ++i) {
        CHECK(sideBySide.weakestLink[i].id == oneByOne.weakestLink[i].id);
        CHECK(sideBySide.weakestLink[i].probability == oneByOne.weakestLink[i].probability);
    }
}

TEST_CASE("of two silos with the same evidence each is the weakest link half of the time") {
    model::Journey journey = series(2, 0);
    for (model::Silo& silo : journey.silos) silo.errorRate = *base::Rate::counted(5, 100);
    const auto links = drawn(journey, {.draws = 10'000}).weakestLink;
    REQUIRE(links.size() == 2);
    CHECK_THAT(links[0].probability, WithinAbs(0.5, 0.03));
    CHECK_THAT(links[0].probability + links[1].probability, WithinAbs(1, 1e-12));
}

TEST_CASE("uncertain recovery, shared causes and switch rates spread the results too") {
    model::Journey journey = series(1, 0.5);
    journey.business.customers = amount(1000);
    journey.business.customerValue = amount(100);
    journey.business.switchRate = *base::Rate::estimated(0.1, 0.25, 0.7);
    const auto money = drawn(journey).revenueAtRisk;
    REQUIRE(money);
    CHECK(money->p05 < money->p95);
    journey.sharedCauses = {
        {model::SharedCauseId("it"), "IT", share(0.5), {{model::SiloId("1"), *base::Rate::counted(3, 10)}}}};
    const auto struck = drawn(journey).impactRate;
    CHECK(struck.p05 < struck.p95);
    journey.sharedCauses.clear();
    journey.silos[0].recoveryRate = base::Rate::counted(9, 10)->scaledBy(1.3);
    const auto recovered = drawn(journey, {.draws = 500}).impactRate;
    CHECK(recovered.p05 < recovered.p95);
}

TEST_CASE("a scenario that only lowers rates beats the baseline in every common draw") {
    model::Journey baseline = series(3, 0.1);
    baseline.silos[1].errorRate = *base::Rate::counted(5, 100);
    model::Journey better = baseline;
    better.silos[0].errorRate = rate(0.05);
    const auto compared = engine::compareDraws({baseline, better, baseline}, {.draws = 500});
    REQUIRE(compared.ok());
    CHECK(compared->beats[1][0] == 1);
    CHECK(compared->beats[0][1] == 0);
    CHECK(compared->beats[0][2] == 0);
    CHECK(compared->beats[0][0] == 0);
    CHECK_THAT(compared->impactRate[0].p95, WithinRel(drawn(baseline, {.draws = 500}).impactRate.p95, 1e-12));
}

TEST_CASE("which of two uncertain improvements is better is as likely as their posteriors say") {
    model::Journey baseline = series(2, 0.3);
    model::Journey first = baseline;
    first.silos[0].errorRate = *base::Rate::counted(5, 100);
    model::Journey second = baseline;
    second.silos[1].errorRate = *base::Rate::counted(5, 100);
    const auto compared = engine::compareDraws({first, second}, {.draws = 10'000, .threads = 1});
    CHECK_THAT(compared->beats[0][1], WithinAbs(0.5, 0.03));
    CHECK_THAT(compared->beats[0][1] + compared->beats[1][0], WithinAbs(1, 1e-12));
    CHECK(engine::compareDraws({first, second}, {.draws = 10'000, .threads = 3})->beats == compared->beats);
    std::stop_source stop;
    stop.request_stop();
    CHECK(!engine::compareDraws({first, second}, {}, stop.get_token()).ok());
}

TEST_CASE("a rate about which something else is known draws on its own; a scaled one draws with the other") {
    model::Journey before = series(1, 0);
    before.silos[0].errorRate = *base::Rate::estimated(0.01, 0.03, 0.12);
    model::Journey after = before;
    after.silos[0].errorRate = *base::Rate::estimated(0, 0.01, 0.1);
    model::Journey scaled = before;
    scaled.silos[0].errorRate = before.silos[0].errorRate.scaledBy(0.99);
    const auto compared = engine::compareDraws({before, after, scaled}, {.draws = 100'000});
    // P(the one draw is below the other), as four million draws of NumPy say it.
    CHECK_THAT(compared->beats[1][0], WithinAbs(0.776, 0.005));
    CHECK(compared->beats[2][0] == 1);
}

TEST_CASE("progress comes to the end, and a stop request ends the draws") {
    double progress = 0;
    drawn(counted(1, 10), {.draws = 200, .progress = [&](double part) { progress = part; }});
    CHECK(progress == 1);
    std::stop_source stop;
    stop.request_stop();
    CHECK(!engine::uncertainty(counted(1, 10), {}, stop.get_token()).ok());
}

}  // namespace throughline::tests
