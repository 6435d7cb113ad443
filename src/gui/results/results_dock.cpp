#include "gui/results/results_dock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "app/theme.h"
#include "app/why_no_result.h"
#include "gui/controls/icon.h"
#include "gui/results/checks_view.h"
#include "gui/results/customers_view.h"
#include "gui/results/two_views_view.h"
#include "gui/results/weakest_links_view.h"

namespace throughline::gui {
namespace {

constexpr int filterWidth = 200;
constexpr int smallestFilter = 90;

QToolButton* menuButton(const QString& name) {
    auto* button = new QToolButton;
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

}  // namespace

ResultsDock::ResultsDock(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      tabs_(new QTabBar),
      filter_(new QLineEdit),
      filterMenu_(menuButton(tr("Filter by department or stage"))),
      by_(new QComboBox),
      outOf_(new QComboBox),
      fix_(new QPushButton),
      more_(menuButton(tr("Columns, copy and export"))),
      pages_(new QStackedWidget),
      weakestLinks_(new WeakestLinksView(workbench)),
      twoViews_(new TwoViewsView(workbench)),
      customers_(new CustomersView(workbench)),
      checks_(new ChecksView(workbench)),
      empty_(new QLabel) {
    prepareTabs();
    prepareTools();
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setMargin(16);
    twoViews_->setContentsMargins(16, 12, 16, 4);
    for (QWidget* page :
         std::initializer_list<QWidget*>{weakestLinks_, twoViews_, customers_, checks_, empty_})
        pages_->addWidget(page);
    explain();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head());
    column->addWidget(pages_, 1);
    connectPages();
    useColors();
    updateTitles();
    updatePage();
}

void ResultsDock::prepareTabs() {
    tabs_->setAccessibleName(tr("Results"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(false);
    tabs_->setElideMode(Qt::ElideRight);
    for (const QString& title :
         {tr("Weakest links"), tr("Silo and customer view"), tr("Customers out of 100"), tr("Checks")}) {
        const int tab = tabs_->addTab(title);
        tabs_->setTabToolTip(tab, title);
    }
}

void ResultsDock::explain() {
    setWhatsThis(
        tr("What the journey comes to: which silos and hand-offs let customers down first, how that differs "
           "from what each department sees, and what is missing or wrong in the drawing."));
    weakestLinks_->setWhatsThis(
        tr("All silos and hand-offs, the weakest link first: that is the one which would help customers most "
           "if it were perfect. Enter goes to it on the canvas."));
    twoViews_->setWhatsThis(tr(
        "Beside each other what a silo's own dashboard says and how often it is the first to let a customer "
        "down. The wider the gap, the less the silo knows."));
    customers_->setWhatsThis(
        tr("Of so many customers, how many are never let down, once, or more often. Which ones are drawn is "
           "of no meaning; the numbers are exact, rounded."));
    checks_->setWhatsThis(
        tr("What keeps the journey from having a result, what may not mean what was meant, and what nobody "
           "owns yet. Many can be mended with one click."));
}

void ResultsDock::prepareTools() {
    filter_->setPlaceholderText(tr("Filter…"));
    filter_->setAccessibleName(tr("Filter the weakest links by name, department or owner"));
    filter_->setClearButtonEnabled(true);
    filter_->setMinimumWidth(smallestFilter);
    filter_->setMaximumWidth(filterWidth);
    by_->addItems({tr("By silo"), tr("By department")});
    by_->setAccessibleName(tr("Compare by silo or by department"));
    outOf_->addItem(tr("Out of 100"), 100);
    outOf_->addItem(tr("Out of 1,000"), 1000);
    outOf_->setAccessibleName(tr("Out of how many customers"));
    connect(filterMenu_->menu(), &QMenu::aboutToShow, this, [this] {
        filterMenu_->menu()->clear();
        weakestLinks_->fillFilterMenu(filterMenu_->menu());
    });
    connect(more_->menu(), &QMenu::aboutToShow, this, &ResultsDock::fillMoreMenu);
}

QHBoxLayout* ResultsDock::head() {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->setSpacing(4);
    head->addWidget(tabs_, 1, Qt::AlignBottom);
    for (QWidget* tool : std::initializer_list<QWidget*>{filter_, filterMenu_, by_, outOf_, fix_, more_})
        head->addWidget(tool, 0, Qt::AlignVCenter);
    return head;
}

void ResultsDock::connectPages() {
    connect(tabs_, &QTabBar::currentChanged, this, &ResultsDock::updatePage);
    connect(filter_, &QLineEdit::textChanged, weakestLinks_, &WeakestLinksView::filter);
    connect(weakestLinks_, &WeakestLinksView::filterChanged, this, &ResultsDock::useColors);
    connect(by_, &QComboBox::currentIndexChanged, this, [this](int index) {
        twoViews_->showBy(index == 0 ? TwoViewsView::By::Silo : TwoViewsView::By::Department);
    });
    connect(outOf_, &QComboBox::currentIndexChanged, this, [this] {
        customers_->showOutOf(outOf_->currentData().toInt());
        updateTitles();
    });
    connect(checks_, &ChecksView::countChanged, this, &ResultsDock::updateTitles);
    connect(checks_, &ChecksView::countChanged, this, &ResultsDock::updateFix);
    connect(checks_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsDock::updateFix);
    connect(fix_, &QPushButton::clicked, this, [this] { checks_->fix(checks_->currentIndex().row()); });
    connect(checks_, &ChecksView::activatedElement, this, &ResultsDock::activatedElement);
    connect(checks_, &ChecksView::fieldWanted, this, &ResultsDock::fieldWanted);
    connect(weakestLinks_, &WeakestLinksView::activatedElement, this, &ResultsDock::activatedElement);
    connect(weakestLinks_, &WeakestLinksView::exportWanted, this, &ResultsDock::exportWanted);
    connect(twoViews_, &ChartView::exportWanted, this, &ResultsDock::exportWanted);
    connect(&customers_->chart(), &ChartView::exportWanted, this, &ResultsDock::exportWanted);
    connect(&workbench_, &app::Workbench::resultsChanged, this, &ResultsDock::updatePage);
}

void ResultsDock::updateTitles() {
    const int count = checks_->checks().rowCount();
    tabs_->setTabText(Checks, count > 0 ? tr("Checks (%1)").arg(count) : tr("Checks"));
    tabs_->setTabText(
        Customers, outOf_->currentIndex() == 0 ? tr("Customers out of 100") : tr("Customers out of 1,000"));
}

/// The fix of the current row as a button that the keyboard reaches.
void ResultsDock::updateFix() {
    const QModelIndex index = checks_->currentIndex();
    const auto fix =
        tabs_->currentIndex() == Checks && index.isValid() ? checks_->fixAt(index.row()) : std::nullopt;
    fix_->setVisible(fix.has_value());
    if (!fix) return;
    fix_->setText(fix->label);
    fix_->setAccessibleDescription(index.data().toString());
}

ChartView* ResultsDock::chart() const {
    if (tabs_->currentIndex() == TwoViews) return twoViews_;
    return tabs_->currentIndex() == Customers ? &customers_->chart() : nullptr;
}

QString ResultsDock::whyNoTable() const {
    if (tabs_->currentIndex() != WeakestLinks) return {};
    return app::whyNoResult(workbench_).value_or(QString());
}

void ResultsDock::updatePage() {
    const int page = tabs_->currentIndex();
    filter_->setVisible(page == WeakestLinks);
    filterMenu_->setVisible(page == WeakestLinks);
    by_->setVisible(page == TwoViews);
    outOf_->setVisible(page == Customers);
    more_->setVisible(page != Checks);
    updateFix();
    const QString nothing = whyNoTable();
    empty_->setText(nothing);
    pages_->setCurrentWidget(nothing.isEmpty() ? pages_->widget(page) : empty_);
}

void ResultsDock::fillMoreMenu() {
    QMenu* menu = more_->menu();
    menu->clear();
    if (ChartView* shown = chart()) return menu->addActions(shown->chartActions());
    menu->addActions(weakestLinks_->tableActions());
    menu->addSection(tr("Columns"));
    weakestLinks_->fillColumnMenu(menu);
}

void ResultsDock::useColors() {
    useThemeColors(*twoViews_);
    useThemeColors(customers_->chart());
    const app::Theme& theme = app::currentTheme();
    filterMenu_->setIcon(icon("filter", weakestLinks_->isFiltered() ? theme.accent : theme.secondaryText));
    more_->setIcon(icon("more", theme.secondaryText));
}

void ResultsDock::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) useColors();
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
