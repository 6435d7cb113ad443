#include "gui/shell/row_list.h"

#include <algorithm>

#include <QPainter>

#include "app/theme.h"
#include "gui/controls/padded_header.h"
#include "gui/controls/row_delegate.h"

namespace throughline::gui {
namespace {

constexpr int padding = 8;
constexpr int rowPadding = 16;
constexpr int widestColumn = 200;
constexpr int stripe = 3;

/// The chosen row has a stripe before it.
class StripedDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        RowDelegate::paint(painter, option, index);
        const QRect& cell = option.rect;
        if (option.state.testFlag(QStyle::State_Selected) && index.column() == 0)
            painter->fillRect(QRect(cell.left(), cell.top(), stripe, cell.height()),
                              app::currentTheme().accent);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return RowDelegate::sizeHint(option, index).grownBy({0, 0, 0, rowPadding});
    }
};

}  // namespace

RowList::RowList(const std::vector<Column>& columns, const QString& accessibleName, QWidget* parent)
    : QTreeWidget(parent), columns_(columns) {
    setAccessibleName(accessibleName);
    setHeader(new PaddedHeader(padding, this));
    header()->setSectionsClickable(false);
    setColumnCount(static_cast<int>(columns.size()));
    setFrameShape(NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setItemDelegate(new StripedDelegate(padding, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    QStringList titles;
    for (const Column& column : columns) titles << column.title;
    setHeaderLabels(titles);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    for (int column = 0; column < columnCount(); ++column)
        headerItem()->setTextAlignment(
            column, columns_[static_cast<std::size_t>(column)].alignment | Qt::AlignVCenter);
    setHeaderHidden(std::ranges::all_of(columns, &QString::isEmpty, &Column::title));
}

void RowList::addRow(const QStringList& texts) {
    auto* row = new QTreeWidgetItem(this, texts);
    for (int column = 0; column < columnCount(); ++column) {
        row->setTextAlignment(column,
                              columns_[static_cast<std::size_t>(column)].alignment | Qt::AlignVCenter);
        row->setToolTip(column, texts.value(column).toHtmlEscaped());
    }
}

void RowList::fit() {
    for (int column = 0; column < columnCount(); ++column) {
        const bool stretches = columns_[static_cast<std::size_t>(column)].stretches;
        header()->setSectionResizeMode(column, stretches ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (stretches) continue;
        resizeColumnToContents(column);
        header()->resizeSection(column, std::min(columnWidth(column) + 2 * padding, widestColumn));
    }
    setCurrentItem(topLevelItem(0));
}

QItemSelectionModel::SelectionFlags RowList::selectionCommand(const QModelIndex& index,
                                                              const QEvent* event) const {
    return index.isValid() ? QTreeWidget::selectionCommand(index, event) : QItemSelectionModel::NoUpdate;
}

}  // namespace throughline::gui
