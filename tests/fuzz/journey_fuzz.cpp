#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "throughline/engine/evaluate.h"
#include "throughline/engine/simulate.h"
#include "throughline/exchange/journey_file.h"

namespace throughline {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// What is read is written and read back to the same.
void checkRoundTrip(const model::JourneyBundle& bundle) {
    const auto again = exchange::readJourney(exchange::writeJourney(bundle));
    require(again.ok() && *again == bundle);
}

/// Journeys beyond this are worked on for so long that little else would be tried.
bool isSmall(const model::Journey& journey) {
    constexpr std::ptrdiff_t mostForks = 5;
    const auto forks = std::ranges::count(journey.silos, model::FanOut::All, &model::Silo::fanOut);
    return journey.silos.size() <= 24 && journey.handoffs.size() <= 60 && journey.sharedCauses.size() <= 5 &&
           journey.segments.size() <= 3 && forks <= mostForks;
}

bool isProbability(double value) {
    return value >= 0 && value <= 1;
}

void checkInfluence(const engine::Influence& influence) {
    require(isProbability(influence.impactIfPerfect) && isProbability(influence.impactIfFailing));
    require(isProbability(influence.soloImpact) && std::isfinite(influence.birnbaum));
    require(!influence.costOfFailure || std::isfinite(*influence.costOfFailure));
}

void checkResult(const engine::Evaluation& evaluation) {
    require(isProbability(evaluation.impactRate) && std::isfinite(evaluation.expectedCost));
    double firstImpacts = 0;
    for (const engine::SiloResult& silo : evaluation.silos) {
        checkInfluence(silo.influence);
        firstImpacts += silo.influence.firstImpact;
    }
    for (const engine::HandoffResult& handoff : evaluation.handoffs) {
        checkInfluence(handoff.influence);
        firstImpacts += handoff.influence.firstImpact;
    }
    require(std::abs(firstImpacts - evaluation.impactRate) < 1e-6);
}

void checkEvaluation(const model::Journey& journey) {
    auto result = engine::evaluate(journey);
    if (!result.ok()) {
        require(model::hasErrors(std::get<model::Findings>(result.error())));
        return;
    }
    engine::Evaluation evaluation = std::move(result).value();
    require(engine::addRollUps(journey, evaluation));
    checkResult(evaluation);
    if (evaluation.expectedVisits < 1000) {
        const auto played = engine::simulate(journey, {.customers = 100, .threads = 1});
        require(!played.ok() || isProbability(played->impactRate.value));
    }
}

}  // namespace
}  // namespace throughline

/// Any bytes are read or refused with errors; a journey that was read has results or findings.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace throughline;
    const auto result = exchange::readJourney({reinterpret_cast<const char*>(data), size});
    if (!result.ok()) {
        require(model::hasErrors(result.error()));
        return 0;
    }
    checkRoundTrip(*result);
    if (isSmall(*result->journey)) checkEvaluation(*result->journey);
    return 0;
}
