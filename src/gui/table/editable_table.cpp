#include "gui/table/editable_table.h"

#include <algorithm>

#include <QComboBox>
#include <QHeaderView>

namespace throughline::gui {

void prepareEditableTable(QTableView& table) {
    table.setEditTriggers(QTableView::DoubleClicked | QTableView::EditKeyPressed | QTableView::AnyKeyPressed);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QTableView::NoFrame);
    table.setWordWrap(false);
    table.setShowGrid(false);
    table.setHorizontalScrollMode(QTableView::ScrollPerPixel);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    table.horizontalHeader()->setHighlightSections(false);
    table.verticalHeader()->setHighlightSections(false);
    table.verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
}

void placeEditor(QWidget& editor, const QStyleOptionViewItem& option) {
    QRect area = option.rect;
    if (qobject_cast<QComboBox*>(&editor)) area.setWidth(std::max(area.width(), editor.sizeHint().width()));
    editor.setGeometry(area);
}

}  // namespace throughline::gui
