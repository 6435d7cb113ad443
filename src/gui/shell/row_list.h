#pragma once

#include <vector>

#include <QTreeWidget>

namespace throughline::gui {

/// A list in columns to choose one row of, looking as the tables of the results do. Texts are plain; what
/// does not fit ends in "…" and is whole in the tooltip.
class RowList : public QTreeWidget {
    Q_OBJECT

public:
    struct Column {
        QString title;
        Qt::Alignment alignment = Qt::AlignLeft;
        /// This one takes what the others leave; they are as wide as their texts, up to a limit.
        bool stretches = false;
    };

    /// Without titles there is no header.
    RowList(const std::vector<Column>& columns, const QString& accessibleName, QWidget* parent = nullptr);

    void addRow(const QStringList& texts);
    /// Call it when all rows are there; chooses the first one.
    void fit();
    /// The number of the row that is chosen; -1: none.
    int chosen() const { return indexOfTopLevelItem(currentItem()); }

protected:
    /// A click beside the rows leaves the choice as it is.
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event) const override;

private:
    std::vector<Column> columns_;
};

}  // namespace throughline::gui
