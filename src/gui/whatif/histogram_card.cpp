#include "gui/whatif/histogram_card.h"

#include <algorithm>

#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/histogram.h"

namespace throughline::gui {
namespace {

constexpr std::size_t bins = 30;

std::vector<double> countsOf(const std::vector<double>& draws, double low, double high) {
    std::vector<double> counts(bins);
    for (const double draw : draws) {
        const auto bin = static_cast<std::size_t>((draw - low) / (high - low) * bins);
        ++counts[std::min(bin, bins - 1)];
    }
    return counts;
}

Histogram histogramOf(const std::vector<double>& draws, const engine::Spread& spread) {
    const auto [low, high] = std::ranges::minmax(draws);
    Histogram values;
    values.valueName = HistogramCard::tr("Customers let down");
    values.low = low;
    values.high = high;
    values.counts = countsOf(draws, low, high);
    values.lines = {{spread.p05, HistogramCard::tr("5 % are below %1").arg(app::percent(spread.p05))},
                    {spread.p50, HistogramCard::tr("half are below %1").arg(app::percent(spread.p50))},
                    {spread.p95, HistogramCard::tr("95 % are below %1").arg(app::percent(spread.p95))}};
    values.write = app::percent;
    return values;
}

}  // namespace

HistogramCard::HistogramCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : ChartCard(parent), workbench_(workbench), whatIf_(whatIf) {
    setTitle(tr("How sure"));
}

void HistogramCard::refresh(bool stale) {
    if (const auto nothing = app::whyNoResult(workbench_)) return chart().setEmpty(*nothing);
    const app::WhatIfPtr& results = whatIf_.results();
    const auto place = results ? results->drawnPlace(workbench_.view().scenario()) : std::nullopt;
    if (!place) return chart().setEmpty(tr("Calculating…"));
    const std::vector<double>& draws = results->draws->drawn[*place];
    const auto [low, high] = std::ranges::minmax(draws);
    if (!(low < high))
        return chart().setEmpty(
            tr("All rates are exact numbers: the result has no range. Give a rate its counted "
               "errors, or low, likely and high."));
    const QString number = app::count(double(draws.size()));
    setSubtitle(whatIf_.isSettled()
                    ? tr("The result in %1 draws of what is known of the rates").arg(number)
                    : tr("The result in %1 draws of what is known of the rates (approx.)").arg(number));
    Histogram values = histogramOf(draws, results->draws->impactRate[*place]);
    values.title = title();
    values.words = subtitle();
    chart().setStale(stale);
    chart().setChart(histogram(values));
}

}  // namespace throughline::gui
