#include "gui/results/weakest_links_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSettings>

#include "app/theme.h"
#include "app/words.h"
#include "gui/charts/chart_table.h"
#include "gui/controls/padded_header.h"
#include "gui/controls/row_delegate.h"

namespace throughline::gui {
namespace {

using Model = app::WeakestLinksModel;

constexpr int barHeight = 8;
constexpr int barRoom = 56;
constexpr int cellPadding = 10;
constexpr int widePadding = 14;
constexpr int narrowPadding = 10;
constexpr int edge = 6;  ///< between the words of a cell and its edge, besides what the style leaves
constexpr int smallestRow = 28;
constexpr int sortArrowRoom = 16;
constexpr int comfortableName = 30;  // characters
constexpr int shortestName = 16;
constexpr int wordsColumn = 18;
constexpr int narrowWordsColumn = 13;
constexpr auto columnsKey = "weakestLinks/columns";

bool isShownAtFirst(int column) {
    return column <= Model::CostOfFailure;
}

/// Draws the bar of first let-downs left of its figure, as the heat of the canvas.
class BarDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        RowDelegate::paint(painter, option, index);
        if (index.column() == Model::FirstImpact) paintBar(painter, option.rect, index);
    }

private:
    static void paintBar(QPainter* painter, const QRect& cell, const QModelIndex& index) {
        const double share = index.data(Model::BarRole).toDouble();
        const int text = QFontMetrics(painter->font()).horizontalAdvance(index.data().toString());
        const int room = std::min(barRoom, cell.width() - text - edge - 3 * cellPadding);
        if (share <= 0 || room <= 0) return;
        const int width = std::max(2, static_cast<int>(room * share));
        const int right = cell.right() - edge - text - 2 * cellPadding + 4;
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
    : QTableView(parent), workbench_(workbench), model_(workbench), header_(new PaddedHeader(edge, this)) {
    sorted_.setSourceModel(&model_);
    setModel(&sorted_);
    prepareLook();
    addActions();
    recallColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &WeakestLinksView::leadSelection);
    connect(&workbench.view(), &app::ViewState::selectionChanged, this, &WeakestLinksView::showSelection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &WeakestLinksView::showSelection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &WeakestLinksView::arrangeColumns);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit activatedElement(model_.elementAt(sorted_.mapToSource(index).row()));
    });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &WeakestLinksView::arrangeColumns);
    arrangeColumns();
}

void WeakestLinksView::prepareLook() {
    setAccessibleName(tr("Weakest links"));
    setItemDelegate(new BarDelegate(edge, this));
    setHorizontalHeader(header_);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setSortingEnabled(true);
    sortByColumn(Model::Rank, Qt::AscendingOrder);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(horizontalHeader()->mapToGlobal(place));
    });
}

void WeakestLinksView::addActions() {
    copy_ = new QAction(tr("&Copy as a table"), this);
    copy_->setShortcut(QKeySequence::Copy);
    copy_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    csv_ = new QAction(tr("Export the figures as CS&V…"), this);
    QWidget::addActions({copy_, csv_});
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy_, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(csv_, &QAction::triggered, this, [this] {
        emit exportWanted({tr("Weakest links"), endingOf(ChartFormat::Csv), commaSeparated(shownTable())});
    });
}

void WeakestLinksView::addChoices(QMenu* menu, const QString& title, const QStringList& all,
                                  const QSet<QString>& chosen,
                                  void (LinksFilter::*set)(const QSet<QString>&)) {
    if (all.isEmpty()) return;
    menu->addSection(title);
    for (const QString& each : all) {
        QAction* choice = menu->addAction(QString(each).replace('&', "&&"));
        choice->setCheckable(true);
        choice->setChecked(chosen.contains(each));
        connect(choice, &QAction::toggled, this, [this, each, chosen, set](bool on) {
            QSet<QString> now = chosen;
            on ? (void)now.insert(each) : (void)now.remove(each);
            (sorted_.*set)(now);
            emit filterChanged();
        });
    }
}

void WeakestLinksView::fillFilterMenu(QMenu* menu) {
    const model::Journey& journey = workbench_.journey();
    QStringList departments;
    for (const model::Department& department : journey.departments)
        departments << app::departmentName(journey, department.id);
    QStringList stages;
    for (const std::string& stage : journey.stages) stages << QString::fromStdString(stage);
    QAction* all = menu->addAction(tr("Show &all"));
    all->setEnabled(isFiltered());
    connect(all, &QAction::triggered, this, [this] {
        sorted_.setDepartments({});
        sorted_.setStages({});
        emit filterChanged();
    });
    addChoices(menu, tr("Departments"), departments, sorted_.departments(), &LinksFilter::setDepartments);
    addChoices(menu, tr("Stages"), stages, sorted_.stages(), &LinksFilter::setStages);
}

