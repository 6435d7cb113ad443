#include "app/impact_range.h"

#include <algorithm>

namespace throughline::app {
namespace {

constexpr int restMilliseconds = 250;

std::optional<engine::Spread> drawnSpread(const model::Journey& journey, const std::stop_token& stop) {
    const auto drawn = engine::uncertainty(journey, {}, stop);
    return drawn ? std::optional(drawn->impactRate) : std::nullopt;
}

}  // namespace

ImpactRange::ImpactRange(Workbench& workbench, QObject* parent) : QObject(parent), workbench_(workbench) {
    thread_.setMaxThreadCount(1);
    rest_.setSingleShot(true);
    rest_.setInterval(restMilliseconds);
    connect(&rest_, &QTimer::timeout, this, &ImpactRange::draw);
    connect(&workbench, &Workbench::resultsChanged, this, &ImpactRange::follow);
    follow();
}

ImpactRange::~ImpactRange() {
    current_.request_stop();
    thread_.waitForDone();
}

void ImpactRange::follow() {
    const EvaluatedPtr& results = workbench_.results();
    if (results == of_) return;
    of_ = results;
    current_.request_stop();
    spread_.reset();
    const bool drawable = of_ && of_->shown.evaluation && isUncertain(*of_->shown.journey);
    isDrawn_ = !drawable;
    if (drawable)
        rest_.start();
    else
        rest_.stop();
    emit changed();
}

void ImpactRange::draw() {
    current_ = std::stop_source();
    thread_.start([this, of = of_, stop = current_.get_token()] {
        const auto spread = drawnSpread(*of->shown.journey, stop);
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this, [this, of, spread] { take(of, spread); }, Qt::QueuedConnection);
    });
}

void ImpactRange::take(const EvaluatedPtr& of, const std::optional<engine::Spread>& spread) {
    if (of != of_) return;
    spread_ = spread;
    isDrawn_ = true;
    emit changed();
}

bool isUncertain(const model::Journey& journey) {
    const auto affected = [](const model::AffectedElement& one) { return one.errorRate.uncertain(); };
    return std::ranges::any_of(journey.silos,
                               [](const model::Silo& silo) {
                                   return silo.errorRate.uncertain() || silo.recoveryRate.uncertain() ||
                                          silo.abandonmentRate.uncertain();
                               }) ||
           std::ranges::any_of(journey.handoffs,
                               [](const model::Handoff& handoff) { return handoff.errorRate.uncertain(); }) ||
           std::ranges::any_of(journey.sharedCauses, [&](const model::SharedCause& cause) {
               return std::ranges::any_of(cause.affects, affected);
           });
}

}  // namespace throughline::app
