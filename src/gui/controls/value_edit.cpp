#include "gui/controls/value_edit.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/controls/percent_text.h"

namespace throughline::gui {
namespace {

constexpr double highestFactor = 1000;
constexpr double highestAmount = 1e300;

/// Without the noise of adding tenths.
double rounded(double value) {
    return QString::number(value, 'g', 12).toDouble();
}

}  // namespace

ValueEdit::ValueEdit(QWidget* parent) : LineField(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &LineField::committed, this, [this] { setValue(value_); });
}

void ValueEdit::setValue(std::optional<double> value) {
    value_ = base_ = value;
    setShownText(shownText(value));
}

QString ValueEdit::shownText(std::optional<double> value) const {
    return value ? write(*value, hasFocus() ? Grouping::Omit : Grouping::Show) : QString();
}

QString ValueEdit::echo(double) const {
    return {};
}

bool ValueEdit::takeBlank() {
    value_ = std::nullopt;
    refuse({});
    emit edited(std::nullopt);
    return true;
}

bool ValueEdit::take() {
    if (blankAllowed_ && text().trimmed().isEmpty()) return takeBlank();
    if (isMixed() && readRelative(plainCharacters(text()), 0)) {
        refuse(tr("These are several values. Type the new one."));
        return false;
    }
    const NumberReading reading = read(text(), base_.value_or(0));
    refuse(reading.problem);
    if (!reading.value) return false;
    value_ = reading.value;
    setEcho(reading.hint.isEmpty() ? echo(*reading.value) : reading.hint);
    emit edited(value_);
    return true;
}

void ValueEdit::restore() {
    value_ = base_;
    isMixed() ? setMixed() : setShownText(shownText(value_));
}

bool ValueEdit::step(int count, Qt::KeyboardModifiers modifiers) {
    moveBy(count * (modifiers.testFlag(Qt::ShiftModifier) ? steps().large : steps().single));
    return true;
}

bool ValueEdit::page(int pages) {
    moveBy(pages * steps().page);
    return true;
}

void ValueEdit::moveBy(double difference) {
    if (isReadOnly() || isMixed()) return;
    begin();
    setText(
        write(std::clamp(rounded(value_.value_or(0) + difference), 0.0, steps().highest), Grouping::Omit));
    take();
}

void ValueEdit::focusInEvent(QFocusEvent* event) {
    if (!isBeingEdited() && value_ && !isMixed()) setShownText(write(*value_, Grouping::Omit));
    LineField::focusInEvent(event);
    focusedByClick_ = event->reason() == Qt::MouseFocusReason;
}

void ValueEdit::mouseReleaseEvent(QMouseEvent* event) {
    LineField::mouseReleaseEvent(event);
    if (std::exchange(focusedByClick_, false) && !hasSelectedText()) selectAll();
}

void ValueEdit::focusOutEvent(QFocusEvent* event) {
    LineField::focusOutEvent(event);
    if (!isBeingEdited() && value_ && !isMixed()) setShownText(write(*value_, Grouping::Show));
}

NumberReading PercentEdit::read(const QString& text, double current) const {
    return readPercent(text, current);
}

QString PercentEdit::write(double value, Grouping) const {
    return writePercent(value, significant_);
}

QString PercentEdit::echo(double value) const {
    return outOf(value, sentence_);
}

ValueEdit::Steps PercentEdit::steps() const {
    return {0.001, 0.01, 0.05, 1};
}

void AmountEdit::setUnit(const QString& sign, int decimals) {
    sign_ = sign;
    decimals_ = decimals;
}

NumberReading AmountEdit::read(const QString& text, double current) const {
    if (sign_.isEmpty() && decimals_ == 0) return readCount(text, current);
    return readAmount(text, current, sign_.trimmed(), decimals_);
}

QString AmountEdit::write(double value, Grouping grouping) const {
    const QString number = writeNumber(value, decimals_, 15, QLocale(), grouping);
    return sign_.isEmpty() ? number : tr("%1\u00a0%2", "currency sign, amount").arg(sign_.trimmed(), number);
}

ValueEdit::Steps AmountEdit::steps() const {
    return {1, 10, 100, highestAmount};
}

NumberReading FactorEdit::read(const QString& text, double current) const {
    NumberReading reading = readAmount(text, current, QStringLiteral("x"));
    if (reading.value > highestFactor) return NumberReading::refused(tr("The highest factor is 1000."));
    return reading;
}

QString FactorEdit::write(double value, Grouping) const {
    return writeNumber(value, 1, 8) + QStringLiteral("\u00a0\u00d7");
}

ValueEdit::Steps FactorEdit::steps() const {
    return {0.1, 1, 5, highestFactor};
}

}  // namespace throughline::gui
