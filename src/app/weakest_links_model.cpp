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

bool isHandoff(const model::ElementId& element) {
    return std::holds_alternative<model::HandoffId>(element);
}

enum class Kind { Text, Percent, Factor, Points, Money };

int alignmentOf(int column) {
    return int(Qt::AlignVCenter | (WeakestLinksModel::isText(column) ? Qt::AlignLeft : Qt::AlignRight));
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

void addOnce(QStringList& list, const QString& entry) {
    if (!entry.isEmpty() && !list.contains(entry)) list << entry;
}

}  // namespace

struct WeakestLinksModel::ColumnInfo {
    Kind kind;
    const char* title;
    const char* explanation;
};

const WeakestLinksModel::ColumnInfo& WeakestLinksModel::infoOf(int column) {
    static const ColumnInfo columns[ColumnCount] = {
        {Kind::Factor, QT_TR_NOOP("#"), QT_TR_NOOP("Place in the order of what a repair would gain")},
        {Kind::Text, QT_TR_NOOP("Silo or hand-off"), ""},
        {Kind::Text, QT_TR_NOOP("Department"), ""},
        {Kind::Percent, QT_TR_NOOP("Own error rate"),
         QT_TR_NOOP("What its own dashboard shows: how often a visit goes wrong here")},
        {Kind::Percent, QT_TR_NOOP("First let-down here"),
         QT_TR_NOOP("Customers whose first unrecovered failure is caused here")},
        {Kind::Percent, QT_TR_NOOP("Impact if perfect"),
         QT_TR_NOOP("Customers let down if this one never erred (risk reduction worth compares the two)")},
        {Kind::Factor, QT_TR_NOOP("Gain per point"),
         QT_TR_NOOP("Points of customers let down per point of this error rate (Birnbaum importance); can "
                    "exceed 1 in loops")},
        {Kind::Money, QT_TR_NOOP("Cost of failure"),
         QT_TR_NOOP(
             "Lost revenue and cost a year that would go if this one were perfect; needs the customers "
             "and the value per customer of the journey")},
        {Kind::Text, QT_TR_NOOP("Stage"), ""},
        {Kind::Text, QT_TR_NOOP("Owner"), ""},
        {Kind::Factor, QT_TR_NOOP("Visits"),
         QT_TR_NOOP("Visits, or passings along the hand-off, per customer")},
        {Kind::Factor, QT_TR_NOOP("Failures"),
         QT_TR_NOOP("Failures that were not recovered, per customer; of silos only")},
        {Kind::Points, QT_TR_NOOP("Gain if perfect"),
         QT_TR_NOOP("Points that customers let down would fall by if this one never erred (improvement "
                    "potential)")},
        {Kind::Percent, QT_TR_NOOP("Impact if failing"),
         QT_TR_NOOP("Customers let down if this one always erred")},
        {Kind::Factor, QT_TR_NOOP("Worse if failing"),
         QT_TR_NOOP("How many times as many are let down if this one always errs (risk achievement worth)")},
        {Kind::Factor, QT_TR_NOOP("Better if perfect"),
         QT_TR_NOOP(
             "How many times as many are let down now as if this one were perfect (risk reduction worth)")},
        {Kind::Percent, QT_TR_NOOP("Impact alone"),
         QT_TR_NOOP("Customers let down if this one alone could err")},
    };
    return columns[column];
}

WeakestLinksModel::WeakestLinksModel(Workbench& workbench, QObject* parent)
    : QAbstractTableModel(parent), workbench_(workbench) {
    connect(&workbench, &Workbench::resultsChanged, this, &WeakestLinksModel::refresh);
    refresh();
}

bool WeakestLinksModel::isText(int column) {
    return infoOf(column).kind == Kind::Text;
}

WeakestLinksModel::Row WeakestLinksModel::siloRow(const model::Journey& journey, const model::Silo& silo) {
    Row row{silo.id, app::name(journey, silo.id), text(silo.owner), {}, {}, {}};
    addOnce(row.departments, departmentName(journey, silo.department));
    addOnce(row.stages, text(silo.stage));
    row.figures[ErrorRate] = silo.errorRate.mean();
    return row;
}

WeakestLinksModel::Row WeakestLinksModel::handoffRow(const model::Journey& journey,
                                                     const model::Handoff& handoff) {
    Row row{handoff.id, app::name(journey, handoff.id), text(handoff.owner), {}, {}, {}};
    for (const model::SiloId& end : {handoff.from, handoff.to}) {
        const model::Silo* silo = model::find(journey, end);
        if (!silo) continue;
        addOnce(row.departments, departmentName(journey, silo->department));
        addOnce(row.stages, text(silo->stage));
    }
    row.figures[ErrorRate] = handoff.errorRate.mean();
    return row;
}

