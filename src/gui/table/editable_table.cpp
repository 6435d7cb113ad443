#include "gui/table/editable_table.h"

#include <algorithm>

#include <QComboBox>

#include "gui/controls/padded_header.h"
#include "gui/table/cell_frame.h"

namespace throughline::gui {

void prepareEditableTable(QTableView& table) {
    table.setHorizontalHeader(new PaddedHeader(cellPadding, &table));
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
