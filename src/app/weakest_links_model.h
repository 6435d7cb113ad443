#pragma once

#include <array>
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
        Stage,
        Owner,
        Visits,
        Failures,
        Improvement,
        ImpactIfFailing,
        RiskAchievement,
        RiskReduction,
        SoloImpact,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,  ///< the number or text behind the cell
        BarRole,                  ///< FirstImpact only: length of the bar, 0 to 1 of the largest
        HeatRole,                 ///< FirstImpact only: app::heatStep
        DepartmentsRole,          ///< string list: its department; of a hand-off those at both ends
        StagesRole,               ///< string list: likewise
    };

    explicit WeakestLinksModel(Workbench& workbench, QObject* parent = nullptr);

    /// Pre: 0 <= row < rowCount().
    const model::ElementId& elementAt(int row) const { return rows_[static_cast<std::size_t>(row)].element; }
    /// Whether the column holds words, not figures.
    static bool isText(int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        model::ElementId element;
        QString name;
        QString owner;
        QStringList departments;
        QStringList stages;
        std::array<std::optional<double>, ColumnCount> figures;
        double weight = 0;  ///< what the rows are ranked by
    };

    struct ColumnInfo;
    static const ColumnInfo& infoOf(int column);

    void refresh();
    static std::vector<Row> rowsOf(const model::Journey& journey, const engine::Evaluation& evaluation);
    static Row siloRow(const model::Journey& journey, const model::Silo& silo);
    static Row handoffRow(const model::Journey& journey, const model::Handoff& handoff);
    static void addInfluence(Row& row, const engine::Evaluation& evaluation,
                             const engine::Influence& influence);
    static QString words(const Row& row, Column column);
    QString textOf(const Row& row, int rank, Column column) const;

    Workbench& workbench_;
    std::vector<Row> rows_;
    double largest_ = 0;
    std::string currency_;
    bool current_ = false;
};

}  // namespace throughline::app
