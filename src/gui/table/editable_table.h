#pragma once

#include <QAction>
#include <QKeySequence>
#include <QStyleOptionViewItem>
#include <QTableView>

namespace throughline::gui {

/// How all tables of this page look and take the keyboard.
void prepareEditableTable(QTableView& table);

/// A command of the table, which its shortcut reaches while the table has the focus.
template <class Table>
QAction* addTableAction(Table& table, const QString& text, const QKeySequence& shortcut,
                        void (Table::*slot)()) {
    auto* made = new QAction(text, &table);
    made->setShortcut(shortcut);
    made->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(made, &QAction::triggered, &table, slot);
    table.addAction(made);
    return made;
}

/// Over its cell; as wide as the words of a choice need.
void placeEditor(QWidget& editor, const QStyleOptionViewItem& option);

}  // namespace throughline::gui
