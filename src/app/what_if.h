#pragma once

#include <QObject>

#include "app/lever_answers.h"
#include "app/scenario_steps.h"
#include "app/workbench.h"
#include "throughline/engine/uncertainty.h"

namespace throughline::app {

/// The impact rate when one rate is at the low and at the high end of what it may be, all others as they are:
/// of what is known about it, or of the scenario and the reference where the scenario changes it to a number.
struct LeverSwing {
    QString name;  ///< "Field engineering · error rate"
    engine::Interval rate;
    double atLow = 0;
    double atHigh = 0;
};

/// How many draws there are: none yet, those of an earlier state, few, or all.
enum class Precision { NotDrawn, Earlier, FewDraws, AllDraws };

/// What the scenarios of the journey shown come to, side by side.
struct WhatIfResults {
    EvaluatedPtr of;                        ///< the results that these belong to
    std::vector<ScenarioResult> scenarios;  ///< the baseline, then all scenarios in their order
    ScenarioSteps steps;                    ///< from the reference to the scenario shown
    std::vector<Lever> strongest;           ///< the levers of the baseline that matter most, at most five
    std::vector<LeverSwing> swings;         ///< of the scenario shown, the widest first
    WhatIfWish wish;                        ///< what else was asked for
    std::optional<PairTable> pair;          ///< as wished
    std::vector<SoughtLever> sought;        ///< as wished
    /// Of those scenarios that have an evaluation, in their order; null until they are drawn, or where
    /// nothing can be drawn.
    std::shared_ptr<const engine::DrawnComparison> draws;
    Precision precision = Precision::NotDrawn;
    bool hasSwings = false;  ///< of this state

    const ScenarioResult* find(const model::ScenarioId& scenario) const;
    /// The place of the scenario in draws; nothing where it was not drawn.
    std::optional<std::size_t> drawnPlace(const model::ScenarioId& scenario) const;
    /// Where nine in ten draws of the scenario's impact rate lie.
    std::optional<engine::Spread> spread(const model::ScenarioId& scenario) const;
};
using WhatIfPtr = std::shared_ptr<const WhatIfResults>;

/// How sure it is that one scenario lets fewer customers down than another, from common draws.
struct HowSure {
    engine::Spread difference;  ///< of the impact rate: the first minus the second
    double isLower = 0;         ///< share of draws in which the first has the lower one
    double isHigher = 0;
};
std::optional<HowSure> howSure(const WhatIfResults& results, const model::ScenarioId& first,
                               const model::ScenarioId& second);

/// Follows the workbench with everything that the what-if page shows besides the workbench's own results.
///
/// 1. It works only while somebody looks (setActive), on a thread of its own, one request at a time.
/// 2. resultsChanged() comes several times for one state: first what is evaluated exactly, then a range from
/// few draws, then one from all of them.
/// 3. While requests come faster than they are answered, each answer is finished up to the few draws unless
/// that takes long, so that a lever that is dragged shows something all the time.
class WhatIf : public QObject {
    Q_OBJECT

public:
    explicit WhatIf(Workbench& workbench, QObject* parent = nullptr);
    ~WhatIf() override;

    void setActive(bool active);
    const WhatIfWish& wish() const { return wish_; }
    void setWish(WhatIfWish wish);
    /// The newest; null until the first ones came. Of an older state where isCurrent() is false.
    const WhatIfPtr& results() const { return results_; }
    bool isCurrent() const;
    /// Whether the results are of the journey, scenario and reference shown, be it in an older state.
    bool isAboutThis() const;
    /// Whether nothing better is on its way, and all that is wished is there.
    bool isSettled() const;

    static constexpr std::uint32_t fewDraws = 256;
    static constexpr std::uint32_t allDraws = 4096;

signals:
    void resultsChanged();

private:
    class Worker;
    void follow();
    bool isAbout(const WhatIfResults& results) const;
    void take(const WhatIfPtr& results, unsigned long long number);
    WhatIfPtr withWhatIsMissing(const WhatIfPtr& results) const;

    Workbench& workbench_;
    std::unique_ptr<Worker> worker_;
    EvaluatedPtr asked_;  ///< what the newest request is about
    WhatIfPtr results_;
    WhatIfWish wish_;
    bool active_ = false;
};

/// One part of the work, without threads: the scenarios (those that `earlier` has of the same figures are
/// taken over) and the steps. Null if it was stopped.
std::shared_ptr<WhatIfResults> evaluateScenarios(const EvaluatedPtr& of, const std::vector<Lever>& order = {},
                                                 const WhatIfPtr& earlier = nullptr,
                                                 std::stop_token stop = {});
/// The same results with the swings, and what else is wished. Null if it was stopped.
std::shared_ptr<WhatIfResults> withSwings(const WhatIfResults& results, const WhatIfWish& wish = {},
                                          std::stop_token stop = {});
/// The same results with this many draws. Null if it was stopped.
std::shared_ptr<WhatIfResults> withDraws(const WhatIfResults& results, std::uint32_t draws,
                                         std::stop_token stop = {});

}  // namespace throughline::app
