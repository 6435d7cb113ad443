#include "engine/simulated_evaluation.h"

#include <chrono>
#include <cmath>
#include <thread>

#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Evaluation;
using engine::Influence;
using engine::Method;

/// 24 branches at once, each with a second silo for what fails: 3^24 situations.
model::Journey manyBranches() {
    model::Journey journey;
    journey.silos = {silo("start", 0)};
    journey.silos[0].fanOut = model::FanOut::All;
    for (int i = 0; i < 24; ++i) journey.silos.push_back(silo("branch" + std::to_string(i), 0.02));
    for (int i = 0; i < 24; ++i) {
        const std::string branch = "branch" + std::to_string(i);
        journey.silos.push_back(silo("after " + branch, 0.1));
        connect(journey, "start", branch);
        connect(journey, branch, "after " + branch).when = model::When::Failed;
    }
    return journey;
}

const Influence& influenceOf(const Evaluation& evaluation, std::size_t element) {
    const std::size_t silos = evaluation.silos.size();
    return element < silos ? evaluation.silos[element].influence
                           : evaluation.handoffs[element - silos].influence;
}

/// Both of one journey, played by few customers: within about five standard errors.
void checkAgrees(const Evaluation& estimated, const Evaluation& exact) {
    const double off = 0.02;
    CHECK_THAT(estimated.impactRate, WithinAbs(exact.impactRate, off));
    CHECK_THAT(estimated.dependenceRange.low, WithinAbs(exact.dependenceRange.low, off));
    for (std::size_t i = 0; i < exact.silos.size() + exact.handoffs.size(); ++i) {
        const Influence& some = influenceOf(estimated, i);
        const Influence& all = influenceOf(exact, i);
        INFO("element " << i);
        CHECK_THAT(some.firstImpact, WithinAbs(all.firstImpact, off));
        CHECK_THAT(some.impactIfPerfect, WithinAbs(all.impactIfPerfect, 2 * off));
        CHECK_THAT(some.impactIfFailing, WithinAbs(all.impactIfFailing, off));
        CHECK_THAT(some.soloImpact, WithinAbs(all.soloImpact, off));
        CHECK_THAT(some.birnbaum, WithinAbs(all.birnbaum, 4 * off * (1 + all.birnbaum)));
        CHECK(!some.costOfFailure);
    }
}

#ifdef __SANITIZE_ADDRESS__
constexpr int journeysOfAKind = 3;
#else
constexpr int journeysOfAKind = 20;
#endif

/// Where a rate is so close to 1 that hardly anybody is spared, estimates of slopes are coarse.
bool isTame(const model::Journey& journey) {
    for (const model::Silo& silo : journey.silos)
        if (silo.errorRate.mean() > 0.6 && silo.errorRate.mean() < 0.95) return false;
    return true;
}

void compare(unsigned seed, const RandomJourneys& kind) {
    std::mt19937 random(seed);
    for (int compared = 0; compared < journeysOfAKind;) {
        const model::Journey journey = randomJourney(random, kind);
        const auto exact = engine::evaluate(journey);
        if (!exact.ok() || exact->expectedVisits > 20 || !isTame(journey)) continue;
        INFO("seed " << seed << ", journey " << compared);
        const auto estimated = engine::evaluateBySimulation(journey, {}, 15'000);
        if (!estimated.ok()) continue;
        checkAgrees(*estimated, *exact);
        ++compared;
    }
}

/// What evaluate() gives; the sanitizers would make that take too long.
Evaluation simulatedInstead(const model::Journey& journey) {
#ifdef __SANITIZE_ADDRESS__
    auto result = engine::evaluateBySimulation(journey, {}, 60'000);
#else
    auto result = engine::evaluate(journey);
#endif
    REQUIRE(result.ok());
    return std::move(result).value();
}

}  // namespace

TEST_CASE("what simulation says of influences agrees with the exact ones") {
    compare(31, {.silos = 4, .handoffs = 5, .choiceOnly = true});
    compare(32, {.silos = 5, .handoffs = 7});
}

TEST_CASE("more parallel work than can be computed exactly is simulated, and says so") {
    const Evaluation evaluation = simulatedInstead(manyBranches());
    CHECK(evaluation.method == Method::Simulated);
    REQUIRE(evaluation.confidence);
#ifdef __SANITIZE_ADDRESS__
    const double off = 0.01;
#else
    const double off = 0.006;
#endif
    const double impact = 1 - std::pow(0.98, 24);
    CHECK_THAT(evaluation.impactRate, WithinAbs(impact, off));
    CHECK(evaluation.confidence->low < evaluation.impactRate);
    CHECK(evaluation.confidence->high - evaluation.confidence->low < off);
    for (std::size_t branch = 1; branch <= 24; ++branch) {
        const Influence& influence = evaluation.silos[branch].influence;
        CHECK_THAT(influence.birnbaum, WithinAbs(std::pow(0.98, 23), off));
        CHECK_THAT(influence.impactIfPerfect, WithinAbs(1 - std::pow(0.98, 23), off));
        CHECK(influence.impactIfFailing == 1);
        CHECK_THAT(influence.soloImpact, WithinRel(0.02, 1e-6));
    }
    CHECK(evaluation.weakestLink.has_value());
}

TEST_CASE("more than twenty shared causes that matter are simulated") {
    model::Journey journey = series(3, 0.01);
    for (int i = 0; i < 21; ++i)
        journey.sharedCauses.push_back({model::SharedCauseId(std::to_string(i)),
                                        "",
                                        share(0.1),
                                        {{model::SiloId(std::to_string(i % 3 + 1)), rate(0.1)}}});
    const Evaluation evaluation = evaluated(journey);
    CHECK(evaluation.method == Method::Simulated);
    CHECK_THAT(evaluation.impactRate, WithinAbs(1 - std::pow(0.99, 3 + 21), 0.005));
    CHECK_THAT(evaluation.silos[0].influence.birnbaum, WithinAbs(std::pow(0.99, 2 + 21), 0.005));
    journey.sharedCauses.resize(5);
    CHECK(evaluated(journey).method == Method::Exact);
}

TEST_CASE("an element that always errs is played again as perfect, each time the same") {
    model::Journey journey = manyBranches();
    journey.silos[1].errorRate = rate(1);
    const auto evaluation = engine::evaluateBySimulation(journey, {}, 20'000);
    REQUIRE(evaluation.ok());
    CHECK(evaluation->impactRate == 1);
    CHECK_THAT(evaluation->silos[1].influence.impactIfPerfect, WithinAbs(1 - std::pow(0.98, 23), 0.02));
    CHECK_THAT(evaluation->silos[1].influence.birnbaum, WithinAbs(std::pow(0.98, 23), 0.02));
    const auto again = engine::evaluateBySimulation(journey, {}, 20'000);
    CHECK(again->silos[5].influence.impactIfPerfect == evaluation->silos[5].influence.impactIfPerfect);
}

TEST_CASE("the progress of a simulated evaluation rises to its end") {
    double highest = 0;
    REQUIRE(engine::evaluateBySimulation(manyBranches(), {}, 2'000, [&](double part) {
                CHECK(part >= highest - 1e-9);
                highest = part;
            }).ok());
    CHECK(highest == 1);
}

TEST_CASE("a simulated evaluation stops when asked to") {
    std::stop_source stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stop.request_stop();
    });
    const auto result = engine::evaluate(manyBranches(), stop.get_token());
    REQUIRE(!result.ok());
    CHECK(std::holds_alternative<engine::Stopped>(result.error()));
}

}  // namespace throughline::tests
