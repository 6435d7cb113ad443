#pragma once

#include "gui/controls/choice_box.h"
#include "gui/controls/field_row.h"
#include "gui/controls/value_edit.h"
#include "throughline/model/journey.h"

namespace throughline::gui {

/// A row that shows and edits the value of one model::Field. The signals are those of LineField: one gesture
/// from started() to committed() or cancelled().
class ValueRow : public FieldRow {
    Q_OBJECT

public:
    using FieldRow::FieldRow;

    virtual void showValue(const model::FieldValue& value) = 0;
    virtual void showMixed() = 0;
    virtual bool isBeingEdited() const = 0;
    /// "3.0 %": the value, for "baseline 3.0 %".
    virtual QString words(const model::FieldValue& value) const = 0;
    /// It is about other things from now on: what was begun but not typed is forgotten.
    virtual void startAnew() {}
    /// What was typed cannot be taken.
    virtual void refuse(const QString& reason);

signals:
    void started();
    void edited(const throughline::model::FieldValue& value);
    void withdrawn();
    void committed();
    void cancelled();
};

/// A row with one number field.
class NumberRow : public ValueRow {
    Q_OBJECT

public:
    void showValue(const model::FieldValue& value) override;
    void showMixed() override { edit_->setMixed(); }
    bool isBeingEdited() const override { return edit_->isBeingEdited(); }
    void refuse(const QString& reason) override;

protected:
    NumberRow(ValueEdit* edit, QWidget* parent);
    void markChanged(bool changed) override { edit_->setChanged(changed); }

    /// An empty field is a value that means this.
    void allowBlank(const QString& meaning);

private:
    ValueEdit* edit_;
};

/// A share or probability; blank where blankMeaning says what that means.
class PercentRow : public NumberRow {
    Q_OBJECT
    Q_PROPERTY(QString blankMeaning READ blankMeaning WRITE setBlankMeaning)
    Q_PROPERTY(QString echo READ echo WRITE setEcho)

public:
    explicit PercentRow(QWidget* parent = nullptr) : PercentRow(new PercentEdit, parent) {}

    QString blankMeaning() const { return blankMeaning_; }
    void setBlankMeaning(const QString& meaning);
    QString echo() const { return edit_->echoSentence(); }
    void setEcho(const QString& sentence) { edit_->setEchoSentence(sentence); }
    QString words(const model::FieldValue& value) const override;

private:
    PercentRow(PercentEdit* edit, QWidget* parent);

    PercentEdit* edit_;
    QString blankMeaning_;
};

/// Money, or a count without currency.
class AmountRow : public NumberRow {
    Q_OBJECT
    Q_PROPERTY(QString blankMeaning READ blankMeaning WRITE setBlankMeaning)

public:
    explicit AmountRow(QWidget* parent = nullptr) : AmountRow(new AmountEdit, parent) {}

    QString blankMeaning() const { return blankMeaning_; }
    void setBlankMeaning(const QString& meaning);
    void setCurrency(const std::string& currency);
    QString words(const model::FieldValue& value) const override;

private:
    AmountRow(AmountEdit* edit, QWidget* parent);

    AmountEdit* edit_;
    QString blankMeaning_;
    std::optional<std::string> currency_;
};

/// "1.5 ×".
class FactorRow : public NumberRow {
    Q_OBJECT

public:
    explicit FactorRow(QWidget* parent = nullptr) : NumberRow(new FactorEdit, parent) {}
    QString words(const model::FieldValue& value) const override;
};

/// One of a few choices: the fan-out, when a hand-off is taken.
class ChoiceRow : public ValueRow {
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget* parent = nullptr);

    void addChoice(const QString& words, const model::FieldValue& value);

    void showValue(const model::FieldValue& value) override;
    void showMixed() override { box_->setMixed(); }
    bool isBeingEdited() const override { return false; }
    QString words(const model::FieldValue& value) const override;

protected:
    void markChanged(bool changed) override { box_->setChanged(changed); }

private:
    void choose(int index);

    ChoiceBox* box_;
    std::vector<model::FieldValue> values_;
};

/// The two ways that the hand-offs of a silo can be taken.
void addFanOuts(ChoiceRow& row);
/// The outcomes after which a hand-off can be taken.
void addWhens(ChoiceRow& row);

}  // namespace throughline::gui
