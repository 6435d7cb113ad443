#include "gui/shell/focus_return.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include "gui/controls/line_field.h"

namespace throughline::gui {

void FocusReturn::from(QWidget* field) {
    forget();
    field_ = field;
    if (field) field->installEventFilter(this);
}

bool FocusReturn::eventFilter(QObject* watched, QEvent* event) {
    if (watched != field_) return false;
    if (event->type() == QEvent::FocusOut) forget();
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape) return false;
    const QPointer<QWidget> field = field_;
    forget();
    QCoreApplication::sendEvent(field, event);
    const auto* line = qobject_cast<LineField*>(field);
    if (line && !line->problem().isEmpty())
        from(field);
    else
        home_.setFocus();
    return true;
}

void FocusReturn::forget() {
    if (field_) field_->removeEventFilter(this);
    field_ = nullptr;
}

}  // namespace throughline::gui
