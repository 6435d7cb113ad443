#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "app/workbench.h"

namespace throughline::app {

/// The silos, and the hand-offs that can err, of the journey shown with what each does to the customer; the
/// weakest link first. Figures of an older state are drawn in the secondary colour until the new ones come.
class WeakestLinksModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Rank,
        Name,
        Department,
        ErrorRate,
        FirstImpact,
        ImpactIfPerfect,
        GainPerPoint,
        CostOfFailure,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,  ///< the number or text behind the cell
        BarRole,                  ///< FirstImpact only: length of the bar, 0 to 1 of the largest
        HeatRole,                 ///< FirstImpact only: app::heatStep
    };

    explicit WeakestLinksModel(Workbench& workbench, QObject* parent = nullptr);

    /// Pre: 0 <= row < rowCount().
    const model::ElementId& elementAt(int row) const { return rows_[static_cast<std::size_t>(row)].element; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        model::ElementId element;
        QString name;
        QString department;  ///< empty for a hand-off
        double errorRate = 0;
        double firstImpact = 0;
        double impactIfPerfect = 0;
        double potential = 0;
        double gainPerPoint = 0;
        std::optional<double> costOfFailure;
        friend bool operator==(const Row&, const Row&) = default;
    };

    void refresh();
    static std::vector<Row> rowsOf(const model::Journey& journey, const engine::Evaluation& evaluation);
    QString textOf(const Row& row, int rank, Column column) const;
    static QVariant sortKeyOf(const Row& row, int rank, Column column);

    Workbench& workbench_;
    std::vector<Row> rows_;
    double largest_ = 0;
    std::string currency_;
    bool current_ = false;
};

}  // namespace throughline::app