void WeakestLinksModel::addInfluence(Row& row, const engine::Evaluation& evaluation,
                                     const engine::Influence& influence) {
    row.figures[FirstImpact] = influence.firstImpact;
    row.figures[ImpactIfPerfect] = influence.impactIfPerfect;
    row.figures[GainPerPoint] = influence.birnbaum;
    row.figures[CostOfFailure] = influence.costOfFailure;
    row.figures[Improvement] = engine::improvementPotential(evaluation, influence);
    row.weight = engine::potentialToSortBy(evaluation, influence);
    row.figures[ImpactIfFailing] = influence.impactIfFailing;
    row.figures[RiskAchievement] = engine::riskAchievementWorth(evaluation, influence);
    row.figures[RiskReduction] = engine::riskReductionWorth(evaluation, influence);
    row.figures[SoloImpact] = influence.soloImpact;
}

std::vector<WeakestLinksModel::Row> WeakestLinksModel::rowsOf(const model::Journey& journey,
                                                              const engine::Evaluation& evaluation) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < evaluation.silos.size(); ++i) {
        const engine::SiloResult& result = evaluation.silos[i];
        rows.push_back(siloRow(journey, journey.silos[i]));
        rows.back().figures[Visits] = result.visits;
        rows.back().figures[Failures] = result.failures;
        addInfluence(rows.back(), evaluation, result.influence);
    }
    for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i) {
        const engine::HandoffResult& result = evaluation.handoffs[i];
        if (journey.handoffs[i].errorRate.mean() <= 0 && result.influence.firstImpact <= 0) continue;
        rows.push_back(handoffRow(journey, journey.handoffs[i]));
        rows.back().figures[Visits] = result.traversals;
        addInfluence(rows.back(), evaluation, result.influence);
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::weight);
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
    largest_ = 0;
    for (const Row& row : rows_) largest_ = std::max(largest_, *row.figures[FirstImpact]);
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

QString WeakestLinksModel::words(const Row& row, Column column) {
    if (column == Name) return row.name;
    if (column == Owner) return row.owner;
    if (column == Stage) return row.stages.join(" → ");
    return isHandoff(row.element) ? tr("hand-off") : row.departments.join(", ");
}

QString WeakestLinksModel::textOf(const Row& row, int rank, Column column) const {
    if (column == Rank) return QString::number(rank);
    if (isText(column)) return words(row, column);
    const auto figure = row.figures[column];
    if (!figure) return tr("–");
    switch (infoOf(column).kind) {
        case Kind::Percent:
            return percent(*figure);
        case Kind::Points:
            return points(*figure);
        case Kind::Money:
            return shortMoney(*figure, currency_);
        case Kind::Factor:
        case Kind::Text:
            break;
    }
    return factor(*figure);
}

QVariant WeakestLinksModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const bool handoffMark = column == Department && isHandoff(row.element);
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, index.row() + 1, column);
        case Qt::TextAlignmentRole:
            return alignmentOf(column);
        case Qt::ForegroundRole:
            return !current_ || handoffMark ? QVariant(currentTheme().secondaryText) : QVariant();
        case Qt::ToolTipRole:
            return isText(column) ? QVariant(words(row, column).toHtmlEscaped()) : QVariant();
        case SortRole:
            if (column == Rank) return index.row() + 1;
            return isText(column) ? QVariant(words(row, column)) : QVariant(row.figures[column].value_or(-1));
        case BarRole:
            return column == FirstImpact && largest_ > 0 ? *row.figures[FirstImpact] / largest_ : 0.0;
        case HeatRole:
            return heatStep(*row.figures[FirstImpact], largest_);
        case DepartmentsRole:
            return row.departments;
        case StagesRole:
            return row.stages;
        default:
            return {};
    }
}

QVariant WeakestLinksModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const ColumnInfo& header = infoOf(section);
    if (role == Qt::DisplayRole) return tr(header.title);
    if (role == Qt::ToolTipRole && *header.explanation) return tr(header.explanation);
    if (role == Qt::InitialSortOrderRole)
        return isText(section) || section == Rank || section == ImpactIfPerfect ? Qt::AscendingOrder
                                                                                : Qt::DescendingOrder;
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    return {};
}

}  // namespace throughline::app
