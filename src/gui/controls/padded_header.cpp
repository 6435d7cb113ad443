#include "gui/controls/padded_header.h"

#include <QPainter>

namespace throughline::gui {

PaddedHeader::PaddedHeader(int padding, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), padding_(padding) {
    setSectionsClickable(true);
}

void PaddedHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      palette().color(QPalette::Midlight));
    painter->save();
    QHeaderView::paintSection(painter, rect.adjusted(padding_, 0, -padding_, 0), column);
    painter->restore();
}

}  // namespace throughline::gui
