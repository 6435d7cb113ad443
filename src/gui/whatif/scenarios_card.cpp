#include "gui/whatif/scenarios_card.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/scenario_bars.h"

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

/// One scenario with all that is said of it.
struct Side {
    const app::ScenarioResult* result;
    QString name;
    std::optional<engine::Spread> spread;
    std::optional<app::HowSure> sure;  ///< against the reference; nothing for itself
    double difference = 0;             ///< of the impact rate to the reference
    // They add up, and are alike in all scenarios.
    QString rateText = {};
    QString differenceText = {};   ///< "−2.70"
    QString differenceWords = {};  ///< "−2.70 points"

    const engine::Evaluation& evaluation() const { return *result->evaluation; }
    const model::Business& business() const { return result->journey->business; }
    double letDownAYear() const {
        return business().customers ? business().customers->value() * evaluation().impactRate : 0;
    }
};

QString costWords(const Side& side) {
    return app::money(side.evaluation().expectedCost, side.business().currency);
}

/// "€61.20 a customer · 21,960 let down a year · €2.3 m at risk".
QString noteOf(const Side& side) {
    QStringList parts;
    if (side.evaluation().expectedCost > 0) parts << tr("%1 a customer").arg(costWords(side));
    if (side.business().customers) parts << tr("%1 let down a year").arg(app::count(side.letDownAYear()));
    if (side.evaluation().money)
        parts << tr("%1 at risk")
                     .arg(app::shortMoney(side.evaluation().money->revenueAtRisk, side.business().currency));
    return parts.join(QStringLiteral(" · "));
}

QString sureWords(const Side& side, const QString& reference) {
    if (!side.sure) return {};
    return tr("Better than %1 in %2 draws.").arg(reference, app::ofHundred(side.sure->isLower));
}

QString wordsOf(const Side& side, const QString& reference, bool isReference) {
    QStringList words{tr("%1: %2 of customers let down").arg(side.name, side.rateText)};
    if (side.spread) words << tr("90 % range %1").arg(app::percentRange(side.spread->p05, side.spread->p95));
    if (!isReference) words << tr("%1 against %2").arg(side.differenceWords, reference);
    const QString note = noteOf(side);
    if (!note.isEmpty()) words << note;
    const QString sure = sureWords(side, reference);
    return words.join(QStringLiteral("; ")) + QStringLiteral(". ") + sure;
}

ScenarioBar barOf(const Side& side, const QString& reference, bool isChosen, bool isReference) {
    ScenarioBar bar;
    bar.name = isReference ? tr("%1 (reference)").arg(side.name) : side.name;
    bar.value = side.evaluation().impactRate;
    bar.valueText = side.rateText;
    if (!isReference) bar.valueText += QStringLiteral("  ") + side.differenceText;
    if (side.spread) {
        bar.range = {side.spread->p05, side.spread->p95};
        bar.rangeText = app::percentRange(side.spread->p05, side.spread->p95);
    }
    bar.note = noteOf(side);
    bar.words = wordsOf(side, reference, isReference);
    bar.chosen = isChosen;
    return bar;
}

ChartCell rateCell(std::optional<double> rate) {
    return rate ? ChartCell(app::percent(*rate), *rate) : ChartCell(QString());
}

std::vector<ChartCell> moneyCells(const Side& side) {
    std::vector<ChartCell> cells{{costWords(side), side.evaluation().expectedCost}};
    if (side.business().customers)
        cells.push_back({app::count(side.letDownAYear()), side.letDownAYear()});
    else
        cells.push_back({QString()});
    if (const auto& money = side.evaluation().money)
        cells.push_back({app::money(money->revenueAtRisk, side.business().currency), money->revenueAtRisk});
    else
        cells.push_back({QString()});
    return cells;
}

std::vector<ChartCell> rowOf(const Side& side) {
    const bool isReference = !side.sure && side.difference == 0;
    std::vector<ChartCell> row{{side.name}, {side.rateText, side.evaluation().impactRate}};
    row.push_back(isReference ? ChartCell(QString()) : ChartCell(side.differenceWords, side.difference));
    row.push_back(rateCell(side.spread ? std::optional(side.spread->p05) : std::nullopt));
    row.push_back(rateCell(side.spread ? std::optional(side.spread->p95) : std::nullopt));
    row.push_back(side.sure ? ChartCell(app::ofHundred(side.sure->isLower), side.sure->isLower)
                            : ChartCell(QString()));
    for (ChartCell& cell : moneyCells(side)) row.push_back(std::move(cell));
    const auto& weakest = side.evaluation().weakestLink;
    row.push_back({weakest ? app::name(*side.result->journey, *weakest) : QString()});
    return row;
}

