#include "gui/shell/shortcut_sheet.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace throughline::gui {
namespace {

QString plain(const QAction* action) {
    return action->text().remove('&');
}

void addRow(QTableWidget* table, const QString& menu, const QAction* action) {
    QStringList keys;
    for (const QKeySequence& shortcut : action->shortcuts())
        keys << shortcut.toString(QKeySequence::NativeText);
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(plain(action)));
    table->setItem(row, 1, new QTableWidgetItem(keys.join(",  ")));
    table->setItem(row, 2, new QTableWidgetItem(menu));
}

}  // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar* menus, QWidget* parent) : QDialog(parent) {
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
    for (const QAction* menu : menus->actions())
        for (const QAction* action : menu->menu()->actions())
            if (!action->shortcut().isEmpty()) addRow(table, plain(menu), action);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
}

}  // namespace throughline::gui
