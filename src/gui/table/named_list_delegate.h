#pragma once

#include <QStyledItemDelegate>

#include "app/named_list.h"

namespace throughline::gui {

/// Paints and edits the cells of the departments and the stages: a colour is picked from a list, a figure
/// that has a length has a bar.
class NamedListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit NamedListDelegate(app::NamedList& list, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    QColor colorAt(int row) const;

    app::NamedList& list_;
};

}  // namespace throughline::gui
