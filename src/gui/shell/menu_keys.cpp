#include "gui/shell/menu_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

namespace throughline::gui {
namespace {

bool isPlainKey(const QKeyEvent& key) {
    return (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
}

}  // namespace

MenuKeys::MenuKeys(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

/// What is accepted here is no shortcut, and goes to the menu as a key.
bool MenuKeys::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return false;
    if (!qobject_cast<QMenu*>(QApplication::activePopupWidget())) return false;
    if (!isPlainKey(*static_cast<QKeyEvent*>(event))) return false;
    event->accept();
    return true;
}

}  // namespace throughline::gui
