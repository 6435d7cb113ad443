#include "gui/table/element_table_view.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>

#include "app/theme.h"
#include "app/words.h"
#include "gui/charts/chart_table.h"
#include "gui/table/cell_delegate.h"
#include "gui/table/cell_message.h"
#include "gui/table/editable_table.h"
#include "gui/table/table_paste.h"

namespace throughline::gui {
namespace {

using What = ElementTableView::What;
using Kind = app::ElementTable::Kind;

constexpr int smallestRow = 30;
constexpr int padding = 12;

app::ElementTable* tableOf(app::Workbench& workbench, What what, QObject* parent) {
    if (what == What::Silos) return new app::SiloTable(workbench, parent);
    return new app::HandoffTable(workbench, parent);
}

int charactersOf(Kind kind, int column) {
    if (column == 0) return 26;
    switch (kind) {
        case Kind::Text:
        case Kind::Silo:
            return 22;
        case Kind::Department:
        case Kind::Stage:
            return 18;
        case Kind::Rate:
            return 20;
        case Kind::FanOut:
        case Kind::When:
            return 13;
        case Kind::Money:
            return 15;
        default:
            return 11;
    }
}

}  // namespace

ElementTableView::ElementTableView(app::Workbench& workbench, What what, QWidget* parent)
    : QTableView(parent),
      workbench_(workbench),
      what_(what),
      table_(tableOf(workbench, what, this)),
      message_(new CellMessage(viewport())) {
    setModel(table_);
    auto* delegate = new CellDelegate(*table_, this);
    setItemDelegate(delegate);
    connect(delegate, &CellDelegate::messageChanged, this, &ElementTableView::sayBesideCell);
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, [this] {
        sayBesideCell({}, false);
        emit messageChanged({}, false);
    });
    prepareLook();
    addActions();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ElementTableView::leadSelection);
    connect(&workbench.view(), &app::ViewState::selectionChanged, this, &ElementTableView::showSelection);
    connect(table_, &QAbstractItemModel::modelReset, this, &ElementTableView::showSelection);
    connect(table_, &QAbstractItemModel::rowsInserted, this, &ElementTableView::showSelection);
    showSelection();
}

void ElementTableView::prepareLook() {
    setAccessibleName(what_ == What::Silos ? tr("Silos") : tr("Hand-offs"));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    prepareEditableTable(*this);
    verticalHeader()->setSectionsClickable(true);
    arrangeColumns();
}

void ElementTableView::addActions() {
    const bool silos = what_ == What::Silos;
    add_ = addTableAction(*this, silos ? tr("&Add a silo") : tr("&Add a hand-off"), Qt::Key_Insert,
                          &ElementTableView::add);
    remove_ = addTableAction(*this, tr("&Delete"), QKeySequence::Delete, &ElementTableView::remove);
    up_ =
        addTableAction(*this, tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), &ElementTableView::moveUp);
    down_ = addTableAction(*this, tr("Move do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down),
                           &ElementTableView::moveDown);
    copy_ = addTableAction(*this, tr("&Copy"), QKeySequence::Copy, &ElementTableView::copy);
    paste_ = addTableAction(*this, tr("&Paste"), QKeySequence::Paste, &ElementTableView::pasteClipboard);
}

void ElementTableView::sayBesideCell(const QString& message, bool isProblem) {
    message_->say(message, isProblem, visualRect(currentIndex()));
}

void ElementTableView::updateEditorGeometries() {
    QTableView::updateEditorGeometries();
    if (message_->isVisibleTo(viewport())) message_->placeBeside(visualRect(currentIndex()));
}

void ElementTableView::add() {
    what_ == What::Silos ? addSilo() : addHandoff();
}

void ElementTableView::addSilo() {
    model::Silo silo;
    silo.name = tr("New silo").toStdString();
    silo.id = model::freshSiloId(workbench_.baseline(), silo.name);
    if (!workbench_.edit(newSiloEdits(workbench_, silo), tr("Add silo"))) startEditing(silo.id);
}

/// From where the current one arrives, so that a chain is typed downwards; at first from the first silo.
void ElementTableView::addHandoff() {
    const model::Journey& journey = workbench_.baseline();
    if (journey.silos.size() < 2)
        return emit messageChanged(tr("A hand-off needs two silos. Add them in the table above first."),
                                   true);
    const int row = currentIndex().row();
    const model::Handoff* current =
        row >= 0 ? model::find(journey, std::get<model::HandoffId>(table_->elementAt(row))) : nullptr;
    model::Handoff handoff;
    handoff.from = current ? current->to : journey.silos.front().id;
    const auto from = std::ranges::find(journey.silos, handoff.from, &model::Silo::id);
    const auto next = from + 1 == journey.silos.end() ? journey.silos.begin() : from + 1;
    handoff.to = next->id;
    handoff.id = model::freshHandoffId(journey, handoff.from, handoff.to);
    if (!workbench_.edit({model::AddHandoff{handoff}}, tr("Add hand-off"))) startEditing(handoff.id);
}

