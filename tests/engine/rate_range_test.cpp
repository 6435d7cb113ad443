#include "throughline/engine/rate_range.h"

#include "support/catch.h"
#include "throughline/engine/uncertainty.h"

using namespace throughline;

namespace {

/// The spread of the impact of a journey that is this one silo.
engine::Spread drawn(const base::Rate& rate) {
    model::Journey journey;
    model::Silo silo;
    silo.id = model::SiloId("a");
    silo.name = "A";
    silo.errorRate = rate;
    journey.silos = {silo};
    const auto result = engine::uncertainty(journey, {.draws = 40'000});
    REQUIRE(result.ok());
    return result->impactRate;
}

}  // namespace

TEST_CASE("a rate that is an exact number has no range") {
    CHECK_FALSE(engine::rangeOf(*base::Rate::exactly(0.04)));
}

TEST_CASE("the range of evidence and of three points is where nine in ten draws lie") {
    for (const base::Rate& rate :
         {*base::Rate::counted(38, 950), *base::Rate::counted(0, 20),
          *base::Rate::estimated(0.008, 0.015, 0.03), base::Rate::counted(38, 950)->scaledBy(1.5)}) {
        const auto range = engine::rangeOf(rate);
        REQUIRE(range);
        const engine::Spread spread = drawn(rate);
        CHECK_THAT(range->low, WithinAbs(spread.p05, 0.03 * spread.p95 + 1e-4));
        CHECK_THAT(range->high, WithinAbs(spread.p95, 0.03 * spread.p95 + 1e-4));
    }
}

TEST_CASE("a range never leaves 0 to 100 %, and three equal points have none to speak of") {
    CHECK(engine::rangeOf(base::Rate::counted(9, 10)->scaledBy(5))->high == 1);
    const auto same = engine::rangeOf(*base::Rate::estimated(0.2, 0.2, 0.2));
    REQUIRE(same);
    CHECK(same->low == same->high);
}
