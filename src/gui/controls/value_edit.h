#pragma once

#include <optional>

#include "gui/controls/line_field.h"
#include "gui/controls/number_text.h"

namespace throughline::gui {

/// A field for one number. Live: edited() comes with each valid text. Never clips what was typed: what is out
/// of range is refused with the reason, and the old value stays. Arrows and Page keys step; the wheel only
/// with focus. The click that brings the focus selects the number, so that typing replaces it: a digit put
/// in front of "0.0 %" would say ten times too much.
class ValueEdit : public LineField {
    Q_OBJECT

public:
    explicit ValueEdit(QWidget* parent = nullptr);

    std::optional<double> value() const { return value_; }
    /// Shows the value; typing under way is forgotten. Nothing: blank (setBlankMeaning).
    void setValue(std::optional<double> value);
    /// Whether an empty field is a value ("automatic").
    void setBlankAllowed(bool allowed) { blankAllowed_ = allowed; }

signals:
    void edited(std::optional<double> value);

protected:
    virtual NumberReading read(const QString& text, double current) const = 0;
    virtual QString write(double value, Grouping grouping) const = 0;
    virtual QString echo(double value) const;
    /// One step, with Shift, a page; and the end of the range.
    struct Steps {
        double single;
        double large;
        double page;
        double highest;
    };
    virtual Steps steps() const = 0;

    bool take() override;
    void restore() override;
    bool step(int steps, Qt::KeyboardModifiers modifiers) override;
    bool page(int pages) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool takeBlank();
    void moveBy(double difference);
    QString shownText(std::optional<double> value) const;

    std::optional<double> value_;
    std::optional<double> base_;  ///< before typing began: what "+10%" is relative to
    bool blankAllowed_ = false;
    bool focusedByClick_ = false;  ///< and the button is not released yet
};

/// A rate or share in percent; its value is a probability in [0, 1].
class PercentEdit : public ValueEdit {
    Q_OBJECT
    Q_PROPERTY(QString echoSentence READ echoSentence WRITE setEchoSentence)

public:
    using ValueEdit::ValueEdit;

    /// Of what the rate is one, with %1 and %2: "= %1 of %2 customers".
    QString echoSentence() const { return sentence_; }
    void setEchoSentence(const QString& sentence) { sentence_ = sentence; }
    /// With how many significant digits the value is shown; fewer for one that was calculated.
    void setSignificant(int digits) { significant_ = digits; }

protected:
    NumberReading read(const QString& text, double current) const override;
    QString write(double value, Grouping grouping) const override;
    QString echo(double value) const override;
    Steps steps() const override;

private:
    QString sentence_ = tr("= %1 of %2 customers");
    int significant_ = 8;
};

/// Money, or a count where there is no unit: finite, not negative.
class AmountEdit : public ValueEdit {
    Q_OBJECT

public:
    using ValueEdit::ValueEdit;

    /// The sign in front ("€ ", "CHF ") and the decimals always shown (2 for money, 0 for counts).
    void setUnit(const QString& sign, int decimals);

protected:
    NumberReading read(const QString& text, double current) const override;
    QString write(double value, Grouping grouping) const override;
    Steps steps() const override;

private:
    QString sign_;
    int decimals_ = 0;
};

/// "1.5 ×", in [0, 1000].
class FactorEdit : public ValueEdit {
    Q_OBJECT

public:
    using ValueEdit::ValueEdit;

protected:
    NumberReading read(const QString& text, double current) const override;
    QString write(double value, Grouping grouping) const override;
    Steps steps() const override;
};

}  // namespace throughline::gui