void ElementTableView::startEditing(const model::ElementId& element) {
    const QModelIndex cell = table_->index(table_->rowOf(element), 0);
    setCurrentIndex(cell);
    scrollTo(cell);
    if (what_ == What::Silos) edit(cell);
}

std::vector<int> ElementTableView::selectedRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        if (std::ranges::find(rows, index.row()) == rows.end()) rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void ElementTableView::remove() {
    app::Elements gone;
    for (const int row : selectedRows()) gone.insert(table_->elementAt(row));
    if (gone.empty()) return;
    const QString what = what_ == What::Silos ? tr("%Ln silo(s)", nullptr, int(gone.size()))
                                              : tr("%Ln hand-off(s)", nullptr, int(gone.size()));
    if (workbench_.edit({model::RemoveElements{gone}}, tr("Delete %1").arg(what))) return;
    emit workbench_.didRemove(tr("Deleted %1").arg(what));
}

void ElementTableView::moveBy(int rows) {
    const int row = currentIndex().row();
    const int place = row + rows;
    if (row < 0 || place < 0 || place >= table_->rowCount()) return;
    const model::ElementId element = table_->elementAt(row);
    workbench_.edit({model::MoveInOrder{element, static_cast<std::size_t>(place)}},
                    tr("Move %1").arg(app::name(workbench_.baseline(), element)));
    scrollTo(currentIndex());
    updateActions();
}

/// The selected cells; of a single one its whole row, with the header, as a spreadsheet wants it.
void ElementTableView::copy() {
    const std::vector<int> rows = selectedRows();
    ChartTable copied;
    const auto indexes = selectionModel()->selectedIndexes();
    const auto isWanted = [&](int column) {
        return indexes.size() <= 1 ||
               std::ranges::any_of(indexes, [&](const QModelIndex& each) { return each.column() == column; });
    };
    for (int column = 0; column < table_->columnCount(); ++column)
        if (isWanted(column))
            copied.header << table_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const int row : rows) {
        std::vector<ChartCell>& cells = copied.rows.emplace_back();
        for (int column = 0; column < table_->columnCount(); ++column)
            if (isWanted(column)) cells.emplace_back(table_->index(row, column).data().toString());
    }
    QGuiApplication::clipboard()->setText(tabSeparated(copied));
}

void ElementTableView::pasteClipboard() {
    paste(QGuiApplication::clipboard()->text());
}

void ElementTableView::paste(const QString& text) {
    const QModelIndex at = currentIndex();
    PastePlan plan = planPaste(*table_, text, at.isValid() ? at.row() : table_->rowCount(),
                               at.isValid() ? at.column() : 0);
    if (!plan.edits.empty()) {
        const QString rows = tr("%Ln row(s)", nullptr, int(plan.rows));
        if (const auto refusal = workbench_.edit(plan.edits, tr("Paste %1").arg(rows)))
            plan.problems << *refusal;
    }
    emit pasted(plan);
}

void ElementTableView::showSelection() {
    const QScopedValueRollback following(following_, true);
    const app::Elements& selection = workbench_.view().selection();
    app::Elements mine;
    for (const int row : selectedRows()) mine.insert(table_->elementAt(row));
    app::Elements wanted;
    for (const model::ElementId& element : selection)
        if (std::holds_alternative<model::SiloId>(element) == (what_ == What::Silos)) wanted.insert(element);
    updateActions();
    if (mine == wanted) return;
    QItemSelection cells;
    for (int row = 0; row < table_->rowCount(); ++row)
        if (wanted.contains(table_->elementAt(row)))
            cells.select(table_->index(row, 0), table_->index(row, table_->columnCount() - 1));
    selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    if (!cells.isEmpty()) scrollTo(cells.front().topLeft());
    updateActions();
}

void ElementTableView::leadSelection() {
    if (following_) return;
    app::Elements elements;
    for (const int row : selectedRows()) elements.insert(table_->elementAt(row));
    workbench_.view().select(std::move(elements));
    updateActions();
}

void ElementTableView::updateActions() {
    const int row = currentIndex().row();
    remove_->setEnabled(!selectionModel()->selectedIndexes().isEmpty());
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < table_->rowCount());
}

void ElementTableView::arrangeColumns() {
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(std::max(smallestRow, metrics.height() + 14));
    verticalHeader()->setMinimumWidth(metrics.averageCharWidth() * 6);
    for (int column = 0; column < table_->columnCount(); ++column) {
        const QString title = table_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int words = metrics.averageCharWidth() * charactersOf(table_->kindOf(column), column);
        horizontalHeader()->resizeSection(column,
                                          std::max(words, metrics.horizontalAdvance(title) + 2 * padding));
    }
    horizontalHeader()->setStretchLastSection(true);
}

void ElementTableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (table_->rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setPen(app::currentTheme().secondaryText);
    painter.drawText(
        viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        what_ == What::Silos ? tr("No silos yet. Insert adds one; rows of a spreadsheet can be pasted.")
                             : tr("No hand-offs yet. Insert adds one; rows of a spreadsheet can be pasted."));
}

void ElementTableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrangeColumns();
}

}  // namespace throughline::gui
