#include "gui/controls/line_field.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace throughline::gui {

LineField::LineField(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setTextMargins(6, 0, 6, 0);
    setFocusPolicy(Qt::StrongFocus);
    QPalette transparent = palette();
    transparent.setColor(QPalette::Base, Qt::transparent);
    setPalette(transparent);
    connect(this, &QLineEdit::textEdited, this, &LineField::typed);
}

void LineField::setShownText(const QString& text) {
    editing_ = false;
    mixed_ = false;
    shown_ = text;
    setPlaceholderText(blankMeaning_);
    if (this->text() != text) setText(text);
    if (!hasFocus()) setCursorPosition(0);
}

void LineField::setMixed() {
    setShownText({});
    mixed_ = true;
    setPlaceholderText(tr("mixed"));
}

void LineField::setBlankMeaning(const QString& meaning) {
    blankMeaning_ = meaning;
    if (!mixed_) setPlaceholderText(meaning);
}

void LineField::setChanged(bool changed) {
    changed_ = changed;
    update();
}

void LineField::setQuiet(bool quiet) {
    quiet_ = quiet;
    // Two pixels of a line edit are its own; a title stands flush with the labels beneath it.
    setTextMargins(quiet ? -2 : 6, 0, quiet ? -2 : 6, 0);
}

void LineField::setProblem(const QString& problem) {
    problem_ = problem;
    update();
}

void LineField::fitWidth(int usual, int most) {
    const int around = width() - textArea().width();
    setFixedWidth(std::clamp(fontMetrics().horizontalAdvance(text()) + around, usual, most));
}

QSize LineField::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 16 + 16, fieldHeight(*this)};
}

QSize LineField::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 6 + 16, fieldHeight(*this)};
}

bool LineField::take() {
    refuse({});
    emit textTyped(text());
    return true;
}

void LineField::restore() {
    setShownText(shown_);
}

bool LineField::step(int, Qt::KeyboardModifiers) {
    return false;
}

bool LineField::page(int) {
    return false;
}

void LineField::begin() {
    if (editing_) return;
    editing_ = true;
    emitted_ = false;
    emit started();
}

void LineField::refuse(const QString& problem) {
    setProblem(problem);
    emit messageChanged(problem, true);
}

void LineField::setEcho(const QString& echo) {
    emit messageChanged(echo, false);
}

void LineField::typed() {
    begin();
    const bool valid = take();
    if (!valid && emitted_) emit withdrawn();
    emitted_ = valid;
}

void LineField::commit() {
    if (!editing_ || !problem_.isEmpty()) return;
    editing_ = false;
    shown_ = text();
    setEcho({});
    emit committed();
}

void LineField::cancel() {
    editing_ = false;
    restore();
    refuse({});
    emit cancelled();
}

bool LineField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !editing_) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLineEdit::event(event);
}

void LineField::keyPressEvent(QKeyEvent* event) {
    const auto stepped = [&] {
        switch (event->key()) {
            case Qt::Key_Up:
                return step(1, event->modifiers());
            case Qt::Key_Down:
                return step(-1, event->modifiers());
            case Qt::Key_PageUp:
                return page(1);
            case Qt::Key_PageDown:
                return page(-1);
            default:
                return false;
        }
    };
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && editing_) return cancel();
    if (isEnter) {
        commit();
        if (!editing_) selectAll();
        return;
    }
    if (stepped()) {
        emitted_ = true;
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LineField::wheelEvent(QWheelEvent* event) {
    const int steps = event->angleDelta().y() > 0 ? 1 : -1;
    if (!hasFocus() || event->angleDelta().y() == 0 || !step(steps, event->modifiers()))
        return event->ignore();
    emitted_ = true;
    event->accept();
}

void LineField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason) selectAll();
}

void LineField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (!editing_ || event->reason() == Qt::PopupFocusReason) return;
    if (problem_.isEmpty()) return commit();
    const QString problem = tr("%1 Not taken: \u201c%2\u201d").arg(problem_, text());
    cancel();
    emit messageChanged(problem, true);
}

void LineField::paintFrame() {
    QPainter painter(this);
    if (quiet_ && problem_.isEmpty()) {
        if (!hasFocus() && !underMouse()) return;
        const QColor line = palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid);
        return painter.fillRect(QRect(0, height() - 2, width(), 2), line);
    }
    const FieldState state = !problem_.isEmpty() ? FieldState::Refused
                             : changed_          ? FieldState::Changed
                                                 : FieldState::Normal;
    paintFieldFrame(painter, *this, state);
}

void LineField::paintEvent(QPaintEvent* event) {
    paintFrame();
    if (!isCut()) return QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(textArea(), static_cast<int>(alignment() | Qt::AlignVCenter),
                     fontMetrics().elidedText(text(), Qt::ElideRight, textArea().width()));
}

/// A line edit keeps two pixels for itself.
QRect LineField::textArea() const {
    return contentsRect().marginsRemoved(textMargins()).adjusted(2, 0, -2, 0);
}

bool LineField::isCut() const {
    return !hasFocus() && fontMetrics().horizontalAdvance(text()) > textArea().width();
}

void LineField::enterEvent(QEnterEvent* event) {
    QLineEdit::enterEvent(event);
    update();
}

void LineField::leaveEvent(QEvent* event) {
    QLineEdit::leaveEvent(event);
    update();
}

}  // namespace throughline::gui
