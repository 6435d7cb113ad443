#include "gui/controls/row_delegate.h"

#include <QPainter>

#include "gui/controls/tones.h"

namespace throughline::gui {

RowDelegate::RowDelegate(int padding, QObject* parent) : QStyledItemDelegate(parent), padding_(padding) {
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const QRect& cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(cell, tones().accentSoft);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1),
                      option.palette.color(QPalette::Midlight));
    QStyleOptionViewItem words = option;
    words.rect.adjust(padding_, 0, -padding_, -1);
    QStyledItemDelegate::paint(painter, words, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index).grownBy({padding_, 0, padding_, 0});
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
    option->palette.setColor(QPalette::Highlight, tones().accentSoft);
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
}

}  // namespace throughline::gui
