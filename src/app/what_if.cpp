#include "app/what_if.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <QTimer>

#include "app/differences.h"
#include "app/words.h"
#include "throughline/engine/levers.h"

namespace throughline::app {
namespace {

/// How long a request may hold up the next one.
constexpr int patienceMilliseconds = 60;
constexpr std::size_t strongLevers = 5;

std::vector<const ScenarioResult*> knownOf(const Evaluated& of, const WhatIfPtr& earlier) {
    std::vector<const ScenarioResult*> known{&of.baseline, &of.shown, &of.reference};
    if (earlier && earlier->of->journey == of.journey)
        for (const ScenarioResult& one : earlier->scenarios) known.push_back(&one);
    return known;
}

/// Those of the earlier results where the baseline is the same.
std::vector<Lever> strongestOf(const ScenarioResult& baseline, const WhatIfPtr& earlier,
                               std::stop_token stop) {
    if (earlier && earlier->of->baseline.journey == baseline.journey) return earlier->strongest;
    std::vector<Lever> levers;
    for (const engine::LeverReach& one :
         engine::strongestLevers(*baseline.journey, *baseline.evaluation, strongLevers, stop))
        levers.push_back({one.lever.target, one.lever.field, Lever::Way::Set});
    return levers;
}

QString swingName(const model::Journey& journey, const engine::UncertainFigure& figure) {
    const Lever lever{figure.target, figure.field, Lever::Way::Set};
    const QString name = leverName(journey, lever);
    if (figure.struck) return QObject::tr("%1 · at %2").arg(name, app::name(journey, *figure.struck));
    return QObject::tr("%1 · %2").arg(name, leverField(lever));
}

/// Of a rate that the scenario changes to a number: between there and where the reference has it.
std::optional<LeverSwing> changedSwing(const Evaluated& of, const Difference& difference,
                                       std::stop_token stop) {
    const auto* before = std::get_if<model::Rate>(&difference.before);
    const auto* after = std::get_if<model::Rate>(&difference.after);
    if (!before || !after || after->uncertain()) return std::nullopt;
    const engine::Lever lever{difference.target, difference.field};
    const auto impact = engine::impactRateOf(engine::turned(*of.shown.journey, lever, before->mean()), stop);
    if (!impact) return std::nullopt;
    const double now = of.shown.evaluation->impactRate;
    const bool rises = before->mean() < after->mean();
    return LeverSwing{swingName(*of.shown.journey, {difference.target, difference.field, {}}),
                      {std::min(before->mean(), after->mean()), std::max(before->mean(), after->mean())},
                      rises ? *impact : now,
                      rises ? now : *impact};
}

double width(const LeverSwing& swing) {
    return std::abs(swing.atHigh - swing.atLow);
}

}  // namespace

const ScenarioResult* WhatIfResults::find(const model::ScenarioId& scenario) const {
    const auto found = std::ranges::find(scenarios, scenario, &ScenarioResult::scenario);
    return found == scenarios.end() ? nullptr : &*found;
}

std::optional<std::size_t> WhatIfResults::drawnPlace(const model::ScenarioId& scenario) const {
    if (!draws) return std::nullopt;
    std::size_t place = 0;
    for (const ScenarioResult& one : scenarios) {
        if (!one.evaluation) continue;
        if (one.scenario == scenario) return place;
        ++place;
    }
    return std::nullopt;
}

std::optional<engine::Spread> WhatIfResults::spread(const model::ScenarioId& scenario) const {
    const auto place = drawnPlace(scenario);
    return place ? std::optional(draws->impactRate[*place]) : std::nullopt;
}

std::optional<HowSure> howSure(const WhatIfResults& results, const model::ScenarioId& first,
                               const model::ScenarioId& second) {
    const auto a = results.drawnPlace(first);
    const auto b = results.drawnPlace(second);
    if (!a || !b) return std::nullopt;
    std::vector<double> difference = results.draws->drawn[*a];
    for (std::size_t i = 0; i < difference.size(); ++i) difference[i] -= results.draws->drawn[*b][i];
    return HowSure{engine::spreadOf(std::move(difference)), results.draws->beats[*a][*b],
                   results.draws->beats[*b][*a]};
}

std::shared_ptr<WhatIfResults> evaluateScenarios(const EvaluatedPtr& of, const std::vector<Lever>& order,
                                                 const WhatIfPtr& earlier, std::stop_token stop) {
    const model::JourneyBundle& bundle = *model::find(*of->snapshot, of->journey);
    const auto known = knownOf(*of, earlier);
    auto results = std::make_shared<WhatIfResults>();
    results->of = of;
    results->scenarios.push_back(of->baseline);
    for (const model::Scenario& scenario : *bundle.scenarios) {
        auto result = evaluateScenario(bundle, scenario.id, known, stop);
        if (!result) return nullptr;
        results->scenarios.push_back(*std::move(result));
    }
    if (of->baseline.evaluation) results->strongest = strongestOf(of->baseline, earlier, stop);
    if (of->reference.evaluation && of->shown.evaluation)
        results->steps = stepsBetween(bundle, of->reference.scenario, of->shown.scenario, order, stop);
    return stop.stop_requested() ? nullptr : results;
}

std::shared_ptr<WhatIfResults> withSwings(const WhatIfResults& results, const WhatIfWish& wish,
                                          std::stop_token stop) {
    auto made = std::make_shared<WhatIfResults>(results);
    const Evaluated& of = *results.of;
    made->hasSwings = true;
    if (!of.shown.evaluation) return made;
    const auto known = engine::swings(*of.shown.journey, stop);
    if (known)
        for (const engine::Swing& one : *known)
            made->swings.push_back(
                {swingName(*of.shown.journey, one.figure), one.rate, one.atLow, one.atHigh});
    if (of.reference.journey)
        for (const Difference& one : differences(*of.reference.journey, *of.shown.journey))
            if (auto swing = changedSwing(of, one, stop)) made->swings.push_back(*std::move(swing));
    std::ranges::stable_sort(made->swings, std::greater(), width);
    if (wish.pair) made->pair = pairTable(*of.shown.journey, *wish.pair, stop);
    if (wish.target) made->sought = soughtLevers(*of.shown.journey, *wish.target, stop);
    return stop.stop_requested() ? nullptr : made;
}

std::shared_ptr<WhatIfResults> withDraws(const WhatIfResults& results, std::uint32_t draws,
                                         std::stop_token stop) {
    std::vector<model::Journey> journeys;
    for (const ScenarioResult& one : results.scenarios)
        if (one.evaluation) journeys.push_back(*one.journey);
    auto drawn = std::make_shared<WhatIfResults>(results);
    drawn->precision = draws < WhatIf::allDraws ? Precision::FewDraws : Precision::AllDraws;
    if (journeys.empty()) return drawn;
    engine::UncertaintyRun run{.draws = draws};
    // The few draws are those of a lever that is dragged: the other processor draws the window.
    if (drawn->precision == Precision::FewDraws) run.threads = 1;
    auto compared = engine::compareDraws(journeys, run, stop);
    if (stop.stop_requested()) return nullptr;
    if (compared) drawn->draws = std::make_shared<const engine::DrawnComparison>(std::move(compared).value());
    return drawn;
}

/// The thread, and the slot with the newest request.
class WhatIf::Worker {
public:
    struct Request {
        EvaluatedPtr of;
        WhatIfWish wish;
        unsigned long long number = 0;
    };
    using Deliver = std::function<void(const WhatIfPtr&, unsigned long long)>;

