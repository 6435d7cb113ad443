#include "throughline/engine/contributions.h"

#include <algorithm>
#include <numeric>

#include "journeys.h"
#include "support/catch.h"
#include "throughline/model/scenario.h"

namespace throughline::tests {
namespace {

using engine::Contributions;
using engine::ScenarioStep;
using model::Change;
using model::Field;
using model::ScenarioId;

model::SiloId siloId(int number) {
    return model::SiloId(std::to_string(number));
}

Change sets(model::Target target, double errorRate) {
    return {std::move(target), {{Field::ErrorRate, rate(errorRate)}}, {}};
}
Change scales(model::Target target, double factor) {
    return {std::move(target), {}, {{Field::ErrorRate, factor}}};
}

model::JourneyBundle bundleOf(model::Journey journey, model::Scenarios scenarios) {
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("j");
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    bundle.scenarios = std::make_shared<const model::Scenarios>(std::move(scenarios));
    return bundle;
}

model::Scenario scenario(const std::string& id, std::vector<Change> changes,
                         const std::string& basedOn = "") {
    return {ScenarioId(id), id, ScenarioId(basedOn), std::move(changes)};
}

Contributions contributed(const model::JourneyBundle& bundle, const std::string& reference,
                          const std::string& scenario, std::vector<std::size_t> order = {}) {
    const auto result = engine::contributions(bundle, ScenarioId(reference), ScenarioId(scenario), order);
    REQUIRE(result.ok());
    return *result;
}

double impactOf(const model::JourneyBundle& bundle, const std::string& scenario) {
    return evaluated(model::applyScenario(bundle, ScenarioId(scenario))->journey).impactRate;
}

void checkSums(const Contributions& result) {
    double whole = 0, alone = 0;
    for (const engine::Contribution& step : result.steps) {
        whole += step.difference;
        alone += step.alone;
    }
    CHECK_THAT(whole, WithinAbs(result.scenario - result.reference, 1e-12));
    CHECK_THAT(alone + result.interaction, WithinAbs(result.scenario - result.reference, 1e-12));
}

}  // namespace

TEST_CASE("two silos in a row made perfect: each does nine points, both together nineteen") {
    const auto bundle = bundleOf(series(2, 0.1), {scenario("s", {sets(siloId(1), 0), sets(siloId(2), 0)})});
    const Contributions result = contributed(bundle, "", "s");
    REQUIRE(result.steps.size() == 2);
    CHECK_THAT(result.reference, WithinRel(0.19, 1e-12));
    CHECK_THAT(result.steps[0].difference, WithinRel(-0.09, 1e-12));
    CHECK_THAT(result.steps[1].difference, WithinRel(-0.1, 1e-12));
    CHECK_THAT(result.steps[1].alone, WithinRel(-0.09, 1e-12));
    CHECK_THAT(result.interaction, WithinAbs(-0.01, 1e-12));
    CHECK(result.scenario == 0);
    const Contributions turnedRound = contributed(bundle, "", "s", {1, 0});
    CHECK(turnedRound.steps[0].step == 1);
    CHECK_THAT(turnedRound.steps[0].difference, WithinRel(-0.09, 1e-12));
    CHECK_THAT(turnedRound.interaction, WithinAbs(result.interaction, 1e-15));
    checkSums(turnedRound);
}

TEST_CASE("only what the reference does not have is a step, and what it has alone is taken back") {
    const auto bundle = bundleOf(series(3, 0.1), {scenario("base", {sets(siloId(1), 0.05)}),
                                                  scenario("a", {sets(siloId(2), 0.02)}, "base"),
                                                  scenario("b", {sets(siloId(3), 0.01)}, "base")});
    const auto steps = engine::stepsBetween(bundle, ScenarioId("a"), ScenarioId("b"));
    REQUIRE(steps.size() == 2);
    CHECK(steps[0] == ScenarioStep{ScenarioStep::Kind::TakenBack, ScenarioId("a"), {sets(siloId(2), 0.02)}});
    CHECK(steps[1] == ScenarioStep{ScenarioStep::Kind::Made, ScenarioId("b"), {sets(siloId(3), 0.01)}});
    for (const auto& order : {std::vector<std::size_t>{}, std::vector<std::size_t>{1, 0}}) {
        const Contributions result = contributed(bundle, "a", "b", order);
        CHECK_THAT(result.reference, WithinRel(impactOf(bundle, "a"), 1e-12));
        CHECK_THAT(result.scenario, WithinRel(impactOf(bundle, "b"), 1e-12));
        checkSums(result);
    }
    CHECK(engine::stepsBetween(bundle, ScenarioId("base"), ScenarioId("a")).size() == 1);
    CHECK(engine::stepsBetween(bundle, ScenarioId("a"), ScenarioId("a")).empty());
    CHECK(engine::stepsBetween(bundle, ScenarioId("a"), ScenarioId("")).size() == 2);
    CHECK(contributed(bundle, "a", "a").steps.empty());
}

TEST_CASE("a figure that is set twice or set and scaled is one step") {
    const auto bundle = bundleOf(
        series(2, 0.1),
        {scenario("base", {sets(siloId(1), 0.05), scales(siloId(1), 2)}),
         scenario("s", {sets(siloId(1), 0.02), scales(model::AllSilos{}, 0.5), scales(siloId(1), 0.5)},
                  "base")});
    const auto steps = engine::stepsBetween(bundle, ScenarioId(""), ScenarioId("s"));
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].changes == std::vector{sets(siloId(1), 0.02), scales(siloId(1), 0.5)});
    CHECK(steps[1].changes == std::vector{scales(model::AllSilos{}, 0.5)});
    CHECK_THAT(contributed(bundle, "", "s").scenario, WithinRel(impactOf(bundle, "s"), 1e-12));
}

