#include "gui/whatif/waterfall_card.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QKeyEvent>
#include <QMouseEvent>

#include "app/change_words.h"
#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/chart_canvas.h"
#include "gui/charts/waterfall.h"

namespace throughline::gui {
namespace {

/// "Field engineering 1.9 %": what fits beneath a bar.
QString shortName(const engine::ScenarioStep& step, const model::Journey& journey) {
    const model::Change& change = step.changes.front();
    const std::string& currency = journey.business.currency;
    const app::Lever lever = app::leverOf(step);
    QString value = change.set.empty() ? app::leverWords(lever, change.scale.front().factor, currency)
                                       : app::valueWords(lever.field, change.set.front().value, currency);
    value.replace(u' ', QChar::Nbsp);
    const QString words = WaterfallCard::tr("%1 %2").arg(app::leverName(journey, lever), value);
    return step.kind == engine::ScenarioStep::Kind::Made ? words : WaterfallCard::tr("without %1").arg(words);
}

WaterfallStep stepOf(const app::ScenarioStep& step, const app::StepFigures::Difference& figure,
                     const model::Journey& journey) {
    const QString words =
        WaterfallCard::tr("%1. %2 added to those before it; %3 alone.")
            .arg(app::stepWords(journey, step.what), figure.words, app::points(step.impactAlone));
    return {shortName(step.what, journey), step.impact, figure.text, words};
}

bool isSeen(const app::ScenarioStep& step) {
    return std::abs(step.impact) >= app::noPoints || std::abs(step.impactAlone) >= app::noPoints;
}

/// How the steps are to be read, and what they do together.
QString aboutWords(const app::ScenarioSteps& steps) {
    const auto seen = std::ranges::count_if(steps.steps, isSeen);
    QStringList words{WaterfallCard::tr("Each change added in turn; drag to reorder")};
    const QString amount = app::points(std::abs(steps.interaction)).remove(u'+');
    if (seen > 1 && std::abs(steps.interaction) >= app::noPoints)
        words << (steps.interaction > 0
                      ? WaterfallCard::tr("they overlap: together %1 less than each alone").arg(amount)
                      : WaterfallCard::tr("together %1 more than each alone").arg(amount));
    const int unseen = int(std::ssize(steps.steps) - seen);
    if (unseen > 0) words << WaterfallCard::tr("%Ln change(s) without effect on this", nullptr, unseen);
    return words.join(QStringLiteral(" · "));
}

}  // namespace

WaterfallCard::WaterfallCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : ChartCard(parent), workbench_(workbench), whatIf_(whatIf) {
    chart().canvas().installEventFilter(this);
    connect(&chart(), &ChartView::markActivated, this, [this](int mark) {
        if (mark > 0 && std::size_t(mark) <= shown_.size()) emit leverWanted(shown_[std::size_t(mark) - 1]);
    });
}

bool WaterfallCard::eventFilter(QObject* watched, QEvent* event) {
    ChartCanvas& canvas = chart().canvas();
    if (watched != &canvas) return ChartCard::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress)
        dragged_ = canvas.markAt(static_cast<QMouseEvent*>(event)->position());
    if (event->type() == QEvent::MouseButtonRelease)
        drop(canvas.markAt(static_cast<QMouseEvent*>(event)->position()));
    return event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent*>(event));
}

/// Alt and an arrow key take the step earlier or later.
bool WaterfallCard::press(const QKeyEvent& key) {
    const int step = key.key() == Qt::Key_Right ? 1 : key.key() == Qt::Key_Left ? -1 : 0;
    const int current = chart().canvas().currentMark();
    if (step == 0 || !key.modifiers().testFlag(Qt::AltModifier) || current < 1) return false;
    moveStep(current - 1, current - 1 + step);
    return true;
}

void WaterfallCard::drop(int mark) {
    const int from = std::exchange(dragged_, -1);
    if (from > 0 && mark > 0 && mark != from) moveStep(from - 1, mark - 1);
}

void WaterfallCard::moveStep(int from, int to) {
    const int size = int(shown_.size());
    if (from < 0 || from >= size || to < 0 || to >= size) return;
    app::WhatIfWish wish = whatIf_.wish();
    wish.order = shown_;
    const app::Lever moved = wish.order[std::size_t(from)];
    wish.order.erase(wish.order.begin() + from);
    wish.order.insert(wish.order.begin() + to, moved);
    whatIf_.setWish(std::move(wish));
    chart().canvas().setCurrentMark(to + 1);
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
    if (!whatIf_.isAboutThis()) return chart().setStale(true);
    if (results->steps.steps.empty())
        return chart().setEmpty(tr("Nothing differs from %1 yet. Turn a lever.").arg(reference));
    chart().setStale(stale);
    showSteps(*results);
}

void WaterfallCard::showSteps(const app::WhatIfResults& results) {
    const app::Evaluated& of = *results.of;
    const model::JourneyBundle& bundle = *model::find(*of.snapshot, of.journey);
    setSubtitle(aboutWords(results.steps));
    const double before = of.reference.evaluation->impactRate, after = of.shown.evaluation->impactRate;
    const app::StepFigures figures = app::figuresOf(results.steps, before, after);
    Waterfall values{title(),
                     subtitle(),
                     tr("Customers let down"),
                     {app::scenarioName(bundle, of.reference.scenario), before, figures.start},
                     {},
                     {app::scenarioName(bundle, of.shown.scenario), after, figures.end}};
    shown_.clear();
    for (std::size_t i = 0; i < figures.steps.size(); ++i) {
        const app::ScenarioStep& step = results.steps.steps[i];
        if (!isSeen(step)) continue;
        values.steps.push_back(stepOf(step, figures.steps[i], *of.shown.journey));
        shown_.push_back(app::leverOf(step.what));
    }
    chart().setChart(waterfall(values));
}

}  // namespace throughline::gui
