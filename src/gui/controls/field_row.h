#pragma once

#include <QLabel>
#include <QVBoxLayout>

#include "gui/controls/buttons.h"
#include "gui/controls/labels.h"
#include "gui/controls/line_field.h"

namespace throughline::gui {

/// One field with its words: the label (its buddy) on the left, the field on the right, and beneath what is
/// to be said about it: an echo, a problem, or that the scenario changes it, with a button that takes that
/// back.
class FieldRow : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString label READ label WRITE setLabel)

public:
    explicit FieldRow(QWidget* parent = nullptr);

    QString label() const { return label_->text(); }
    void setLabel(const QString& label);
    /// What it means: shown when the label is pointed at, and with F1.
    void setExplanation(const QString& explanation);
    enum class Reset { Hidden, Offered };
    /// "baseline 3.0 %"; empty: the scenario does not change it. Reset is offered where the scenario itself
    /// changes it, not one it is based on.
    void setBaseline(const QString& baseline, Reset reset);
    bool isOverridden() const { return !reset_->isHidden(); }

signals:
    void resetRequested();

public slots:
    void showMessage(const QString& message, bool isProblem);

protected:
    enum class Width { Number, Text, Whole, Title };
    /// Takes the field that this row is about. Number: wider where the number needs that.
    /// Whole and Title: in place of the label, which only a screen reader says.
    void setField(QWidget* field, Width width);
    /// Something small to the right of the field.
    void addAtEnd(QWidget* widget) { line_->addWidget(widget); }
    /// A line beneath field and message.
    void addBeneath(QWidget* widget);
    /// Marks the field itself as changed by the scenario.
    virtual void markChanged(bool changed) = 0;

private:
    int widthOf(int characters) const { return fontMetrics().averageCharWidth() * characters; }
    void followNumber(LineField& field);

    QLabel* label_;
    FieldNote* note_;
    FieldNote* baseline_;
    LinkButton* reset_;
    QHBoxLayout* line_;
    QVBoxLayout* column_;
    QWidget* field_ = nullptr;
};

}  // namespace throughline::gui
