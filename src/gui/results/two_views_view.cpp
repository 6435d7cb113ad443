#include "gui/results/two_views_view.h"

#include <QCoreApplication>

#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/paired_bars.h"

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

PairedBar barOf(const app::TwoViews& views) {
    // The gap adds up, and so does what is fine with the error rate.
    const app::Compared figures =
        app::compared({views.errorRate, views.shareOfLetDowns, 1 - views.errorRate, 1}, {{0, 1}, {2, 3}});
    const QString fine = tr("%1 fine").arg(figures.rates[2]);
    const QString share = figures.rates[1];
    const QString words = tr("%1 says it is %2. Yet %3 of all first let-downs happen here: %4 of customers.")
                              .arg(views.name, fine, share, app::percent(views.firstImpact));
    return {views.name,  views.detail,          views.errorRate,
            fine,        views.shareOfLetDowns, tr("%1 of let-downs").arg(share),
            views.gap(), figures.points[0],     words};
}

/// The largest gap in a sentence.
QString wordsOf(const std::vector<app::TwoViews>& views) {
    return views.empty() ? QString() : barOf(views.front()).words;
}

Chart chartOf(const std::vector<app::TwoViews>& views, TwoViewsView::By by) {
    const bool isBySilo = by == TwoViewsView::By::Silo;
    PairedBars bars{tr("Silo view and customer view"),
                    wordsOf(views),
                    isBySilo ? tr("Silo or hand-off") : tr("Department"),
                    isBySilo ? tr("Department") : tr("Has"),
                    tr("Own error rate"),
                    tr("Share of all first let-downs"),
                    tr("Gap"),
                    {}};
    for (const app::TwoViews& each : views) bars.bars.push_back(barOf(each));
    return pairedBars(bars);
}

}  // namespace

TwoViewsView::TwoViewsView(app::Workbench& workbench, QWidget* parent)
    : ChartView(parent), workbench_(workbench) {
    connect(&workbench, &app::Workbench::resultsChanged, this, &TwoViewsView::refresh);
    connect(this, &ChartView::markActivated, this, [this](int mark) {
        const auto& elements = views_[static_cast<std::size_t>(mark)].elements;
        workbench_.view().select({elements.begin(), elements.end()});
    });
}

void TwoViewsView::showBy(By by) {
    by_ = by;
    refresh();
}

void TwoViewsView::showEvent(QShowEvent* event) {
    ChartView::showEvent(event);
    refresh();
}

void TwoViewsView::refresh() {
    if (!isVisible()) return;
    views_.clear();
    if (const auto nothing = app::whyNoResult(workbench_)) return setEmpty(*nothing);
    const app::ScenarioResult& shown = workbench_.results()->shown;
    if (shown.evaluation->impactRate <= 0)
        return setEmpty(
            tr("No customer is let down, so there is nothing to compare. Give a silo an error rate."));
    views_ = by_ == By::Silo ? app::viewsBySilo(*shown.journey, *shown.evaluation)
                             : app::viewsByDepartment(*shown.journey, *shown.evaluation);
    setStale(!workbench_.resultsAreCurrent());
    setChart(chartOf(views_, by_));
}

}  // namespace throughline::gui
