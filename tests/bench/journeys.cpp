#include "journeys.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <random>
#include <string>
#include <utility>

#include "engine/reading.h"
#include "throughline/engine/headline.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::bench {
namespace {

using Index = std::size_t;

base::Rate rate(double value) {
    return *base::Rate::exactly(value);
}

model::Silo silo(Index number, double errorRate) {
    model::Silo silo;
    silo.id = model::SiloId("s" + std::to_string(number));
    silo.errorRate = rate(errorRate);
    silo.visitCost = base::Amount::clamped(1 + static_cast<double>(number % 7));
    return silo;
}

model::Journey silos(std::size_t count, double errorRate) {
    model::Journey journey;
    for (Index i = 0; i < count; ++i) journey.silos.push_back(silo(i, errorRate));
    journey.silos.front().entryShare = base::Probability::from(1);
    return journey;
}

void connect(model::Journey& journey, Index from, Index to, std::optional<double> share = {}) {
    model::Handoff handoff;
    handoff.id = model::HandoffId("h" + std::to_string(journey.handoffs.size()));
    handoff.from = journey.silos[from].id;
    handoff.to = journey.silos[to].id;
    if (share) handoff.share = base::Probability::from(*share);
    journey.handoffs.push_back(std::move(handoff));
}

void connectForward(model::Journey& journey, std::mt19937& random) {
    const std::size_t count = journey.silos.size();
    for (Index from = 0; from + 1 < count; ++from) {
        const std::size_t reach = std::min<std::size_t>(100, count - 1 - from);
        connect(journey, from, from + 1);
        for (int i = 0; i < 2; ++i) connect(journey, from, from + 1 + random() % reach);
    }
}

}  // namespace

model::Journey chain(std::size_t count) {
    model::Journey journey = silos(count, 0.02);
    for (Index i = 0; i + 1 < count; ++i) connect(journey, i, i + 1);
    return journey;
}

model::Journey sparse(std::size_t count) {
    std::mt19937 random(1);
    model::Journey journey = silos(count, 0.001);
    connectForward(journey, random);
    return journey;
}

model::Journey sparseWithLoops(std::size_t count) {
    std::mt19937 random(1);
    model::Journey journey = silos(count, 0.001);
    connectForward(journey, random);
    for (Index from = 10; from < count; ++from)
        if (random() % 20 == 0) connect(journey, from, from - 1 - random() % 10, 0.1);
    return journey;
}

model::Journey longLoops(std::size_t count) {
    model::Journey journey = sparse(count);
    for (const auto& [from, to] : {std::pair(96, 1), {94, 50}, {60, 20}, {40, 30}})
        connect(journey, count * from / 100, count * to / 100, 0.05);
    return journey;
}

model::Journey oneLoop(std::size_t count) {
    std::mt19937 random(1);
    model::Journey journey = silos(count, 0.001);
    for (Index from = 0; from < count; ++from) {
        connect(journey, from, (from + 1) % count, 0.33);
        for (int i = 0; i < 2; ++i) connect(journey, from, random() % count, 0.33);
    }
    return journey;
}

model::Journey ladder(std::size_t width) {
    constexpr std::size_t rungs = 10;
    model::Journey journey = silos(rungs * (width + 1) + 1, 0.02);
    for (std::size_t rung = 0; rung < rungs; ++rung) {
        const Index fork = rung * (width + 1);
        journey.silos[fork].fanOut = model::FanOut::All;
        for (Index branch = fork + 1; branch <= fork + width; ++branch) {
            connect(journey, fork, branch);
            connect(journey, branch, fork + width + 1);
        }
    }
    return journey;
}

model::Journey struckChain(std::size_t causes) {
    model::Journey journey = chain(10);
    for (Index i = 0; i < causes; ++i) {
        model::SharedCause cause;
        cause.id = model::SharedCauseId("c" + std::to_string(i));
        cause.probability = *base::Probability::from(0.05);
        cause.affects = {{journey.silos[i % 10].id, rate(0.3)}, {journey.silos[(i + 3) % 10].id, rate(0.2)}};
        journey.sharedCauses.push_back(std::move(cause));
    }
    return journey;
}

model::Journey countedChain(std::size_t count) {
    model::Journey journey = chain(count);
    for (Index i = 0; i < count; ++i)
        journey.silos[i].errorRate = *base::Rate::counted(2 + static_cast<double>(i % 9), 500);
    return journey;
}

void write(const model::Journey& journey, const std::filesystem::path& file) {
    const auto [rates, network] = engine::Reading(journey, engine::Reading::Shares::AsFound);
    const engine::Headline headline = *engine::HeadlineSolver::of(journey)->headline();
    std::ofstream stream(file, std::ios::binary);
    const auto put = [&](const auto& value) {
        stream.write(reinterpret_cast<const char*>(&value), sizeof(value));
    };
    const auto putAll = [&](const auto& values) { std::ranges::for_each(values, put); };
    put(std::int64_t{network.silos});
    put(std::int64_t{network.handoffs});
    put(headline.impactRate);
    put(headline.expectedCost);
    putAll(rates.error);
    putAll(rates.entries);
    for (const double engine::SiloRates::*column :
         {&engine::SiloRates::recovery, &engine::SiloRates::abandonment, &engine::SiloRates::relativeRisk,
          &engine::SiloRates::visitCost, &engine::SiloRates::recoveryCost})
        for (const engine::SiloRates& silo : rates.silos) put(silo.*column);
    for (engine::Index i = 0; i < network.handoffs; ++i) put(rates.handoff(i).shareOk);
    for (engine::Index i = 0; i < network.handoffs; ++i) put(rates.handoff(i).cost);
    putAll(network.from);
    putAll(network.to);
}

void writeFile(const model::Journey& journey, const std::filesystem::path& file) {
    model::JourneyBundle bundle;
    bundle.journey = std::make_shared<const model::Journey>(journey);
    std::ofstream(file, std::ios::binary) << exchange::writeJourney(bundle);
}

}  // namespace throughline::bench
