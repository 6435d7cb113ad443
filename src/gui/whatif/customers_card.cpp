#include "gui/whatif/customers_card.h"

#include <QComboBox>

#include "app/customer_groups.h"
#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/icon_array.h"

namespace throughline::gui {
namespace {

IconGroup::Look lookOf(app::CustomerGroup::Fate fate) {
    using Fate = app::CustomerGroup::Fate;
    using Look = IconGroup::Look;
    switch (fate) {
        case Fate::LetDown:
            return Look::Full;
        case Fate::Added:
            return Look::Hatched;
        case Fate::Saved:
            return Look::Hollow;
        case Fate::Fine:
            return Look::Quiet;
    }
    return Look::Quiet;
}

IconArray iconsOf(const app::Evaluated& results, int total) {
    IconArray values{CustomersCard::tr("Customers out of %1").arg(app::count(total)),
                     app::customersInWords(*results.shown.evaluation, total),
                     {},
                     false};
    for (const app::CustomerGroup& group : app::customerGroups(results, total))
        values.groups.push_back(
            {group.name, group.value, group.value + ' ' + group.name, group.count, lookOf(group.fate)});
    return values;
}

/// "hollow: saved", "hatched: added": what the marks mean.
QString keyOf(const app::Evaluated& results, int total) {
    for (const app::CustomerGroup& group : app::customerGroups(results, total)) {
        if (group.fate == app::CustomerGroup::Fate::Saved)
            return CustomersCard::tr("Full: let down. Hollow: %1").arg(group.name);
        if (group.fate == app::CustomerGroup::Fate::Added)
            return CustomersCard::tr("Full and hatched: let down. Hatched: %1").arg(group.name);
    }
    return CustomersCard::tr("Full: let down at least once");
}

}  // namespace

CustomersCard::CustomersCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : ChartCard(parent),
      workbench_(workbench),
      outOf_(new QComboBox),
      figures_(new ResultFigures(workbench, whatIf)) {
    outOf_->addItem(tr("100"), 100);
    outOf_->addItem(tr("1,000"), 1000);
    outOf_->setAccessibleName(tr("Out of how many customers"));
    addTool(outOf_);
    addToBody(figures_);
    connect(outOf_, &QComboBox::currentIndexChanged, this, [this] { refresh(isStale_, isRangeStale_); });
}

void CustomersCard::refresh(bool stale, bool isRangeStale) {
    isStale_ = stale;
    isRangeStale_ = isRangeStale;
    const int total = outOf_->currentData().toInt();
    setTitle(tr("Out of %1 customers").arg(app::count(total)));
    figures_->refresh(stale, isRangeStale);
    if (const auto nothing = app::whyNoResult(workbench_)) {
        setSubtitle({});
        return chart().setEmpty(*nothing);
    }
    const app::Evaluated& results = *workbench_.results();
    setSubtitle(keyOf(results, total));
    chart().setStale(stale);
    chart().setChart(iconArray(iconsOf(results, total)));
}

}  // namespace throughline::gui
