#include "gui/controls/row_delegate.h"

#include "gui/controls/tones.h"

namespace throughline::gui {

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
    option->palette.setColor(QPalette::Highlight, tones().accentSoft);
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
}

}  // namespace throughline::gui
