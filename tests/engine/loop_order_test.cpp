#include <algorithm>
#include <map>
#include <random>

#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

double between(std::mt19937& random, double low, double high) {
    return std::uniform_real_distribution(low, high)(random);
}

/// One loop of many silos with few ways back, all figures given.
model::Journey longLoop(std::mt19937& random, int silos, int waysBack) {
    model::Journey journey = series(silos, 0);
    const auto name = [](int number) { return std::to_string(number + 1); };
    const auto any = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    for (int i = 0; i + 2 < silos; i += 3) connect(journey, name(i), name(any(i + 2, silos - 1)));
    for (int i = 0; i < waysBack; ++i) {
        const int from = any(silos / 2, silos - 2);
        model::Handoff& back = connect(journey, name(from), name(i == 0 ? 0 : any(0, from)));
        back.share = share(between(random, 0.05, 0.3));
        back.when = static_cast<model::When>(any(0, 2));
    }
    for (model::Handoff& handoff : journey.handoffs) {
        handoff.errorRate = rate(between(random, 0, 0.02));
        handoff.cost = amount(between(random, 0, 3));
    }
    for (model::Silo& silo : journey.silos) {
        silo.errorRate = rate(between(random, 0, 0.05));
        silo.recoveryRate = rate(between(random, 0, 0.7));
        silo.abandonmentRate = rate(between(random, 0, 0.3));
        silo.relativeRisk = *base::RelativeRisk::from(between(random, 1, 4));
        silo.visitCost = amount(between(random, 1, 9));
        silo.recoveryCost = amount(between(random, 1, 9));
    }
    journey.silos.front().entryShare = share(1);
    journey.business.customers = amount(1000);
    journey.business.customerValue = amount(50);
    return journey;
}

void checkSame(const engine::Influence& one, const engine::Influence& other) {
    const auto close = [](double value, double expected) {
        CHECK_THAT(value, WithinRel(expected, 1e-9) || WithinAbs(expected, 1e-13));
    };
    close(one.firstImpact, other.firstImpact);
    close(one.birnbaum, other.birnbaum);
    close(one.impactIfPerfect, other.impactIfPerfect);
    close(one.impactIfFailing, other.impactIfFailing);
    close(one.soloImpact, other.soloImpact);
    CHECK_THAT(one.costOfFailure.value(),
               WithinRel(other.costOfFailure.value(), 1e-7) || WithinAbs(other.costOfFailure.value(), 1e-7));
}

template <class Results>
void checkSame(const Results& ones, const Results& others) {
    std::map<std::string, engine::Influence> byId;
    for (const auto& other : others) byId[other.id.string()] = other.influence;
    for (const auto& one : ones) {
        INFO(one.id.string());
        checkSame(one.influence, byId.at(one.id.string()));
    }
}

}  // namespace

// Drawn against its direction a loop has many ways back and is eliminated; along it, it has few and is swept.
TEST_CASE("what the elements of a loop do does not depend on the order in which its silos were drawn") {
    std::mt19937 random(21);
    for (const int silos : {12, 40, 130}) {
        for (const int waysBack : {1, 3, 7}) {
            INFO(silos << " silos, " << waysBack << " ways back");
            model::Journey journey = longLoop(random, silos, waysBack);
            const engine::Evaluation along = evaluated(journey);
            std::ranges::reverse(journey.silos);
            const engine::Evaluation against = evaluated(journey);
            CHECK_THAT(along.impactRate, WithinRel(against.impactRate, 1e-12));
            CHECK_THAT(along.expectedCost, WithinRel(against.expectedCost, 1e-11));
            CHECK_THAT(along.money.value().revenueAtRisk,
                       WithinRel(against.money.value().revenueAtRisk, 1e-11));
            checkSame(along.silos, against.silos);
            checkSame(along.handoffs, against.handoffs);
        }
    }
}

}  // namespace throughline::tests
