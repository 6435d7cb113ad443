#pragma once

#include <QLineEdit>

#include "gui/controls/field_frame.h"

namespace throughline::gui {

/// A field of one line that tells when typing begins, goes on, is kept and is taken back.
///
/// 1. started() comes before the first change; then edited() with each text that is valid.
/// 2. withdrawn(): what was edited so far is to be taken back, as the text became invalid; edited() may
/// follow.
/// 3. Enter and leaving the field keep a valid text: committed(). Escape restores the old one: cancelled().
/// 4. While isBeingEdited(), nobody but the person at the keyboard changes the text.
/// 5. Undo and redo go to the window when no typing is under way.
class LineField : public QLineEdit {
    Q_OBJECT

public:
    explicit LineField(QWidget* parent = nullptr);

    bool isBeingEdited() const { return editing_; }
    /// Shows the text that is valid now; typing under way is forgotten without a signal.
    void setShownText(const QString& text);
    /// Several things with different values: blank, and says so.
    void setMixed();
    bool isMixed() const { return mixed_; }
    /// What an empty field means; shown in it, greyed.
    void setBlankMeaning(const QString& meaning);
    /// Changed by the scenario shown: tinted.
    void setChanged(bool changed);
    /// Without a frame until it is used: for titles.
    void setQuiet(bool quiet);
    /// Why what was typed or tried is not taken; empty: it is. For the border; the words stand in the row.
    void setProblem(const QString& problem);
    const QString& problem() const { return problem_; }

    /// As wide as what it shows needs, but not narrower than usual and not wider than most.
    void fitWidth(int usual, int most);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void started();
    void withdrawn();
    void committed();
    void cancelled();
    /// The problem of what is typed (isProblem), or an echo or hint beside it; empty: nothing to say.
    void messageChanged(const QString& message, bool isProblem);
    /// edited() of the kinds that hold text.
    void textTyped(const QString& text);

protected:
    /// Takes the text in the field: emits what it means, or refuses it with a problem. True: valid.
    virtual bool take();
    /// What the field shows without typing.
    virtual void restore();
    /// Moves the value by steps, where there is one. True: done.
    virtual bool step(int steps, Qt::KeyboardModifiers modifiers);
    virtual bool page(int pages);

    void begin();
    /// Announces the problem, or clears it.
    void refuse(const QString& problem);
    void setEcho(const QString& echo);

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintFrame();
    QRect textArea() const;
    /// The text is longer than the field and nobody is in it: it ends in an ellipsis.
    bool isCut() const;
    void typed();
    void commit();
    void cancel();

    QString shown_;
    QString problem_;
    QString blankMeaning_;
    bool editing_ = false;
    bool emitted_ = false;
    bool mixed_ = false;
    bool changed_ = false;
    bool quiet_ = false;
};

}  // namespace throughline::gui
