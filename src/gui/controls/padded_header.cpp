#include "gui/controls/padded_header.h"

#include <algorithm>

#include <QPainter>

namespace throughline::gui {
namespace {

/// At most, at either side.
constexpr int styleMargin = 6;

/// With a line break in place of the space that makes the longer line the shortest.
QString inTwoLines(const QString& title, const QFontMetrics& metrics) {
    QString best = title;
    int least = metrics.horizontalAdvance(title);
    for (qsizetype at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) {
        const int longer =
            std::max(metrics.horizontalAdvance(title.left(at)), metrics.horizontalAdvance(title.mid(at + 1)));
        if (longer >= least) continue;
        least = longer;
        best = title.left(at) + '\n' + title.mid(at + 1);
    }
    return best;
}

}  // namespace

PaddedHeader::PaddedHeader(int padding, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), padding_(padding) {
    setSectionsClickable(true);
}

int PaddedHeader::widthInTwoLines(const QString& title) const {
    int widest = 0;
    for (const QString& line : inTwoLines(title, fontMetrics()).split('\n'))
        widest = std::max(widest, fontMetrics().horizontalAdvance(line));
    return widest;
}

void PaddedHeader::setTwoLines(bool twoLines) {
    if (twoLines == twoLines_) return;
    twoLines_ = twoLines;
    headerDataChanged(orientation(), 0, std::max(0, count() - 1));
}

QSize PaddedHeader::sectionSizeFromContents(int column) const {
    const QSize size = QHeaderView::sectionSizeFromContents(column);
    return twoLines_ ? size.grownBy({0, 0, 0, fontMetrics().lineSpacing()}) : size;
}

void PaddedHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int column) const {
    QHeaderView::initStyleOptionForIndex(option, column);
    const bool hasRoom =
        fontMetrics().horizontalAdvance(option->text) + 2 * (padding_ + styleMargin) <= sectionSize(column);
    if (twoLines_ && !hasRoom) option->text = inTwoLines(option->text, fontMetrics());
}

void PaddedHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      palette().color(QPalette::Midlight));
    painter->save();
    QHeaderView::paintSection(painter, rect.adjusted(padding_, 0, -padding_, 0), column);
    painter->restore();
}

}  // namespace throughline::gui
