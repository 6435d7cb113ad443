#include "gui/shell/menu_actions.h"

#include <algorithm>

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace throughline::gui {
namespace {

const QString step = QString::fromUtf8(" › ");

void collect(const QWidget& menu, const QString& title, std::vector<MenuAction>& found) {
    for (QAction* action : menu.actions()) {
        const QString text = plainText(*action);
        if (const QMenu* submenu = action->menu()) {
            collect(*submenu, title.isEmpty() ? text : title + step + text, found);
            continue;
        }
        const bool known =
            std::ranges::any_of(found, [&](const MenuAction& other) { return other.action == action; });
        if (!action->isSeparator() && !text.isEmpty() && !known) found.push_back({action, title});
    }
}

}  // namespace

std::vector<MenuAction> menuActions(const QMenuBar& menus) {
    std::vector<MenuAction> found;
    collect(menus, {}, found);
    return found;
}

QString plainText(const QAction& action) {
    return action.text().remove('&');
}

QString lastingName(const MenuAction& entry) {
    const QString lasting = entry.action->property(lastingNameProperty).toString();
    const QString name = lasting.isEmpty() ? plainText(*entry.action) : lasting;
    if (!entry.menu.contains(step)) return name;
    return QCoreApplication::translate("throughline::gui", "%1: %2", "submenu, entry of it")
        .arg(entry.menu.section(step, -1), name);
}

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts())
        keys << shortcut.toString(QKeySequence::NativeText);
    return keys.join(",  ");
}

}  // namespace throughline::gui
