#include "gui/shell/shortcut_sheet.h"

#include <QAction>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include "gui/shell/menu_actions.h"

namespace throughline::gui {
namespace {

void addRow(QTableWidget* table, const MenuAction& entry) {
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(lastingName(entry)));
    table->setItem(row, 1, new QTableWidgetItem(keysOf(*entry.action)));
    table->setItem(row, 2, new QTableWidgetItem(entry.menu));
}

}  // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar& menus, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(560, 520);
    auto* table = new QTableWidget(0, 3);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({tr("Action"), tr("Keys"), tr("Menu")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const MenuAction& entry : menuActions(menus))
        if (!entry.action->shortcut().isEmpty()) addRow(table, entry);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
}

}  // namespace throughline::gui