    Worker(WhatIf& owner, Deliver deliver)
        : deliver_(std::move(deliver)), thread_([this](std::stop_token stop) { work(stop); }) {
        patience_.setSingleShot(true);
        patience_.setInterval(patienceMilliseconds);
        QObject::connect(&patience_, &QTimer::timeout, &owner, [this] { stopCurrent(); });
    }
    ~Worker() {
        thread_.request_stop();
        stopCurrent();
    }

    void request(EvaluatedPtr of, WhatIfWish wish) {
        {
            const std::lock_guard lock(mutex_);
            pending_ = Request{std::move(of), std::move(wish), ++newest_};
            refining_.request_stop();
        }
        if (!patience_.isActive()) patience_.start();
        wake_.notify_one();
    }
    /// Nothing that was asked for is wanted any more.
    void forget() {
        const std::lock_guard lock(mutex_);
        pending_.reset();
        ++newest_;
        current_.request_stop();
        refining_.request_stop();
    }
    unsigned long long newest() const { return newest_; }

private:
    void stopCurrent() {
        const std::lock_guard lock(mutex_);
        if (!pending_ && !thread_.get_stop_token().stop_requested()) return;
        current_.request_stop();
        refining_.request_stop();
    }

    std::optional<Request> take(std::stop_token stop) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, stop, [this] { return pending_.has_value(); });
        if (stop.stop_requested()) return std::nullopt;
        current_ = std::stop_source();
        refining_ = std::stop_source();
        return std::exchange(pending_, std::nullopt);
    }

    std::stop_token tokenOf(const std::stop_source& source) {
        const std::lock_guard lock(mutex_);
        return source.get_token();
    }

    void work(std::stop_token stop) {
        while (auto request = take(stop)) {
            auto results = evaluateScenarios(request->of, request->wish.order, earlier_, tokenOf(current_));
            if (!results) continue;
            results->wish = request->wish;
            earlier_ = results;
            deliver_(results, request->number);
            auto swung = withSwings(*results, request->wish, tokenOf(current_));
            if (!swung) continue;
            deliver_(swung, request->number);
            auto coarse = withDraws(*swung, fewDraws, tokenOf(current_));
            if (!coarse) continue;
            deliver_(coarse, request->number);
            auto fine = withDraws(*swung, allDraws, tokenOf(refining_));
            if (fine) deliver_(fine, request->number);
        }
    }

    Deliver deliver_;
    QTimer patience_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Request> pending_;
    std::stop_source current_;   ///< of what is at least to be shown
    std::stop_source refining_;  ///< of what a newer request makes needless
    unsigned long long newest_ = 0;
    WhatIfPtr earlier_;  ///< on the thread only
    std::jthread thread_;
};

