#include "gui/table/named_list_view.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>

#include "app/theme.h"
#include "gui/table/editable_table.h"
#include "gui/table/named_list_delegate.h"

namespace throughline::gui {
namespace {

constexpr int smallestRow = 30;
constexpr int padding = 12;

app::NamedList* listOf(app::Workbench& workbench, NamedListView::What what, QObject* parent) {
    if (what == NamedListView::What::Departments) return new app::DepartmentTable(workbench, parent);
    return new app::StageTable(workbench, parent);
}

/// Menu texts take & as a mark for a key.
QString menuText(QString words) {
    return words.replace('&', "&&");
}

}  // namespace

NamedListView::NamedListView(app::Workbench& workbench, What what, QWidget* parent)
    : QTableView(parent), what_(what), list_(listOf(workbench, what, this)) {
    setModel(list_);
    setItemDelegate(new NamedListDelegate(*list_, this));
    prepareLook();
    addActions();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &NamedListView::updateActions);
    connect(list_, &QAbstractItemModel::modelReset, this, &NamedListView::updateActions);
    updateActions();
}

void NamedListView::prepareLook() {
    setAccessibleName(what_ == What::Departments ? tr("Departments") : tr("Stages"));
    setSelectionMode(SingleSelection);
    prepareEditableTable(*this);
    arrangeColumns();
}

void NamedListView::addActions() {
    const bool departments = what_ == What::Departments;
    add_ = addTableAction(*this, departments ? tr("&Add a department") : tr("&Add a stage"), Qt::Key_Insert,
                          &NamedListView::add);
    remove_ = addTableAction(*this, tr("&Delete"), QKeySequence::Delete, &NamedListView::remove);
    up_ = addTableAction(*this, tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), &NamedListView::moveUp);
    down_ = addTableAction(*this, tr("Move do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down),
                           &NamedListView::moveDown);
}

void NamedListView::add() {
    const int row = list_->add();
    if (row < 0) return;
    const QModelIndex name = list_->index(row, 0);
    setCurrentIndex(name);
    scrollTo(name);
    edit(name);
}

/// Where there is one way only it is taken at once: it can be undone.
void NamedListView::remove() {
    const int row = currentIndex().row();
    if (row < 0) return;
    const auto ways = list_->removals(row);
    if (ways.size() == 1) return list_->remove(row, ways.front());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Delete “%1”").arg(menuText(list_->nameAt(row))));
    for (const app::NamedList::Removal& way : ways)
        menu->addAction(menuText(way.words), this, [this, row, way] { list_->remove(row, way); });
    menu->popup(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void NamedListView::moveBy(int rows) {
    const QModelIndex current = currentIndex();
    const int to = current.row() + rows;
    if (!current.isValid() || to < 0 || to >= list_->rowCount()) return;
    list_->move(current.row(), to);
    setCurrentIndex(list_->index(to, current.column()));
}

void NamedListView::updateActions() {
    const int row = currentIndex().row();
    remove_->setEnabled(row >= 0);
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < list_->rowCount());
}

void NamedListView::arrangeColumns() {
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(std::max(smallestRow, metrics.height() + 14));
    verticalHeader()->setMinimumWidth(metrics.averageCharWidth() * 6);
    for (int column = 0; column < list_->columnCount(); ++column) {
        const QString title = list_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool text = list_->kindOf(column) == app::NamedList::Kind::Text;
        const int words = metrics.averageCharWidth() * (text ? 24 : 14);
        horizontalHeader()->resizeSection(column,
                                          std::max(words, metrics.horizontalAdvance(title) + 2 * padding));
    }
    horizontalHeader()->setStretchLastSection(true);
}

void NamedListView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (list_->rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setPen(app::currentTheme().secondaryText);
    painter.drawText(
        viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        what_ == What::Departments
            ? tr("No departments yet. Insert adds one; silos belong to it, and who owns it owns "
                 "them.")
            : tr("No stages yet. Insert adds one: a column of the journey, such as Buy or Use."));
}

void NamedListView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrangeColumns();
}

}  // namespace throughline::gui
