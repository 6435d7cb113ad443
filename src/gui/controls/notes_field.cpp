#include "gui/controls/notes_field.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

#include "gui/controls/field_frame.h"

namespace throughline::gui {
namespace {

constexpr int lines = 3;
constexpr int padding = 4;

}  // namespace

NotesField::NotesField(QWidget* parent) : QPlainTextEdit(parent) {
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setViewportMargins(padding, padding, padding, padding);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_Hover);
    connect(this, &QPlainTextEdit::textChanged, this, &NotesField::typed);
}

void NotesField::setShownText(const QString& text) {
    const QScopedValueRollback guard(showing_, true);
    editing_ = false;
    shown_ = text;
    if (toPlainText() != text) setPlainText(text);
}

QSize NotesField::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, lines * fontMetrics().lineSpacing() + 18};
}

void NotesField::typed() {
    if (showing_) return;
    if (!std::exchange(editing_, true)) emit started();
    emit textTyped(toPlainText());
}

void NotesField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !editing_) return QPlainTextEdit::keyPressEvent(event);
    setShownText(shown_);
    emit cancelled();
}

void NotesField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (!editing_ || event->reason() == Qt::PopupFocusReason) return;
    editing_ = false;
    shown_ = toPlainText();
    emit committed();
}

bool NotesField::event(QEvent* event) {
    if (event->type() != QEvent::Paint) return QPlainTextEdit::event(event);
    QPainter painter(this);
    paintFieldFrame(painter, *this, FieldState::Normal);
    return true;
}

}  // namespace throughline::gui
