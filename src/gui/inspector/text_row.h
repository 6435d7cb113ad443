#pragma once

#include "gui/controls/choice_box.h"
#include "gui/controls/field_row.h"
#include "gui/controls/line_field.h"
#include "gui/controls/notes_field.h"

namespace throughline::gui {

/// A row with text; the signals are those of LineField.
class TextRow : public FieldRow {
    Q_OBJECT

public:
    using FieldRow::FieldRow;

    virtual void showText(const QString& text) = 0;
    virtual QString text() const = 0;
    virtual void showMixed() = 0;
    virtual bool isBeingEdited() const = 0;

signals:
    void started();
    void textTyped(const QString& text);
    void committed();
    void cancelled();

protected:
    void markChanged(bool) override {}

    template <class Field>
    void forwardSignals(const Field& field) {
        connect(&field, &Field::started, this, &TextRow::started);
        connect(&field, &Field::textTyped, this, &TextRow::textTyped);
        connect(&field, &Field::committed, this, &TextRow::committed);
        connect(&field, &Field::cancelled, this, &TextRow::cancelled);
    }
};

/// One line: a name, an owner.
class LineRow : public TextRow {
    Q_OBJECT
    Q_PROPERTY(QString blankMeaning WRITE setBlankMeaning READ blankMeaning)

public:
    explicit LineRow(QWidget* parent = nullptr) : LineRow(Width::Text, parent) {}

    QString blankMeaning() const { return field_->placeholderText(); }
    void setBlankMeaning(const QString& meaning) { field_->setBlankMeaning(meaning); }
    void showText(const QString& text) override { field_->setShownText(text); }
    QString text() const override { return field_->text(); }
    void showMixed() override { field_->setMixed(); }
    bool isBeingEdited() const override { return field_->isBeingEdited(); }

protected:
    LineRow(Width width, QWidget* parent);
    LineField& field() { return *field_; }

private:
    LineField* field_;
};

/// The name as the title of a panel, with what kind of thing it is on the right.
class NameRow : public LineRow {
    Q_OBJECT
    Q_PROPERTY(QString kind READ kind WRITE setKind)

public:
    explicit NameRow(QWidget* parent = nullptr);

    QString kind() const { return kind_->text(); }
    void setKind(const QString& kind) { kind_->setText(kind); }

private:
    QLabel* kind_;
};

/// Several lines beneath the label.
class NotesRow : public TextRow {
    Q_OBJECT

public:
    explicit NotesRow(QWidget* parent = nullptr);

    void showText(const QString& text) override { field_->setShownText(text); }
    QString text() const override { return field_->toPlainText(); }
    void showMixed() override { showText({}); }
    bool isBeingEdited() const override { return field_->isBeingEdited(); }

private:
    NotesField* field_;
};

struct PickChoice {
    QString id;  ///< empty: none
    QString words;
    QColor color;  ///< of a chip beside the words; invalid: none
    friend bool operator==(const PickChoice&, const PickChoice&) = default;
};

/// A row that picks one of the things of the journey, or names a new one in place (newWords: "New
/// department…").
class PickRow : public FieldRow {
    Q_OBJECT
    Q_PROPERTY(QString newWords READ newWords WRITE setNewWords)

public:
    explicit PickRow(QWidget* parent = nullptr);

    QString newWords() const { return newWords_; }
    void setNewWords(const QString& words) { newWords_ = words; }
    void setChoices(const std::vector<PickChoice>& choices);
    void showPick(const QString& id) { box_->showChoice(id); }
    void showMixed() { box_->setMixed(); }

signals:
    void picked(const QString& id);
    void named(const QString& name);
    /// No new one after all: what is picked is to be shown again.
    void cancelledNaming();

protected:
    void markChanged(bool changed) override { box_->setChanged(changed); }

private:
    void choose(int index);
    void askName();
    void closeName();
    void leaveName();
    void takeName();

    ChoiceBox* box_;
    LineField* name_;
    QString newWords_;
    std::vector<PickChoice> choices_;
};

}  // namespace throughline::gui
