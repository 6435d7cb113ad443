#pragma once

#include <QPainter>
#include <QStyleOptionViewItem>

namespace throughline::gui {

/// Between the words of a cell and its edge, besides what the style leaves.
inline constexpr int cellPadding = 4;

/// What every cell of the tables of this page has beneath and around its words: the ground of a selected one
/// at the beginning, the lines and the ring of the focus at the end. The option is left ready for the words.
class CellFrame {
public:
    CellFrame(QPainter& painter, QStyleOptionViewItem& option);
    ~CellFrame();
    CellFrame(const CellFrame&) = delete;
    CellFrame& operator=(const CellFrame&) = delete;

private:
    QPainter& painter_;
    QRect cell_;
    bool focused_;
};

}  // namespace throughline::gui
