#include "gui/results/weakest_links_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include "app/theme.h"

namespace throughline::gui {
namespace {

using Model = app::WeakestLinksModel;

constexpr int barHeight = 8;
constexpr int barRoom = 56;
constexpr int cellPadding = 10;
constexpr int widePadding = 14;
constexpr int narrowPadding = 7;
constexpr int smallestRow = 28;
constexpr int sortArrowRoom = 16;
constexpr int comfortableName = 30;  // characters
constexpr int shortestName = 16;

/// Draws the bar of first let-downs left of its figure, as the heat of the canvas.
class BarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        option->palette.setColor(QPalette::Highlight, app::currentTheme().accentSoft);
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() == Model::FirstImpact) paintBar(painter, option.rect, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          app::currentTheme().line);
    }

private:
    static void paintBar(QPainter* painter, const QRect& cell, const QModelIndex& index) {
        const double share = index.data(Model::BarRole).toDouble();
        const int text = QFontMetrics(painter->font()).horizontalAdvance(index.data().toString());
        const int room = std::min(barRoom, cell.width() - text - 3 * cellPadding);
        if (share <= 0 || room <= 0) return;
        const int width = std::max(2, static_cast<int>(room * share));
        const int right = cell.right() - text - 2 * cellPadding + 4;
        const QRectF bar(right - width, cell.center().y() - barHeight / 2 + 1, width, barHeight);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int step = std::max(2, index.data(Model::HeatRole).toInt());
        painter->setPen(Qt::NoPen);
        painter->setBrush(app::currentTheme().heat[static_cast<std::size_t>(step)]);
        painter->drawRoundedRect(bar, 2, 2);
        painter->restore();
    }
};

}  // namespace

WeakestLinksView::WeakestLinksView(app::Workbench& workbench, QWidget* parent)
    : QTableView(parent), workbench_(workbench), model_(workbench) {
    sorted_.setSourceModel(&model_);
    sorted_.setSortRole(Model::SortRole);
    sorted_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    sorted_.setFilterKeyColumn(Model::Name);
    setModel(&sorted_);
    setAccessibleName(tr("Weakest links"));
    setItemDelegate(new BarDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setSortingEnabled(true);
    sortByColumn(Model::Rank, Qt::AscendingOrder);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &WeakestLinksView::leadSelection);
    connect(&workbench.view(), &app::ViewState::selectionChanged, this, &WeakestLinksView::showSelection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &WeakestLinksView::showSelection);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit activatedElement(model_.elementAt(sorted_.mapToSource(index).row()));
    });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &WeakestLinksView::arrangeColumns);
    arrangeColumns();
}

void WeakestLinksView::filter(const QString& text) {
    sorted_.setFilterFixedString(text);
}

QString WeakestLinksView::asText() const {
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < Model::ColumnCount; ++column)
        cells << sorted_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join('\t');
    for (int row = 0; row < sorted_.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < Model::ColumnCount; ++column)
            cells << sorted_.index(row, column).data().toString();
        lines << cells.join('\t');
    }
    return lines.join('\n') + '\n';
}

void WeakestLinksView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(asText());
        return;
    }
    QTableView::keyPressEvent(event);
}

void WeakestLinksView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrangeColumns();
}

void WeakestLinksView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    arrangeColumns();
}

/// The names take what the figures leave; where that is too little, the figures move closer together.
void WeakestLinksView::arrangeColumns() {
    const QFontMetrics metrics(font());
    const int character = metrics.averageCharWidth();
    verticalHeader()->setDefaultSectionSize(std::max(smallestRow, metrics.height() + 12));
    horizontalHeader()->setMinimumSectionSize(smallestRow);
    int used = 0;
    for (const int padding : {widePadding, narrowPadding}) {
        used = 0;
        for (int column = 0; column < Model::ColumnCount; ++column) {
            if (column == Model::Name) continue;
            const QString title = sorted_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            int width = metrics.horizontalAdvance(title) + 2 * padding;
            if (column == horizontalHeader()->sortIndicatorSection()) width += sortArrowRoom;
            if (column == Model::Rank) width = character * 4 + 2 * padding;
            if (column == Model::Department) width = character * (padding == widePadding ? 18 : 13);
            if (column == Model::FirstImpact) width = std::max(width, barRoom + character * 11);
            horizontalHeader()->resizeSection(column, width);
            used += width;
        }
        if (viewport()->width() - used >= character * comfortableName) break;
    }
    const int name = std::max(character * shortestName, viewport()->width() - used);
    horizontalHeader()->resizeSection(Model::Name, name);
}

void WeakestLinksView::showSelection() {
    const QScopedValueRollback following(following_, true);
    QItemSelection rows;
    QModelIndex first;
    for (int row = 0; row < sorted_.rowCount(); ++row) {
        const QModelIndex index = sorted_.index(row, 0);
        if (!workbench_.view().selection().contains(model_.elementAt(sorted_.mapToSource(index).row())))
            continue;
        rows.select(index, index);
        if (!first.isValid()) first = index;
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid()) scrollTo(first);
}

void WeakestLinksView::leadSelection() {
    if (following_) return;
    app::Elements elements;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        elements.insert(model_.elementAt(sorted_.mapToSource(index).row()));
    workbench_.view().select(std::move(elements));
}

}  // namespace throughline::gui