void WeakestLinksView::fillColumnMenu(QMenu* menu) {
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column == Model::Name) continue;
        const QString title = model_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction* choice = menu->addAction(column == Model::Rank ? tr("Place") : title);
        choice->setToolTip(model_.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        choice->setCheckable(true);
        choice->setChecked(!isColumnHidden(column));
        connect(choice, &QAction::toggled, this, [this, column](bool on) {
            showColumn(column, on);
            rememberColumns();
        });
    }
    menu->setToolTipsVisible(true);
}

void WeakestLinksView::showColumn(int column, bool shown) {
    setColumnHidden(column, !shown);
    arrangeColumns();
}

void WeakestLinksView::rememberColumns() const {
    QStringList columns;
    for (int column = 0; column < Model::ColumnCount; ++column)
        if (!isColumnHidden(column)) columns << QString::number(column);
    QSettings().setValue(columnsKey, columns);
}

void WeakestLinksView::recallColumns() {
    const QStringList columns = QSettings().value(columnsKey).toStringList();
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const bool shown =
            columns.isEmpty() ? isShownAtFirst(column) : columns.contains(QString::number(column));
        setColumnHidden(column, !shown && column != Model::Name);
    }
}

std::vector<int> WeakestLinksView::shownColumns() const {
    std::vector<int> columns;
    for (int place = 0; place < Model::ColumnCount; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column)) columns.push_back(column);
    }
    return columns;
}

ChartTable WeakestLinksView::shownTable() const {
    ChartTable table;
    const std::vector<int> columns = shownColumns();
    for (const int column : columns)
        table.header << sorted_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (int row = 0; row < sorted_.rowCount(); ++row) {
        std::vector<ChartCell>& cells = table.rows.emplace_back();
        for (const int column : columns) {
            const QModelIndex cell = sorted_.index(row, column);
            const double figure = cell.data(Model::SortRole).toDouble();
            const bool isFigure = !Model::isText(column) && figure >= 0;
            cells.push_back(isFigure ? ChartCell(cell.data().toString(), figure)
                                     : ChartCell(cell.data().toString()));
        }
    }
    return table;
}

QString WeakestLinksView::asText() const {
    return tabSeparated(shownTable());
}

void WeakestLinksView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrangeColumns();
}

void WeakestLinksView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    arrangeColumns();
}

int WeakestLinksView::widthOf(int column, int padding, Titles titles) const {
    const QFontMetrics metrics(font());
    const int character = metrics.averageCharWidth();
    if (column == Model::Rank) return character * 4 + 2 * padding;
    if (Model::isText(column)) return character * (padding == widePadding ? wordsColumn : narrowWordsColumn);
    const QString title = sorted_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int titleWidth =
        titles == Titles::OneLine ? metrics.horizontalAdvance(title) : header_->widthInTwoLines(title);
    int width = std::max(titleWidth + 2 * padding, sizeHintForColumn(column));
    if (column == horizontalHeader()->sortIndicatorSection()) width += sortArrowRoom;
    return column == Model::FirstImpact ? std::max(width, barRoom + character * 11) : width;
}

int WeakestLinksView::arrangeFigures(int padding, Titles titles) {
    header_->setTwoLines(titles == Titles::TwoLines);
    int used = 0;
    for (const int column : shownColumns()) {
        if (column == Model::Name) continue;
        const int width = widthOf(column, padding, titles);
        horizontalHeader()->resizeSection(column, width);
        used += width;
    }
    return used;
}

/// The names take what the figures leave; where that is too little the figures move closer together, and
/// then their titles take two lines.
void WeakestLinksView::arrangeColumns() {
    const QFontMetrics metrics(font());
    const int character = metrics.averageCharWidth();
    verticalHeader()->setDefaultSectionSize(std::max(smallestRow, metrics.height() + 12));
    horizontalHeader()->setMinimumSectionSize(smallestRow);
    const int room = viewport()->width();
    int used = arrangeFigures(widePadding, Titles::OneLine);
    if (room - used < character * comfortableName) used = arrangeFigures(narrowPadding, Titles::OneLine);
    if (room - used < character * shortestName) used = arrangeFigures(narrowPadding, Titles::TwoLines);
    horizontalHeader()->resizeSection(Model::Name, std::max(character * shortestName, room - used));
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