TEST_CASE("shares that are changed together are one step, so that they always add up") {
    model::Journey journey = series(1, 0.1);
    journey.silos.push_back(silo("2", 0.2));
    journey.silos.push_back(silo("3", 0.4));
    connect(journey, "1", "2").share = share(0.9);
    connect(journey, "1", "3").share = share(0.1);
    const auto shares = [&](std::size_t handoff, double value) {
        return Change{journey.handoffs[handoff].id, {{Field::Share, value}}, {}};
    };
    const auto bundle =
        bundleOf(journey, {scenario("s", {shares(1, 0.8), sets(siloId(2), 0.1), shares(0, 0.2)})});
    const auto steps = engine::stepsBetween(bundle, ScenarioId(""), ScenarioId("s"));
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].changes == std::vector{shares(1, 0.8), shares(0, 0.2)});
    for (const auto& order : {std::vector<std::size_t>{}, std::vector<std::size_t>{1, 0}})
        checkSums(contributed(bundle, "", "s", order));
}

TEST_CASE("whatever differs, the way leads from the reference to the scenario, in any order") {
    int compared = 0;
    std::mt19937 random(5);
    for (int i = 0; i < 300; ++i) {
        const model::Journey journey =
            randomJourney(random, {.silos = 4, .handoffs = 5, .choiceOnly = i % 2 == 0, .rich = i % 4 < 2});
        if (!engine::evaluate(journey)) continue;
        const auto some = [&](int count) {
            std::vector<Change> changes;
            for (; count > 0; --count) {
                const model::SiloId id = journey.silos[random() % journey.silos.size()].id;
                const auto value = static_cast<double>(random() % 100) / 100;
                switch (random() % 4) {
                    case 0:
                        changes.push_back(sets(id, value));
                        break;
                    case 1:
                        changes.push_back(scales(id, 2 * value));
                        break;
                    case 2:
                        changes.push_back(scales(model::AllSilos{}, 2 * value));
                        break;
                    default:
                        changes.push_back({id, {{Field::RecoveryRate, rate(value)}}, {}});
                }
            }
            return changes;
        };
        const auto bundle = bundleOf(journey, {scenario("base", some(2)), scenario("a", some(3), "base"),
                                               scenario("b", some(3), "base")});
        for (const auto& [from, to] : {std::pair("", "b"), std::pair("a", "b"), std::pair("b", "")}) {
            const auto count = engine::stepsBetween(bundle, ScenarioId(from), ScenarioId(to)).size();
            std::vector<std::size_t> order(count);
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::shuffle(order.begin(), order.end(), random);
            const auto result = engine::contributions(bundle, ScenarioId(from), ScenarioId(to), order);
            if (!result) continue;
            CHECK_THAT(result->reference, WithinRel(impactOf(bundle, from), 1e-10));
            CHECK_THAT(result->scenario, WithinRel(impactOf(bundle, to), 1e-10));
            checkSums(*result);
            ++compared;
        }
    }
    CHECK(compared > 150);
}

TEST_CASE("contributions of a scenario that cannot be applied are refused") {
    const auto bundle = bundleOf(series(2, 0.1), {scenario("s", {sets(siloId(7), 0)})});
    CHECK_FALSE(engine::contributions(bundle, {}, ScenarioId("s")).ok());
    CHECK_FALSE(engine::contributions(bundle, {}, ScenarioId("none")).ok());
    std::stop_source stopped;
    stopped.request_stop();
    CHECK_FALSE(engine::contributions(bundle, {}, {}, {}, stopped.get_token()).ok());
    CHECK(engine::stepsBetween(bundle, {}, ScenarioId("none")).empty());
}

}  // namespace throughline::tests
