#include "gui/results/results_dock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/results/checks_view.h"
#include "gui/results/weakest_links_view.h"

namespace throughline::gui {
namespace {

enum Page { WeakestLinks, Checks, Empty };

}  // namespace

ResultsDock::ResultsDock(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      tabs_(new QTabBar),
      filter_(new QLineEdit),
      pages_(new QStackedWidget),
      weakestLinks_(new WeakestLinksView(workbench)),
      checks_(new ChecksView(workbench)),
      empty_(new QLabel) {
    tabs_->setAccessibleName(tr("Results"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->addTab(tr("Weakest links"));
    tabs_->addTab(tr("Checks"));
    filter_->setPlaceholderText(tr("Filter by name…"));
    filter_->setAccessibleName(tr("Filter the weakest links by name"));
    filter_->setClearButtonEnabled(true);
    filter_->setMaximumWidth(200);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setMargin(16);
    pages_->addWidget(weakestLinks_);
    pages_->addWidget(checks_);
    pages_->addWidget(empty_);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 12, 2);
    head->addWidget(tabs_, 1, Qt::AlignBottom);
    head->addWidget(filter_, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(pages_, 1);

    connect(tabs_, &QTabBar::currentChanged, this, &ResultsDock::updateEmptyState);
    connect(filter_, &QLineEdit::textChanged, weakestLinks_, &WeakestLinksView::filter);
    connect(checks_, &ChecksView::countChanged, this, &ResultsDock::updateTitles);
    connect(checks_, &ChecksView::activatedElement, this, &ResultsDock::activatedElement);
    connect(weakestLinks_, &WeakestLinksView::activatedElement, this, &ResultsDock::activatedElement);
    connect(&workbench, &app::Workbench::resultsChanged, this, &ResultsDock::updateEmptyState);
    updateTitles();
    updateEmptyState();
}

void ResultsDock::showChecks() {
    tabs_->setCurrentIndex(Checks);
}

void ResultsDock::updateTitles() {
    const int count = checks_->checks().rowCount();
    tabs_->setTabText(Checks, count > 0 ? tr("Checks (%1)").arg(count) : tr("Checks"));
}

void ResultsDock::updateEmptyState() {
    const bool onTable = tabs_->currentIndex() == WeakestLinks;
    filter_->setVisible(onTable);
    const app::EvaluatedPtr& results = workbench_.results();
    const bool noTable = onTable && (!results || !results->shown.evaluation);
    pages_->setCurrentIndex(noTable ? Empty : tabs_->currentIndex());
    if (!noTable) return;
    if (workbench_.journey().silos.empty())
        empty_->setText(tr(
            "Here the silos and hand-offs are listed, the weakest link first, once the journey has some."));
    else if (results)
        empty_->setText(tr("There is no result yet. The Checks say what is missing."));
    else
        empty_->setText(tr("Calculating…"));
}

void ResultsDock::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const app::Theme& theme = app::currentTheme();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    const int tabLine = tabs_->geometry().bottom() + 2;
    painter.fillRect(QRect(0, tabLine, width(), 1), theme.line);
}

}  // namespace throughline::gui