WhatIf::WhatIf(Workbench& workbench, QObject* parent) : QObject(parent), workbench_(workbench) {
    worker_ = std::make_unique<Worker>(*this, [this](const WhatIfPtr& results, unsigned long long number) {
        QMetaObject::invokeMethod(
            this, [this, results, number] { take(results, number); }, Qt::QueuedConnection);
    });
    connect(&workbench, &Workbench::resultsChanged, this, &WhatIf::follow);
}

WhatIf::~WhatIf() = default;

void WhatIf::setActive(bool active) {
    if (std::exchange(active_, active) == active) return;
    asked_ = nullptr;
    if (active)
        follow();
    else
        worker_->forget();
}

void WhatIf::setWish(WhatIfWish wish) {
    if (wish == wish_) return;
    wish_ = std::move(wish);
    asked_ = nullptr;
    follow();
}

bool WhatIf::isCurrent() const {
    return results_ && results_->of == workbench_.results() && workbench_.resultsAreCurrent();
}

bool WhatIf::isAbout(const WhatIfResults& results) const {
    const ViewState& view = std::as_const(workbench_).view();
    return results.of->journey == view.journey() && results.of->shown.scenario == view.scenario() &&
           results.of->reference.scenario == view.reference();
}

bool WhatIf::isAboutThis() const {
    return results_ && isAbout(*results_);
}

bool WhatIf::isSettled() const {
    return isCurrent() && results_->precision == Precision::AllDraws && results_->wish == wish_;
}

void WhatIf::follow() {
    if (!active_) return;
    const EvaluatedPtr& of = workbench_.results();
    if (results_ && (!of || results_->of->journey != of->journey)) {
        results_ = nullptr;
        emit resultsChanged();
    }
    if (!of || of == asked_ || !workbench_.resultsAreCurrent()) return;
    asked_ = of;
    worker_->request(of, wish_);
}

/// What is of an older state is shown too while a lever is dragged, but not what is of another scenario.
void WhatIf::take(const WhatIfPtr& results, unsigned long long number) {
    const bool isOlder = number != worker_->newest();
    if (!active_ || (isOlder && !isAbout(*results))) return;
    results_ = withWhatIsMissing(results);
    emit resultsChanged();
}

/// Until new ranges and swings come the earlier ones stay, where they are of the same scenarios.
WhatIfPtr WhatIf::withWhatIsMissing(const WhatIfPtr& results) const {
    const bool isComplete = results->hasSwings && results->precision != Precision::NotDrawn;
    if (isComplete || !results_) return results;
    const auto isSame = [](const ScenarioResult& a, const ScenarioResult& b) {
        return a.scenario == b.scenario && a.evaluation.has_value() == b.evaluation.has_value();
    };
    auto kept = std::make_shared<WhatIfResults>(*results);
    const bool isOfSameScenario = results->of->shown.scenario == results_->of->shown.scenario;
    if (!kept->hasSwings && isOfSameScenario) {
        kept->swings = results_->swings;
        kept->pair = results_->pair;
        kept->sought = results_->sought;
    }
    if (kept->precision == Precision::NotDrawn && results_->draws &&
        std::ranges::equal(results->scenarios, results_->scenarios, isSame)) {
        kept->draws = results_->draws;
        kept->precision = Precision::Earlier;
    }
    return kept;
}

}  // namespace throughline::app
