#include "app/weakest_links_model.h"

#include <algorithm>

#include "app/theme.h"
#include "app/words.h"

namespace throughline::app {
namespace {

bool sameElements(const auto& a, const auto& b) {
    return std::ranges::equal(
        a, b, {}, [](const auto& row) { return row.element; }, [](const auto& row) { return row.element; });
}

}  // namespace

WeakestLinksModel::WeakestLinksModel(Workbench& workbench, QObject* parent)
    : QAbstractTableModel(parent), workbench_(workbench) {
    connect(&workbench, &Workbench::resultsChanged, this, &WeakestLinksModel::refresh);
    refresh();
}

std::vector<WeakestLinksModel::Row> WeakestLinksModel::rowsOf(const model::Journey& journey,
                                                              const engine::Evaluation& evaluation) {
    std::vector<Row> rows;
    const auto add = [&](const model::ElementId& element, const QString& department, double errorRate,
                         const engine::Influence& influence) {
        rows.push_back({element, name(journey, element), department, errorRate, influence.firstImpact,
                        influence.impactIfPerfect, engine::improvementPotential(evaluation, influence),
                        influence.birnbaum, influence.costOfFailure});
    };
    for (std::size_t i = 0; i < evaluation.silos.size(); ++i) {
        const model::Silo& silo = journey.silos[i];
        add(silo.id, departmentName(journey, silo.department), silo.errorRate.mean(),
            evaluation.silos[i].influence);
    }
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i) {
        const model::Handoff& handoff = journey.handoffs[i];
        const engine::Influence& influence = evaluation.handoffs[i].influence;
        if (handoff.errorRate.mean() > 0 || influence.firstImpact > 0)
            add(handoff.id, {}, handoff.errorRate.mean(), influence);
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::potential);
    return rows;
}

void WeakestLinksModel::refresh() {
    const EvaluatedPtr& results = workbench_.results();
    std::vector<Row> rows;
    if (results && results->shown.evaluation) {
        rows = rowsOf(*results->shown.journey, *results->shown.evaluation);
        currency_ = results->shown.journey->business.currency;
    }
    current_ = workbench_.resultsAreCurrent();
    const bool sameRows = sameElements(rows, rows_);
    if (!sameRows) beginResetModel();
    rows_ = std::move(rows);
    const auto largest = std::ranges::max_element(rows_, {}, &Row::firstImpact);
    largest_ = largest == rows_.end() ? 0 : largest->firstImpact;
    if (!sameRows)
        endResetModel();
    else if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int WeakestLinksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int WeakestLinksModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString WeakestLinksModel::textOf(const Row& row, int rank, Column column) const {
    switch (column) {
        case Rank:
            return QString::number(rank);
        case Name:
            return row.name;
        case Department:
            return std::holds_alternative<model::HandoffId>(row.element) ? tr("hand-off") : row.department;
        case ErrorRate:
            return percent(row.errorRate);
        case FirstImpact:
            return percent(row.firstImpact);
        case ImpactIfPerfect:
            return percent(row.impactIfPerfect);
        case GainPerPoint:
            return factor(row.gainPerPoint);
        case CostOfFailure:
            return row.costOfFailure ? shortMoney(*row.costOfFailure, currency_) : tr("–");
        case ColumnCount:
            break;
    }
    return {};
}

QVariant WeakestLinksModel::sortKeyOf(const Row& row, int rank, Column column) {
    switch (column) {
        case Rank:
            return rank;
        case Name:
            return row.name;
        case Department:
            return row.department;
        case ErrorRate:
            return row.errorRate;
        case FirstImpact:
            return row.firstImpact;
        case ImpactIfPerfect:
            return row.impactIfPerfect;
        case GainPerPoint:
            return row.gainPerPoint;
        case CostOfFailure:
            return row.costOfFailure.value_or(-1);
        case ColumnCount:
            break;
    }
    return {};
}

QVariant WeakestLinksModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const bool isText = column == Name || column == Department;
    const bool handoffMark = column == Department && std::holds_alternative<model::HandoffId>(row.element);
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, index.row() + 1, column);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
        case Qt::ForegroundRole:
            return !current_ || handoffMark ? QVariant(currentTheme().secondaryText) : QVariant();
        case Qt::ToolTipRole:
            return column == Name ? QVariant(row.name.toHtmlEscaped()) : QVariant();
        case SortRole:
            return sortKeyOf(row, index.row() + 1, column);
        case BarRole:
            return column == FirstImpact && largest_ > 0 ? row.firstImpact / largest_ : 0.0;
        case HeatRole:
            return heatStep(row.firstImpact, largest_);
        default:
            return {};
    }
}

QVariant WeakestLinksModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    struct Header {
        QString title;
        QString explanation;
    };
    const Header headers[ColumnCount] = {
        {tr("#"), tr("Place in the order of what a repair would gain")},
        {tr("Silo or hand-off"), {}},
        {tr("Department"), {}},
        {tr("Own error rate"), tr("What its own dashboard shows: how often a visit goes wrong here")},
        {tr("First let-down here"), tr("Customers whose first unrecovered failure is caused here")},
        {tr("Impact if perfect"),
         tr("Customers let down if this one never erred (risk reduction worth compares the two)")},
        {tr("Gain per point"), tr("Points of customers let down per point of this error rate (Birnbaum "
                                  "importance); can exceed 1 in loops")},
        {tr("Cost of failure"),
         tr("Lost revenue and cost a year that would go if this one were perfect; needs the "
            "customers and the value per customer of the journey")}};
    const Header& header = headers[section];
    if (role == Qt::DisplayRole) return header.title;
    if (role == Qt::ToolTipRole && !header.explanation.isEmpty()) return header.explanation;
    const bool isText = section == Name || section == Department;
    if (role == Qt::InitialSortOrderRole)
        return isText || section == Rank || section == ImpactIfPerfect ? Qt::AscendingOrder
                                                                       : Qt::DescendingOrder;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

}  // namespace throughline::app
