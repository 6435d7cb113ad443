#pragma once

#include <QPlainTextEdit>

namespace throughline::gui {

/// A field of several lines; the same signals as LineField. Return is a new line; leaving the field keeps the
/// text, Escape restores the old one, Tab leaves.
class NotesField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NotesField(QWidget* parent = nullptr);

    bool isBeingEdited() const { return editing_; }
    void setShownText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void started();
    void textTyped(const QString& text);
    void committed();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void typed();

    QString shown_;
    bool editing_ = false;
    bool showing_ = false;
};

}  // namespace throughline::gui
