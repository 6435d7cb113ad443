#pragma once

#include <QStyledItemDelegate>

namespace throughline::gui {

/// Rows as all lists of the program have them: the chosen one is tinted and its words keep their colour; no
/// cell has a frame of its own for the focus.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace throughline::gui
