#include "gui/table/named_list_delegate.h"

#include <algorithm>

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

#include "app/color_choices.h"
#include "app/theme.h"
#include "gui/controls/icon.h"
#include "gui/table/cell_frame.h"
#include "gui/table/editable_table.h"

namespace throughline::gui {
namespace {

using Kind = app::NamedList::Kind;

constexpr int chipSize = 14;
constexpr int barHeight = 4;

QComboBox* colorBox(QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const app::ColorChoice& choice : app::departmentColorChoices())
        box->addItem(colorChip(choice.shown), choice.name, QString::fromStdString(choice.kept));
    return box;
}

}  // namespace

NamedListDelegate::NamedListDelegate(app::NamedList& list, QObject* parent)
    : QStyledItemDelegate(parent), list_(list) {
}

QColor NamedListDelegate::colorAt(int row) const {
    const model::Journey& journey = list_.workbench().baseline();
    return app::departmentColor(journey, journey.departments[static_cast<std::size_t>(row)].id);
}

void NamedListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const app::Theme& theme = app::currentTheme();
    QStyleOptionViewItem words = option;
    const CellFrame frame(*painter, words);
    if (list_.kindOf(index.column()) == Kind::Color) {
        QRect chip(0, 0, chipSize, chipSize);
        chip.moveCenter({words.rect.left() + 8 + chipSize / 2, words.rect.center().y()});
        painter->fillRect(chip, colorAt(index.row()));
        words.rect.setLeft(chip.right() + 4);
    }
    QStyledItemDelegate::paint(painter, words, index);
    const QVariant bar = index.data(app::NamedList::BarRole);
    if (!bar.isValid()) return;
    const int whole = words.rect.width() - 8;
    painter->fillRect(QRect(words.rect.left() + 4, words.rect.bottom() - barHeight - 1,
                            static_cast<int>(whole * bar.toDouble()), barHeight),
                      theme.heat[4]);
}

QWidget* NamedListDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                         const QModelIndex& index) const {
    QWidget* editor = list_.kindOf(index.column()) == Kind::Color ? static_cast<QWidget*>(colorBox(parent))
                                                                  : new QLineEdit(parent);
    editor->setAccessibleName(list_.nameOf(index));
    editor->setAutoFillBackground(true);
    return editor;
}

void NamedListDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString value = index.data(Qt::EditRole).toString();
    const auto* field = qobject_cast<QLineEdit*>(editor);
    if (field && field->isModified()) return;  // what is being typed is not overwritten
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(std::max(0, box->findData(value)));
    else
        static_cast<QLineEdit*>(editor)->setText(value);
}

void NamedListDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        list_.setData(index, box->currentData(), Qt::EditRole);
    else
        list_.setData(index, static_cast<QLineEdit*>(editor)->text(), Qt::EditRole);
}

void NamedListDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const {
    placeEditor(*editor, option);
}

}  // namespace throughline::gui
