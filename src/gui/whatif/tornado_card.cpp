#include "gui/whatif/tornado_card.h"

#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/tornado.h"

namespace throughline::gui {
namespace {

TornadoBar barOf(const app::LeverSwing& swing) {
    const QStringList rates = app::percents({swing.rate.low, swing.rate.high});
    const QStringList results = app::percents({swing.atLow, swing.atHigh});
    const QString words = TornadoCard::tr("%1: at %2 the result is %3, at %4 it is %5")
                              .arg(swing.name, rates[0], results[0], rates[1], results[1]);
    return {swing.name, swing.atLow, results[0], swing.atHigh, results[1], words};
}

}  // namespace

TornadoCard::TornadoCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : ChartCard(parent), workbench_(workbench), whatIf_(whatIf) {
    setTitle(tr("What moves the result most"));
    setSubtitle(
        tr("Customers let down when one rate goes from its low to its high value, all else as it is"));
}

void TornadoCard::refresh(bool stale) {
    if (const auto nothing = app::whyNoResult(workbench_)) return chart().setEmpty(*nothing);
    const app::WhatIfPtr& results = whatIf_.results();
    if (!results || !results->of->shown.evaluation) return chart().setEmpty(tr("Calculating…"));
    if (!whatIf_.isAboutThis()) return chart().setStale(true);
    if (results->swings.empty())
        return chart().setEmpty(results->hasSwings
                                    ? tr("All rates are exact numbers, and none is changed. "
                                         "Give a rate its counted errors, or low, likely and high, and this "
                                         "shows how much it matters that it is not known better.")
                                    : tr("Calculating…"));
    const double impact = results->of->shown.evaluation->impactRate;
    Tornado values{title(), subtitle(),           tr("Rate"), tr("at its low value"), tr("at its high value"),
                   impact,  app::percent(impact), {}};
    for (const app::LeverSwing& swing : results->swings) values.bars.push_back(barOf(swing));
    chart().setStale(stale);
    chart().setChart(tornado(values));
}

}  // namespace throughline::gui
