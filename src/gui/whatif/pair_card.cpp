#include "gui/whatif/pair_card.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/heat_map.h"

namespace throughline::gui {
namespace {

constexpr int narrowest = 12;  ///< of a choice, in characters

QString nameOf(const model::Journey& journey, const app::Lever& lever) {
    return PairCard::tr("%1 · %2").arg(app::leverName(journey, lever), app::leverField(lever));
}

QStringList percents(const std::vector<double>& values) {
    QStringList words;
    for (const double value : values) words << app::percent(value);
    return words;
}

HeatMap heatMapOf(const app::PairTable& table) {
    HeatMap map;
    map.rows = percents(table.rows.values);
    map.columns = percents(table.columns.values);
    for (const auto& row : table.impact) {
        std::vector<HeatCell>& cells = map.cells.emplace_back();
        for (const auto& impact : row)
            cells.push_back({impact.value_or(0), impact ? app::percent(*impact) : PairCard::tr("none")});
    }
    map.chosen = {table.row, table.column};
    return map;
}

}  // namespace

PairCard::PairCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : ChartCard(parent), workbench_(workbench), whatIf_(whatIf), row_(new QComboBox), column_(new QComboBox) {
    setTitle(tr("One against another"));
    setSubtitle(tr("Customers let down; the ring is the scenario as it is"));
    row_->setAccessibleName(tr("Lever of the rows"));
    column_->setAccessibleName(tr("Lever of the columns"));
    for (QComboBox* box : {row_, column_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(narrowest);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QComboBox::currentIndexChanged, this, &PairCard::wishChanged);
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(row_, 1);
    line->addWidget(new QLabel(tr("by")));
    line->addWidget(column_, 1);
    insertInBody(0, line);
}

void PairCard::offer(const std::vector<app::Lever>& levers) {
    std::vector<app::Lever> usable;
    for (const app::Lever& lever : levers)
        if (app::canPair(lever)) usable.push_back(lever);
    if (usable == levers_ && row_->count() > 0) return;
    levers_ = std::move(usable);
    fill(*row_, 0);
    fill(*column_, 1);
    if (row_->currentIndex() == column_->currentIndex() && column_->count() > 1) {
        const QSignalBlocker blocker(column_);
        column_->setCurrentIndex(row_->currentIndex() == 0 ? 1 : 0);
    }
    emit wishChanged();
}

/// What was chosen stays chosen where it can.
void PairCard::fill(QComboBox& box, int first) {
    const QSignalBlocker blocker(box);
    const QString chosen = box.currentText();
    box.clear();
    for (const app::Lever& lever : levers_) box.addItem(nameOf(workbench_.baseline(), lever));
    const int before = box.findText(chosen);
    box.setCurrentIndex(before >= 0 ? before : std::min(first, box.count() - 1));
}

std::optional<app::WhatIfWish::Pair> PairCard::wish() const {
    const int row = row_->currentIndex();
    const int column = column_->currentIndex();
    if (row < 0 || column < 0 || row == column) return std::nullopt;
    return app::WhatIfWish::Pair{levers_[std::size_t(row)], levers_[std::size_t(column)]};
}

void PairCard::refresh(bool stale) {
    if (const auto nothing = app::whyNoResult(workbench_)) return chart().setEmpty(*nothing);
    if (!wish()) return chart().setEmpty(tr("Choose two different levers above."));
    const app::WhatIfPtr& results = whatIf_.results();
    if (!results || !results->pair)
        return chart().setEmpty(results && results->hasSwings
                                    ? tr("There is no exact result for these levers.")
                                    : tr("Calculating…"));
    if (!whatIf_.isAboutThis()) return chart().setStale(true);
    HeatMap map = heatMapOf(*results->pair);
    map.title = title();
    map.words = tr("Customers let down by %1 and %2").arg(row_->currentText(), column_->currentText());
    map.rowTitle = row_->currentText();
    map.columnTitle = column_->currentText();
    chart().setStale(stale);
    chart().setChart(heatMap(map));
}

}  // namespace throughline::gui
