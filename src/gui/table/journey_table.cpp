#include "gui/table/journey_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/theme.h"
#include "app/words.h"
#include "gui/controls/labels.h"
#include "gui/table/element_table_view.h"
#include "gui/table/table_paste.h"

namespace throughline::gui {
namespace {

constexpr int mostProblemLines = 5;

QToolButton* buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    return button;
}

}  // namespace

JourneyTable::JourneyTable(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      silos_(new ElementTableView(workbench, ElementTableView::What::Silos)),
      handoffs_(new ElementTableView(workbench, ElementTableView::What::Handoffs)),
      note_(new FieldNote),
      problems_(new QListWidget) {
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(section(tr("Silos"), silos_));
    splitter->addWidget(section(tr("Hand-offs"), handoffs_));
    splitter->setChildrenCollapsible(false);
    problems_->setAccessibleName(tr("What the last paste had to say"));
    problems_->setFrameShape(QFrame::NoFrame);
    problems_->setWordWrap(true);
    problems_->hide();
    note_->setContentsMargins(16, 4, 16, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter, 1);
    column->addWidget(note_);
    column->addWidget(problems_);
    setFocusProxy(silos_);
}

/// A table that ends while a cell is edited says so to this page.
JourneyTable::~JourneyTable() {
    delete silos_;
    delete handoffs_;
}

QWidget* JourneyTable::section(const QString& title, ElementTableView* table) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 4, 8, 4);
    auto* heading = new SectionLabel(title);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->setWordWrap(false);
    head->addWidget(heading);
    head->addStretch(1);
    for (QAction* action : table->tableActions()) head->addWidget(buttonFor(action));
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(table, 1);
    connect(table, &ElementTableView::pasted, this, &JourneyTable::showPaste);
    connect(table, &ElementTableView::messageChanged, this, &JourneyTable::showMessage);
    return whole;
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
