#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

#include <QObject>

#include "app/evaluated.h"

namespace throughline::app {

/// Evaluates the newest snapshot on one worker thread.
///
/// 1. One evaluation at a time, always of the newest request; an older one under way is asked to stop.
/// 2. evaluated() is emitted on this object's thread, only with the result of the newest request.
/// 3. The destructor stops the worker; nothing is delivered after it.
class Recalculator : public QObject {
    Q_OBJECT

public:
    explicit Recalculator(QObject* parent = nullptr);
    ~Recalculator() override;

    /// Pre: the journey exists in the snapshot, both scenarios in the journey (or are empty).
    void request(const Snapshot& snapshot, const model::JourneyId& journey, const model::ScenarioId& scenario,
                 const model::ScenarioId& reference = {});

signals:
    void evaluated(const throughline::app::EvaluatedPtr& result);

private:
    struct Request {
        Snapshot snapshot;
        model::JourneyId journey;
        model::ScenarioId scenario;
        model::ScenarioId reference;
        unsigned long long number = 0;
    };

    void work(std::stop_token stop);
    std::optional<Request> takeRequest(std::stop_token stop);
    void deliver(unsigned long long number, EvaluatedPtr result);

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Request> pending_;
    std::stop_source current_;
    unsigned long long newest_ = 0;
    std::jthread worker_;
};

/// The work itself, without threads: evaluates baseline, scenario and reference. What the earlier results
/// (may be null) have of the same figures is not evaluated again. Nothing if it was stopped.
EvaluatedPtr evaluateSnapshot(const Snapshot& snapshot, const model::JourneyId& journey,
                              const model::ScenarioId& scenario, const model::ScenarioId& reference = {},
                              const EvaluatedPtr& earlier = nullptr, std::stop_token stop = {});

/// One scenario of the bundle (empty: the baseline). An evaluation that one of `known` has of the same
/// figures is taken over. Nothing if it was stopped.
std::optional<ScenarioResult> evaluateScenario(const model::JourneyBundle& bundle,
                                               const model::ScenarioId& scenario,
                                               std::span<const ScenarioResult* const> known = {},
                                               std::stop_token stop = {});

}  // namespace throughline::app