ChartTable tableOf(const std::vector<Side>& sides, const QString& reference) {
    ChartTable table{
        {tr("Scenario"), tr("Customers let down"), tr("Against %1").arg(reference), tr("90 % range from"),
         tr("90 % range to"), tr("Better than %1, draws").arg(reference), tr("Cost per customer"),
         tr("Let down a year"), tr("Revenue at risk a year"), tr("Weakest link")},
        {}};
    for (const Side& side : sides) table.rows.push_back(rowOf(side));
    return table;
}

/// Each against the first, where that is the reference.
void writeFigures(std::vector<Side>& sides, bool isReferenceFirst) {
    std::vector<double> rates;
    std::vector<base::Step> steps;
    for (const Side& side : sides) {
        steps.emplace_back(isReferenceFirst ? 0 : rates.size(), rates.size());
        rates.push_back(side.evaluation().impactRate);
    }
    const app::Compared figures = app::compared(rates, steps);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        sides[i].rateText = figures.rates[qsizetype(i)];
        sides[i].differenceText = figures.signedPoints[qsizetype(i)];
        sides[i].differenceWords = figures.points[qsizetype(i)];
    }
}

/// The reference first, then the others in their order.
std::vector<Side> sidesOf(const app::WhatIfResults& results, const model::JourneyBundle& bundle,
                          const model::ScenarioId& reference) {
    std::vector<Side> sides;
    const app::ScenarioResult* compared = results.find(reference);
    for (const app::ScenarioResult& one : results.scenarios) {
        if (!one.evaluation) continue;
        Side side{&one, app::scenarioName(bundle, one.scenario), results.spread(one.scenario), {}};
        const bool isReference = one.scenario == reference;
        if (!isReference) side.sure = app::howSure(results, one.scenario, reference);
        if (!isReference && compared && compared->evaluation)
            side.difference = one.evaluation->impactRate - compared->evaluation->impactRate;
        sides.insert(isReference ? sides.begin() : sides.end(), std::move(side));
    }
    writeFigures(sides, compared && compared->evaluation);
    return sides;
}

}  // namespace

ScenariosCard::ScenariosCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : ChartCard(parent), workbench_(workbench), whatIf_(whatIf) {
    setTitle(tr("Scenarios side by side"));
    connect(&chart(), &ChartView::markActivated, this, [this](int mark) {
        if (mark >= 0 && std::size_t(mark) < shown_.size())
            workbench_.view().showScenario(shown_[std::size_t(mark)]);
    });
}

void ScenariosCard::refresh(bool stale) {
    const app::WhatIfPtr& results = whatIf_.results();
    if (!results) return chart().setEmpty(app::whyNoResult(workbench_).value_or(tr("Calculating…")));
    const model::JourneyBundle& bundle = *model::find(*results->of->snapshot, results->of->journey);
    const model::ScenarioId& reference = workbench_.view().reference();
    const std::vector<Side> sides = sidesOf(*results, bundle, reference);
    const QString name = app::scenarioName(bundle, reference);
    ScenarioBars bars{title(), tr("Customers let down, with the 90 % range"), tr("Customers let down"), {}};
    shown_.clear();
    for (const Side& side : sides) {
        const model::ScenarioId& id = side.result->scenario;
        bars.bars.push_back(barOf(side, name, id == workbench_.view().scenario(), id == reference));
        shown_.push_back(id);
    }
    if (bars.bars.empty())
        return chart().setEmpty(tr("There is no result yet. The Checks say what is missing."));
    setSubtitle(whatIf_.isSettled() ? tr("Customers let down, with the 90 % range")
                                    : tr("Customers let down, with the 90 % range (approx.)"));
    Chart made = scenarioBars(bars);
    made.table = tableOf(sides, name);
    chart().setStale(stale);
    chart().setChart(made);
}

}  // namespace throughline::gui
