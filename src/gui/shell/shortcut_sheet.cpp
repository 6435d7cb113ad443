#include "gui/shell/shortcut_sheet.h"

#include <QAction>
#include <QTableWidget>
#include <QVBoxLayout>

#include "gui/controls/padded_header.h"
#include "gui/controls/row_delegate.h"
#include "gui/shell/menu_actions.h"

namespace throughline::gui {
namespace {

constexpr int padding = 8;

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
    resize(620, 520);
    auto* table = new QTableWidget(0, 3);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({tr("Action"), tr("Keys"), tr("Menu")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setHorizontalHeader(new PaddedHeader(padding, table));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionsClickable(false);
    table->setItemDelegate(new RowDelegate(padding, table));
    table->setFrameShape(QTableWidget::NoFrame);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (const MenuAction& entry : menuActions(menus))
        if (!entry.action->shortcut().isEmpty()) addRow(table, entry);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->addWidget(table);
}

}  // namespace throughline::gui
