#include "gui/charts/chart_table_model.h"

#include <algorithm>

namespace throughline::gui {

void ChartTableModel::setTable(const ChartTable& table) {
    beginResetModel();
    table_ = table;
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.header.size());
}

bool ChartTableModel::hasFigures(int column) const {
    return std::ranges::any_of(table_.rows, [column](const auto& row) {
        return row[static_cast<std::size_t>(column)].number.has_value();
    });
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ChartCell& cell =
        table_.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole) return cell.text;
    if (role == Qt::ToolTipRole) return cell.text.toHtmlEscaped();
    if (role == SortRole) return cell.number ? QVariant(*cell.number) : QVariant(cell.text);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (cell.number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return table_.header.value(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (hasFigures(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

}  // namespace throughline::gui
