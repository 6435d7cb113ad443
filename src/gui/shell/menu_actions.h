#pragma once

#include <vector>

#include <QString>

class QAction;
class QMenuBar;

namespace throughline::gui {

/// An action of a menu, and which menu it is in: "View › Appearance".
struct MenuAction {
    QAction* action;
    QString menu;
};

/// All actions of the menus and their submenus in their order, without separators and without what has no
/// text; one that stands in two menus is listed once.
std::vector<MenuAction> menuActions(const QMenuBar& menus);

/// The text of an action without the mark for its key.
QString plainText(const QAction& action);
/// The property of an action whose text changes with the moment ("Undo Move 3 silos"): what it is called at
/// all times ("Undo").
inline constexpr auto lastingNameProperty = "lastingName";
/// What a list of all actions calls it: its lasting name, with its submenu where it is in one ("Print: On one
/// page…").
QString lastingName(const MenuAction& entry);
/// "Ctrl+Shift+Z,  Ctrl+Y"; empty: none.
QString keysOf(const QAction& action);

}  // namespace throughline::gui
