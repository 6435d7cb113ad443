#include "gui/table/cell_delegate.h"

#include <QComboBox>
#include <QKeyEvent>

#include "app/words.h"
#include "gui/controls/value_edit.h"
#include "gui/table/cell_frame.h"
#include "gui/table/cell_text.h"
#include "gui/table/editable_table.h"
#include "gui/table/rate_edit.h"

namespace throughline::gui {
namespace {

using Kind = app::ElementTable::Kind;

QComboBox* choiceEditor(const app::ElementTable& table, int column, QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const auto& [words, value] : choicesOf(table, column)) box->addItem(words, value);
    return box;
}

ValueEdit* shareEditor(QWidget* parent) {
    auto* edit = new PercentEdit(parent);
    edit->setBlankAllowed(true);
    return edit;
}

AmountEdit* moneyEditor(const app::ElementTable& table, QWidget* parent) {
    auto* edit = new AmountEdit(parent);
    edit->setUnit(app::currencySign(table.workbench().journey().business.currency), 2);
    return edit;
}

QWidget* editorFor(const app::ElementTable& table, int column, QWidget* parent) {
    switch (table.kindOf(column)) {
        case Kind::Text:
            return new QLineEdit(parent);
        case Kind::Rate:
            return new RateEdit(parent);
        case Kind::Share:
            return shareEditor(parent);
        case Kind::Factor:
            return new FactorEdit(parent);
        case Kind::Money:
            return moneyEditor(table, parent);
        default:
            return choiceEditor(table, column, parent);
    }
}

std::optional<double> numberOf(const QVariant& value) {
    return value.isValid() ? std::optional(value.toDouble()) : std::nullopt;
}

bool endsEditing(const QEvent& event) {
    if (event.type() != QEvent::KeyPress) return false;
    const int key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

}  // namespace

CellDelegate::CellDelegate(app::ElementTable& table, QObject* parent)
    : QStyledItemDelegate(parent), table_(table) {
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem words = option;
    const CellFrame frame(*painter, words);
    QStyledItemDelegate::paint(painter, words, index);
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const {
    QWidget* editor = editorFor(table_, index.column(), parent);
    editor->setAccessibleName(table_.nameOf(index));
    editor->setAutoFillBackground(true);
    if (auto* field = qobject_cast<LineField*>(editor))
        connect(field, &LineField::messageChanged, this, &CellDelegate::messageChanged);
    return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QVariant value = index.data(Qt::EditRole);
    const auto* field = qobject_cast<LineField*>(editor);
    if (field && field->isBeingEdited()) return;
    if (auto* rate = qobject_cast<RateEdit*>(editor))
        rate->setRate(value.value<model::Rate>());
    else if (auto* number = qobject_cast<ValueEdit*>(editor))
        number->setValue(numberOf(value));
    else if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findData(value));
    else
        static_cast<QLineEdit*>(editor)->setText(value.toString());
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    const auto* field = qobject_cast<LineField*>(editor);
    if (field && !field->problem().isEmpty()) return;
    if (const auto* rate = qobject_cast<RateEdit*>(editor)) {
        table_.setData(index, QVariant::fromValue(rate->rate()), Qt::EditRole);
    } else if (const auto* number = qobject_cast<ValueEdit*>(editor)) {
        table_.setData(index, number->value() ? QVariant(*number->value()) : QVariant(), Qt::EditRole);
    } else if (auto* box = qobject_cast<QComboBox*>(editor)) {
        table_.setData(index, box->currentData(), Qt::EditRole);
    } else {
        table_.setData(index, static_cast<QLineEdit*>(editor)->text().trimmed(), Qt::EditRole);
    }
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const {
    placeEditor(*editor, option);
}

/// What cannot be taken stays open. Keys that end the editing are the delegate's, also those that a number
/// field would keep for itself.
bool CellDelegate::eventFilter(QObject* watched, QEvent* event) {
    const auto* field = qobject_cast<LineField*>(watched);
    if (field && endsEditing(*event) && !field->problem().isEmpty()) return true;
    if (field && event->type() == QEvent::FocusOut && !field->problem().isEmpty())
        emit messageChanged({}, false);
    return QStyledItemDelegate::eventFilter(watched, event);
}

}  // namespace throughline::gui
