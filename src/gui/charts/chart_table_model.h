#pragma once

#include <QAbstractTableModel>

#include "gui/charts/chart.h"

namespace throughline::gui {

/// The table of a chart for a view.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole };  ///< the figure, or the text

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ChartTable& table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool hasFigures(int column) const;

    ChartTable table_;
};

}  // namespace throughline::gui
