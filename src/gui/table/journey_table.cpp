#include "gui/table/journey_table.h"

#include <QListWidget>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "app/theme.h"
#include "app/words.h"
#include "gui/controls/labels.h"
#include "gui/table/element_table_view.h"
#include "gui/table/named_list_view.h"
#include "gui/table/table_paste.h"
#include "gui/table/table_section.h"

namespace throughline::gui {
namespace {

constexpr int mostProblemLines = 5;

}  // namespace

JourneyTable::JourneyTable(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      silos_(new ElementTableView(workbench, ElementTableView::What::Silos)),
      handoffs_(new ElementTableView(workbench, ElementTableView::What::Handoffs)),
      departments_(new NamedListView(workbench, NamedListView::What::Departments)),
      stages_(new NamedListView(workbench, NamedListView::What::Stages)),
      note_(new FieldNote),
      problems_(new QListWidget) {
    auto* tabs = new QTabBar;
    tabs->setAccessibleName(tr("Tables of the journey"));
    tabs->setExpanding(false);
    auto* pages = new QStackedWidget;
    tabs->addTab(tr("Silos and hand-offs"));
    pages->addWidget(splitter(section(tr("Silos"), silos_), section(tr("Hand-offs"), handoffs_)));
    tabs->addTab(tr("Departments and stages"));
    pages->addWidget(splitter(tableSection(tr("Departments"), departments_, departments_->tableActions()),
                              tableSection(tr("Stages"), stages_, stages_->tableActions())));
    connect(tabs, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connect(tabs, &QTabBar::currentChanged, this, [this] { showMessage({}, false); });
    problems_->setAccessibleName(tr("What the last paste had to say"));
    problems_->setFrameShape(QFrame::NoFrame);
    problems_->setWordWrap(true);
    problems_->hide();
    note_->setContentsMargins(16, 4, 16, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabs);
    column->addWidget(pages, 1);
    column->addWidget(note_);
    column->addWidget(problems_);
    setFocusProxy(silos_);
    setWhatsThis(
        tr("The same journey as tables. Enter or typing changes a cell; whole columns can be pasted from a "
           "spreadsheet, and what cannot be taken is listed with its line."));
}

/// A table that ends while a cell is edited says so to this page.
JourneyTable::~JourneyTable() {
    delete silos_;
    delete handoffs_;
}

QWidget* JourneyTable::section(const QString& title, ElementTableView* table) {
    connect(table, &ElementTableView::pasted, this, &JourneyTable::showPaste);
    connect(table, &ElementTableView::messageChanged, this, &JourneyTable::showMessage);
    return tableSection(title, table, table->tableActions());
}

QSplitter* JourneyTable::splitter(QWidget* above, QWidget* below) {
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(below);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void JourneyTable::showMessage(const QString& message, bool isProblem) {
    isProblem ? note_->setProblem(message) : note_->setNote(message);
}

void JourneyTable::showPaste(const PastePlan& plan) {
    const bool refused = !plan.problems.isEmpty();
    const QStringList& lines = refused ? plan.problems : plan.hints;
    problems_->clear();
    problems_->addItems(lines);
    problems_->setVisible(!lines.isEmpty());
    problems_->setFixedHeight((fontMetrics().height() + 4) * std::min(mostProblemLines, int(lines.size())) +
                              8);
    const auto count = static_cast<std::size_t>(lines.size());
    if (refused)
        note_->setProblem(tr("Nothing was pasted: %1.").arg(tr("%Ln problem(s)", nullptr, int(count))));
    else
        note_->setNote(tr("%1 read.").arg(tr("%Ln row(s)", nullptr, int(plan.rows))));
}

QStringList JourneyTable::pasteMessages() const {
    QStringList lines;
    for (int row = 0; row < problems_->count(); ++row) lines << problems_->item(row)->text();
    return lines;
}

void JourneyTable::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), app::currentTheme().surface);
}

}  // namespace throughline::gui
