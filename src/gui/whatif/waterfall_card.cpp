#include "gui/whatif/waterfall_card.h"

#include <algorithm>
#include <cmath>

#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/waterfall.h"

namespace throughline::gui {
namespace {

constexpr double noPoints = 5e-7;  ///< of the impact rate: less is rounding

WaterfallStep stepOf(const app::ScenarioStep& step, const model::Journey& journey) {
    WaterfallStep made;
    made.name = app::stepWords(journey, step.what);
    made.difference = step.impact;
    made.text = app::signedPoints(step.impact);
    made.words = WaterfallCard::tr("%1. %2 added to those before it; %3 alone.")
                     .arg(made.name, app::points(step.impact), app::points(step.impactAlone));
    return made;
}

bool isSeen(const app::ScenarioStep& step) {
    return std::abs(step.impact) >= noPoints || std::abs(step.impactAlone) >= noPoints;
}

WaterfallEnd endOf(const QString& name, const app::ScenarioResult& result) {
    return {name, result.evaluation->impactRate, app::percent(result.evaluation->impactRate)};
}

/// How the steps are to be read, and what they do together.
QString aboutWords(const app::ScenarioSteps& steps) {
    const auto seen = std::ranges::count_if(steps.steps, isSeen);
    QStringList words{WaterfallCard::tr("Each change added in turn, in points of customers let down")};
    const QString amount = app::points(std::abs(steps.interaction)).remove(u'+');
    if (seen > 1 && std::abs(steps.interaction) >= noPoints)
        words << (steps.interaction > 0
                      ? WaterfallCard::tr("they overlap: together %1 less than each alone").arg(amount)
                      : WaterfallCard::tr("together %1 more than each alone").arg(amount));
    const auto unseen = static_cast<std::size_t>(std::ssize(steps.steps) - seen);
    if (unseen > 0)
        words << WaterfallCard::tr("%1 without effect on this")
                     .arg(app::counted(unseen, WaterfallCard::tr("change"), WaterfallCard::tr("changes")));
    return words.join(QStringLiteral(" · "));
}

}  // namespace

WaterfallCard::WaterfallCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : ChartCard(parent), workbench_(workbench), whatIf_(whatIf) {
    connect(&chart(), &ChartView::markActivated, this, [this](int mark) {
        if (mark > 0 && std::size_t(mark) <= shown_.size()) emit leverWanted(shown_[std::size_t(mark) - 1]);
    });
}

void WaterfallCard::refresh(bool stale) {
    const model::JourneyBundle& bundle = workbench_.bundle();
    const QString reference = app::scenarioName(bundle, workbench_.view().reference());
    const QString shown = app::scenarioName(bundle, workbench_.view().scenario());
    const bool isSame = workbench_.view().reference() == workbench_.view().scenario();
    setTitle(isSame ? tr("What each change does") : tr("From %1 to %2").arg(reference, shown));
    setSubtitle({});
    const app::WhatIfPtr& results = whatIf_.results();
    if (const auto nothing = app::whyNoResult(workbench_)) return chart().setEmpty(*nothing);
    if (isSame)
        return chart().setEmpty(tr("%1 is the reference. Choose or begin another scenario.").arg(shown));
    if (!results || !results->of->reference.evaluation || !results->of->shown.evaluation)
        return chart().setEmpty(tr("Calculating…"));
    if (results->steps.steps.empty())
        return chart().setEmpty(tr("Nothing differs from %1 yet. Turn a lever.").arg(reference));
    chart().setStale(stale);
    showSteps(*results);
}

void WaterfallCard::showSteps(const app::WhatIfResults& results) {
    const app::Evaluated& of = *results.of;
    const model::JourneyBundle& bundle = *model::find(*of.snapshot, of.journey);
    setSubtitle(aboutWords(results.steps));
    Waterfall values{title(),
                     subtitle(),
                     tr("Customers let down"),
                     endOf(app::scenarioName(bundle, of.reference.scenario), of.reference),
                     {},
                     endOf(app::scenarioName(bundle, of.shown.scenario), of.shown)};
    shown_.clear();
    for (const app::ScenarioStep& step : results.steps.steps) {
        if (!isSeen(step)) continue;
        values.steps.push_back(stepOf(step, *of.shown.journey));
        shown_.push_back(app::leverOf(step.what));
    }
    chart().setChart(waterfall(values));
}

}  // namespace throughline::gui
