#include "gui/inspector/value_row.h"

#include <algorithm>

#include "app/words.h"
#include "gui/controls/percent_text.h"

namespace throughline::gui {
namespace {

std::optional<double> numberOf(const model::FieldValue& value) {
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* rate = std::get_if<model::Rate>(&value)) return rate->mean();
    return std::nullopt;
}

model::FieldValue valueOf(std::optional<double> number) {
    return number ? model::FieldValue(*number) : model::FieldValue(std::monostate());
}

}  // namespace

void ValueRow::refuse(const QString& reason) {
    showMessage(reason, true);
}

NumberRow::NumberRow(ValueEdit* edit, QWidget* parent) : ValueRow(parent), edit_(edit) {
    setField(edit, Width::Number);
    connect(edit, &LineField::started, this, &ValueRow::started);
    connect(edit, &LineField::withdrawn, this, &ValueRow::withdrawn);
    connect(edit, &LineField::committed, this, &ValueRow::committed);
    connect(edit, &LineField::cancelled, this, &ValueRow::cancelled);
    connect(edit, &LineField::messageChanged, this, &FieldRow::showMessage);
    connect(edit, &ValueEdit::edited, this,
            [this](std::optional<double> value) { emit edited(valueOf(value)); });
}

void NumberRow::showValue(const model::FieldValue& value) {
    edit_->setValue(numberOf(value));
}

void NumberRow::refuse(const QString& reason) {
    edit_->setProblem(reason);
    ValueRow::refuse(reason);
}

void NumberRow::allowBlank(const QString& meaning) {
    edit_->setBlankAllowed(!meaning.isEmpty());
    edit_->setBlankMeaning(meaning);
}

PercentRow::PercentRow(PercentEdit* edit, QWidget* parent) : NumberRow(edit, parent), edit_(edit) {
}

void PercentRow::setBlankMeaning(const QString& meaning) {
    blankMeaning_ = meaning;
    allowBlank(meaning);
}

QString PercentRow::words(const model::FieldValue& value) const {
    const auto number = numberOf(value);
    return number ? writePercent(*number) : blankMeaning_;
}

AmountRow::AmountRow(AmountEdit* edit, QWidget* parent) : NumberRow(edit, parent), edit_(edit) {
}

void AmountRow::setBlankMeaning(const QString& meaning) {
    blankMeaning_ = meaning;
    allowBlank(meaning);
}

void AmountRow::setCurrency(const std::string& currency) {
    if (currency_ == currency) return;
    currency_ = currency;
    edit_->setUnit(app::currencySign(currency), 2);
    if (!edit_->isBeingEdited() && !edit_->isMixed()) edit_->setValue(edit_->value());
}

QString AmountRow::words(const model::FieldValue& value) const {
    const auto number = numberOf(value);
    if (!number) return blankMeaning_;
    return currency_ ? app::money(*number, *currency_) : app::count(*number);
}

QString FactorRow::words(const model::FieldValue& value) const {
    return app::factor(numberOf(value).value_or(1)) + QStringLiteral("\u00a0\u00d7");
}

ChoiceRow::ChoiceRow(QWidget* parent) : ValueRow(parent), box_(new ChoiceBox) {
    setField(box_, Width::Text);
    connect(box_, &QComboBox::activated, this, &ChoiceRow::choose);
}

void ChoiceRow::addChoice(const QString& words, const model::FieldValue& value) {
    box_->addItem(words);
    values_.push_back(value);
}

void ChoiceRow::showValue(const model::FieldValue& value) {
    const auto found = std::ranges::find(values_, value);
    box_->setCurrentIndex(found == values_.end() ? -1 : int(found - values_.begin()));
}

QString ChoiceRow::words(const model::FieldValue& value) const {
    const auto found = std::ranges::find(values_, value);
    return found == values_.end() ? QString() : box_->itemText(int(found - values_.begin()));
}

void ChoiceRow::choose(int index) {
    emit started();
    emit edited(values_[size_t(index)]);
    emit committed();
}

void addFanOuts(ChoiceRow& row) {
    row.addChoice(ChoiceRow::tr("one of the hand-offs"), model::FanOut::One);
    row.addChoice(ChoiceRow::tr("all at once"), model::FanOut::All);
}

void addWhens(ChoiceRow& row) {
    row.addChoice(ChoiceRow::tr("always"), model::When::Always);
    row.addChoice(ChoiceRow::tr("on success"), model::When::Ok);
    row.addChoice(ChoiceRow::tr("on failure"), model::When::Failed);
}

}  // namespace throughline::gui
