#include "gui/whatif/waterfall_card.h"

#include <cmath>

#include "app/change_words.h"
#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/waterfall.h"

namespace throughline::gui {
namespace {

constexpr double noPoints = 5e-7;  ///< of the impact rate: less is rounding

/// "3.0 % → 1.0 %", "× 0.9": what the step does, short.
QString stepDetail(const app::ScenarioStep& step, const std::string& currency) {
    if (step.differences.size() != 1) return app::leverField(step.lever);
    const app::Difference& only = step.differences.front();
    return WaterfallCard::tr("%1 → %2").arg(app::valueWords(only.field, only.before, currency),
                                            app::valueWords(only.field, only.after, currency));
}

WaterfallStep stepOf(const app::ScenarioStep& step, const model::Journey& journey) {
    const QString name = app::leverName(journey, step.lever);
    QStringList differences;
    for (const app::Difference& one : step.differences) differences << app::differenceWords(journey, one);
    WaterfallStep made;
    made.name = name + QStringLiteral(" ") + stepDetail(step, journey.business.currency);
    made.difference = step.impact;
    made.text = app::signedPoints(std::abs(step.impact) < noPoints ? 0 : step.impact);
    made.words = WaterfallCard::tr("%1. %2 added to those before it; %3 alone.")
                     .arg(differences.mid(0, 8).join(QStringLiteral("; ")), app::points(step.impact),
                          app::points(step.impactAlone));
    return made;
}

WaterfallEnd endOf(const QString& name, const app::ScenarioResult& result) {
    return {name, result.evaluation->impactRate, app::percent(result.evaluation->impactRate)};
}

QString interactionWords(const app::ScenarioSteps& steps) {
    const QString each = WaterfallCard::tr("Each change added in turn, in points of customers let down");
    if (steps.steps.size() < 2 || std::abs(steps.interaction()) < noPoints) return each;
    return steps.interaction() > 0 ? WaterfallCard::tr("%1; together they bring %2 less than each alone")
                                         .arg(each, app::points(std::abs(steps.interaction())).remove(u'+'))
                                   : WaterfallCard::tr("%1; together they bring %2 more than each alone")
                                         .arg(each, app::points(std::abs(steps.interaction())).remove(u'+'));
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
    setSubtitle(interactionWords(results.steps));
    Waterfall values{title(),
                     subtitle(),
                     tr("Customers let down"),
                     endOf(app::scenarioName(bundle, of.reference.scenario), of.reference),
                     {},
                     endOf(app::scenarioName(bundle, of.shown.scenario), of.shown)};
    shown_.clear();
    for (const app::ScenarioStep& step : results.steps.steps) {
        values.steps.push_back(stepOf(step, *of.shown.journey));
        shown_.push_back(step.lever);
    }
    chart().setChart(waterfall(values));
}

}  // namespace throughline::gui
