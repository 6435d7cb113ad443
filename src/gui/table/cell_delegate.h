#pragma once

#include <QStyledItemDelegate>

#include "app/element_table.h"

namespace throughline::gui {

/// Edits a cell with the field that the inspector has for such a value. A text that is refused stays open
/// with the reason; Escape takes it back.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(app::ElementTable& table, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    /// What is to be said about what is typed; empty: nothing.
    void messageChanged(const QString& message, bool isProblem) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    app::ElementTable& table_;
};

}  // namespace throughline::gui
