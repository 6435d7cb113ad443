#include "gui/inspector/text_row.h"

#include <utility>

#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

/// The item that is no choice but asks for a new one.
const QVariant newItem = QVariant(1);

}  // namespace

LineRow::LineRow(Width width, QWidget* parent) : TextRow(parent), field_(new LineField) {
    setField(field_, width);
    forwardSignals(*field_);
}

NameRow::NameRow(QWidget* parent) : LineRow(Width::Title, parent), kind_(new QLabel(this)) {
    QFont title = scaledFont(font(), titleText);
    title.setWeight(QFont::DemiBold);
    field().setFont(title);
    field().setQuiet(true);
    kind_->setForegroundRole(QPalette::PlaceholderText);
    addAtEnd(kind_);
}

NotesRow::NotesRow(QWidget* parent) : TextRow(parent), field_(new NotesField) {
    setField(field_, Width::Whole);
    forwardSignals(*field_);
}

PickRow::PickRow(QWidget* parent) : FieldRow(parent), box_(new ChoiceBox), name_(new LineField(this)) {
    setField(box_, Width::Text);
    addBeneath(name_);
    name_->hide();
    connect(box_, &QComboBox::activated, this, &PickRow::choose);
    connect(name_, &LineField::committed, this, &PickRow::takeName);
    connect(name_, &LineField::cancelled, this, &PickRow::closeName);
    connect(name_, &QLineEdit::editingFinished, this, &PickRow::leaveName);
}

void PickRow::setChoices(const std::vector<PickChoice>& choices) {
    if (std::exchange(choices_, choices) == choices) return;
    const QVariant current = box_->currentData();
    box_->clear();
    for (const PickChoice& choice : choices) box_->addItem(colorChip(choice.color), choice.words, choice.id);
    if (!newWords_.isEmpty()) {
        box_->insertSeparator(box_->count());
        box_->addItem(newWords_, newItem);
    }
    box_->showChoice(current);
}

void PickRow::choose(int index) {
    if (box_->itemData(index) == newItem) return askName();
    emit picked(box_->itemData(index).toString());
}

void PickRow::askName() {
    name_->setAccessibleName(newWords_);
    name_->setBlankMeaning(newWords_);
    name_->setShownText({});
    name_->show();
    name_->setFocus(Qt::OtherFocusReason);
}

void PickRow::closeName() {
    name_->hide();
    emit cancelledNaming();
    box_->setFocus(Qt::OtherFocusReason);
}

void PickRow::leaveName() {
    if (name_->isBeingEdited() || name_->isHidden()) return;
    name_->hide();
    emit cancelledNaming();
}

void PickRow::takeName() {
    const QString name = name_->text().trimmed();
    name_->hide();
    if (name.isEmpty())
        emit cancelledNaming();
    else
        emit named(name);
}

}  // namespace throughline::gui
