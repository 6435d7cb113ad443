#include "app/recalculator.h"

#include <chrono>

#include <QMetaObject>

#include "throughline/engine/evaluate.h"
#include "throughline/model/scenario.h"

namespace throughline::app {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Evaluates the journey into the result. False if it was stopped.
bool evaluateInto(ScenarioResult& result, std::stop_token stop) {
    const auto start = Clock::now();
    const model::Findings found = engine::check(*result.journey);
    result.findings.insert(result.findings.end(), found.begin(), found.end());
    if (model::hasErrors(result.findings)) return true;
    auto evaluation = engine::evaluate(*result.journey, stop);
    if (evaluation) {
        result.evaluation = std::move(evaluation).value();
    } else if (const auto* findings = std::get_if<model::Findings>(&evaluation.error())) {
        result.findings = *findings;
    } else {
        return false;
    }
    result.milliseconds = millisecondsSince(start);
    return true;
}

/// The baseline's own journey, or the one that the scenario makes of it with the warnings of that; null, with
/// the reasons, where the scenario cannot be applied.
ScenarioResult applied(const model::JourneyBundle& bundle, const model::ScenarioId& scenario) {
    ScenarioResult result;
    result.scenario = scenario;
    if (scenario.empty()) {
        result.journey = bundle.journey;
        return result;
    }
    auto journey = model::applyScenario(bundle, scenario);
    if (!journey) {
        result.findings = journey.error();
        return result;
    }
    result.findings = journey->warnings;
    result.journey = std::make_shared<const model::Journey>(std::move(journey).value().journey);
    return result;
}

bool isOfSameFigures(const ScenarioResult& known, const ScenarioResult& wanted) {
    if (!known.journey || !known.evaluation) return false;
    return known.journey == wanted.journey ||
           (known.scenario == wanted.scenario && *known.journey == *wanted.journey);
}

}  // namespace

std::optional<ScenarioResult> evaluateScenario(const model::JourneyBundle& bundle,
                                               const model::ScenarioId& scenario,
                                               std::span<const ScenarioResult* const> known,
                                               std::stop_token stop) {
    ScenarioResult result = applied(bundle, scenario);
    if (!result.journey) return result;
    for (const ScenarioResult* one : known) {
        if (!isOfSameFigures(*one, result)) continue;
        result.findings = one->findings;
        result.evaluation = one->evaluation;
        result.milliseconds = one->milliseconds;
        return result;
    }
    if (!evaluateInto(result, stop)) return std::nullopt;
    return result;
}

EvaluatedPtr evaluateSnapshot(const Snapshot& snapshot, const model::JourneyId& journey,
                              const model::ScenarioId& scenario, const model::ScenarioId& reference,
                              const EvaluatedPtr& earlier, std::stop_token stop) {
    const model::JourneyBundle& bundle = *model::find(*snapshot, journey);
    std::vector<const ScenarioResult*> known;
    if (earlier && earlier->journey == journey)
        known = {&earlier->baseline, &earlier->reference, &earlier->shown};
    auto baseline = evaluateScenario(bundle, {}, known, stop);
    if (!baseline) return nullptr;
    auto shown = scenario.empty() ? baseline : evaluateScenario(bundle, scenario, known, stop);
    if (!shown) return nullptr;
    auto compared = reference.empty()       ? baseline
                    : reference == scenario ? shown
                                            : evaluateScenario(bundle, reference, known, stop);
    if (!compared) return nullptr;
    return std::make_shared<const Evaluated>(
        Evaluated{snapshot, journey, *std::move(baseline), *std::move(shown), *std::move(compared)});
}

Recalculator::Recalculator(QObject* parent)
    : QObject(parent), worker_([this](std::stop_token stop) { work(stop); }) {
}

Recalculator::~Recalculator() {
    worker_.request_stop();
    const std::lock_guard lock(mutex_);
    current_.request_stop();
}

void Recalculator::request(const Snapshot& snapshot, const model::JourneyId& journey,
                           const model::ScenarioId& scenario, const model::ScenarioId& reference) {
    {
        const std::lock_guard lock(mutex_);
        pending_ = Request{snapshot, journey, scenario, reference, ++newest_};
        current_.request_stop();
    }
    wake_.notify_one();
}

std::optional<Recalculator::Request> Recalculator::takeRequest(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, stop, [this] { return pending_.has_value(); });
    if (stop.stop_requested()) return std::nullopt;
    current_ = std::stop_source();
    return std::exchange(pending_, std::nullopt);
}

void Recalculator::work(std::stop_token stop) {
    EvaluatedPtr earlier;
    while (auto request = takeRequest(stop)) {
        std::stop_token superseded;
        {
            const std::lock_guard lock(mutex_);
            superseded = current_.get_token();
            if (pending_) continue;
        }
        EvaluatedPtr result = evaluateSnapshot(request->snapshot, request->journey, request->scenario,
                                               request->reference, earlier, superseded);
        if (!result) continue;
        earlier = result;
        QMetaObject::invokeMethod(
            this, [this, number = request->number, result = std::move(result)] { deliver(number, result); },
            Qt::QueuedConnection);
    }
}

void Recalculator::deliver(unsigned long long number, EvaluatedPtr result) {
    {
        const std::lock_guard lock(mutex_);
        if (number != newest_) return;
    }
    emit evaluated(result);
}

}  // namespace throughline::app
