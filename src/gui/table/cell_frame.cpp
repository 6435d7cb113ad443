#include "gui/table/cell_frame.h"

#include "app/theme.h"

namespace throughline::gui {

CellFrame::CellFrame(QPainter& painter, QStyleOptionViewItem& option)
    : painter_(painter), cell_(option.rect), focused_(option.state & QStyle::State_HasFocus) {
    if (option.state & QStyle::State_Selected) painter.fillRect(cell_, app::currentTheme().accentSoft);
    option.rect.adjust(cellPadding, 0, -cellPadding, 0);
    option.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
}

CellFrame::~CellFrame() {
    const app::Theme& theme = app::currentTheme();
    painter_.fillRect(QRect(cell_.left(), cell_.bottom(), cell_.width(), 1), theme.line);
    painter_.fillRect(QRect(cell_.right(), cell_.top(), 1, cell_.height()), theme.line);
    if (!focused_) return;
    painter_.setPen(QPen(theme.accent, 2));
    painter_.drawRect(cell_.adjusted(1, 1, -2, -2));
}

}  // namespace throughline::gui
