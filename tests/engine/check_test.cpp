#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using model::Severity;

model::Findings found(const model::Journey& journey, Severity severity) {
    model::Findings findings = engine::check(journey);
    std::erase_if(findings, [&](const model::Finding& finding) { return finding.severity != severity; });
    return findings;
}

model::Journey triangle() {
    model::Journey journey;
    journey.silos = {silo("A", 0), silo("B", 0), silo("C", 0)};
    connect(journey, "A", "B");
    connect(journey, "B", "C");
    connect(journey, "C", "B");
    return journey;
}

}  // namespace

TEST_CASE("a journey without silos cannot be entered") {
    CHECK_THAT(refused(model::Journey()), containsText("no silo"));
}

TEST_CASE("a journey whose every silo is led to by another cannot be entered") {
    model::Journey journey;
    journey.silos = {silo("A", 0.1), silo("B", 0.1)};
    connect(journey, "A", "B");
    connect(journey, "B", "A").share = share(0.5);
    CHECK_THAT(refused(journey), containsText("no customer can enter"));
    journey.silos[0].entryShare = share(1);
    CHECK(refused(journey).empty());
}

TEST_CASE("a journey that falls in two pieces says where customers start") {
    model::Journey journey = triangle();
    journey.handoffs = {};
    connect(journey, "A", "B");
    const model::Findings warnings = found(journey, Severity::Warning);
    REQUIRE(warnings.size() == 1);
    CHECK_THAT(warnings[0].message, containsText("start in equal parts at A and C"));
    CHECK(warnings[0].elements.size() == 2);
    journey.silos[0].entryShare = share(1);
    CHECK(found(journey, Severity::Warning).size() == 1);  // now nobody reaches C
    CHECK_THAT(found(journey, Severity::Warning)[0].message, !containsText("start"));
}

TEST_CASE("a loop that nothing ends is refused by the names of its silos") {
    const auto findings = found(triangle(), Severity::Error);
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0].message, containsText("B and C"));
    CHECK(findings[0].elements.size() == 2);
    CHECK(findings[0].place == "/journey/silos/1");
}

TEST_CASE("a share below 1 lets cases out of a loop") {
    model::Journey journey = triangle();
    journey.handoffs[2].share = share(0.9);
    CHECK(refused(journey).empty());
}

TEST_CASE("a way out on failure counts only where failures happen") {
    model::Journey journey = triangle();
    journey.handoffs[2].when = model::When::Ok;
    CHECK_THAT(refused(journey), containsText("B and C"));
    journey.silos[2].errorRate = rate(0.1);
    CHECK(refused(journey).empty());
    journey.silos[2].recoveryRate = rate(1);
    CHECK_THAT(refused(journey), containsText("B and C"));
}

TEST_CASE("a long loop with one way out is no trap, however it is drawn") {
    constexpr int silos = 40;
    for (const int step : {1, silos - 1, 7}) {
        model::Journey journey;
        for (int i = 0; i < silos; ++i) journey.silos.push_back(silo(std::to_string(i), 0.01));
        for (int i = 0; i < silos; ++i)
            connect(journey, std::to_string(i), std::to_string((i + step) % silos)).share = share(1);
        journey.handoffs[9].share = share(0.5);
        journey.silos.front().entryShare = share(1);
        CHECK(refused(journey).empty());
        journey.handoffs[9].share = share(1);
        CHECK_THAT(refused(journey), containsText("never leave"));
    }
}

TEST_CASE("abandonment lets cases out of a loop") {
    model::Journey journey = triangle();
    journey.silos[1].errorRate = rate(0.01);
    CHECK_FALSE(refused(journey).empty());
    journey.silos[1].abandonmentRate = rate(0.01);
    CHECK(refused(journey).empty());
}

TEST_CASE("a loop that customers leave only for good is warned of") {
    model::Journey journey = triangle();
    journey.silos[1].errorRate = rate(0.01);
    journey.silos[1].abandonmentRate = rate(0.01);
    const model::Findings warnings = found(journey, Severity::Warning);
    REQUIRE(warnings.size() == 1);
    CHECK_THAT(warnings[0].message, containsText("get out of B and C only by leaving for good"));
    CHECK(warnings[0].elements.size() == 2);
    journey.handoffs.back().share = share(0.9);
    CHECK(found(journey, Severity::Warning).empty());
}

TEST_CASE("a shared cause that makes every visit fail can close a loop") {
    model::Journey journey = triangle();
    journey.handoffs[2].when = model::When::Failed;
    CHECK(refused(journey).empty());
    journey.sharedCauses = {{model::SharedCauseId("it"), "IT", share(0.01), {{model::SiloId("C"), rate(1)}}}};
    CHECK_THAT(refused(journey), containsText("never leave"));
}

TEST_CASE("a retry for ever is refused") {
    model::Journey journey = series(1, 1);
    connect(journey, "1", "1").when = model::When::Failed;
    CHECK_THAT(refused(journey), containsText("never leave"));
    journey.silos[0].errorRate = rate(0.999999);
    CHECK(refused(journey).empty());
}

TEST_CASE("to hand off to all, back into the loop and out of it, is refused") {
    model::Journey journey = triangle();
    journey.silos.push_back(silo("D", 0));
    connect(journey, "C", "D");
    journey.silos[2].fanOut = model::FanOut::All;
    const auto findings = found(journey, Severity::Error);
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0].message, containsText("C"));
    journey.handoffs[2].when = model::When::Failed;
    journey.handoffs[3].when = model::When::Ok;
    CHECK(refused(journey).empty());
}

TEST_CASE("a silo that no customer can reach is a warning, and the result stands") {
    model::Journey journey = series(2, 0.1);
    journey.silos[0].entryShare = share(1);
    journey.silos.push_back(silo("alone", 0.5));
    const auto warnings = found(journey, Severity::Warning);
    REQUIRE(warnings.size() == 1);
    CHECK_THAT(warnings[0].message, containsText("alone"));
    const auto evaluation = evaluated(journey);
    CHECK_THAT(evaluation.impactRate, WithinRel(0.19, 1e-12));
    CHECK(evaluation.warnings.size() == 1);
}

TEST_CASE("an error that only one segment meets names the segment") {
    model::Journey journey = triangle();
    journey.handoffs[2].share = share(0.5);
    model::Change change{journey.handoffs[2].id, {{model::Field::Share, 1.0}}, {}};
    journey.segments = {{model::SegmentId("vip"), "VIP", share(0.1), {change}}};
    CHECK_THAT(refused(journey), containsText("in segment VIP"));
}

TEST_CASE("no random journey crashes the check or gives a number that is none") {
    std::mt19937 random(23);
    for (int i = 0; i < 2000; ++i) {
        const auto result = engine::evaluate(randomJourney(random, {.silos = 5, .handoffs = 10}));
        if (!result.ok()) continue;
        CHECK(std::isfinite(result->impactRate));
        CHECK(std::isfinite(result->expectedCost));
    }
}

}  // namespace throughline::tests
