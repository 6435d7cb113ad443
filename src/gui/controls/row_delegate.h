#pragma once

#include <QStyledItemDelegate>

namespace throughline::gui {

/// Rows as all lists of the program have them: a line beneath each, the chosen one is tinted and its words
/// keep their colour; no cell has a frame of its own for the focus.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `padding` stands between the words of a cell and its edges, besides what the style leaves.
    explicit RowDelegate(int padding, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int padding_;
};

}  // namespace throughline::gui
