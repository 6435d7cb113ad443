#include "gui/charts/chart_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/charts/chart_canvas.h"
#include "gui/charts/chart_table.h"

namespace throughline::gui {
namespace {

QScrollArea* scrollAreaFor(ChartCanvas* canvas) {
    auto* scroll = new QScrollArea;
    scroll->setWidget(canvas);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    canvas->setAutoFillBackground(false);
    return scroll;
}

void prepareTable(QTableView& table) {
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setTabKeyNavigation(false);
    table.setSortingEnabled(true);
    table.sortByColumn(-1, Qt::AscendingOrder);
    table.setEditTriggers(QTableView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
}

}  // namespace

ChartView::ChartView(QWidget* parent)
    : QWidget(parent),
      pages_(new QStackedWidget),
      canvas_(new ChartCanvas),
      table_(new QTableView),
      empty_(new QLabel),
      asTable_(addAction(tr("Show as &table"), QKeySequence(Qt::ALT | Qt::Key_T))),
      copy_(addAction(tr("&Copy as a table"), QKeySequence::Copy)),
      png_(addAction(tr("Export as &PNG…"))),
      svg_(addAction(tr("Export as &SVG…"))),
      csv_(addAction(tr("Export the figures as CS&V…"))) {
    scroll_ = scrollAreaFor(canvas_);
    sorted_.setSourceModel(&model_);
    sorted_.setSortRole(ChartTableModel::SortRole);
    table_->setModel(&sorted_);
    prepareTable(*table_);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setMargin(16);
    empty_->setTextFormat(Qt::PlainText);
    for (QWidget* page : std::initializer_list<QWidget*>{scroll_, table_, empty_}) pages_->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    asTable_->setCheckable(true);
    connect(asTable_, &QAction::toggled, this, &ChartView::showPage);
    connect(copy_, &QAction::triggered, this, &ChartView::copyTable);
    connect(canvas_, &ChartCanvas::markActivated, this, &ChartView::markActivated);
    addExports();
    setContextMenuPolicy(Qt::ActionsContextMenu);
    pages_->setCurrentWidget(empty_);
}

QAction* ChartView::addAction(const QString& text, const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    return action;
}

void ChartView::addExports() {
    const std::pair<QAction*, ChartFormat> exports[] = {
        {png_, ChartFormat::Png}, {svg_, ChartFormat::Svg}, {csv_, ChartFormat::Csv}};
    for (const auto& [action, format] : exports)
        connect(action, &QAction::triggered, this, [this, chosen = format] { exportAs(chosen); });
}

void ChartView::setChart(const Chart& chart) {
    canvas_->setChart(chart);
    model_.setTable(chart.table);
    table_->setAccessibleName(tr("%1, as a table").arg(chart.title));
    table_->resizeColumnsToContents();
    empty_->clear();
    for (QAction* action : chartActions()) action->setEnabled(true);
    showPage();
}

void ChartView::setEmpty(const QString& words) {
    empty_->setText(words);
    for (QAction* action : chartActions()) action->setEnabled(false);
    showPage();
}

bool ChartView::isEmpty() const {
    return pages_->currentWidget() == empty_;
}

bool ChartView::showsTable() const {
    return pages_->currentWidget() == table_;
}

void ChartView::showTable(bool asTable) {
    asTable_->setChecked(asTable);
}

/// The focus stays within the view.
void ChartView::showPage() {
    const bool hadFocus = pages_->currentWidget()->isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    QWidget* page = !empty_->text().isEmpty() ? static_cast<QWidget*>(empty_)
                    : asTable_->isChecked()   ? static_cast<QWidget*>(table_)
                                              : scroll_;
    pages_->setCurrentWidget(page);
    setFocusProxy(page == table_ ? static_cast<QWidget*>(table_) : canvas_);
    if (hadFocus) focusProxy()->setFocus();
}

void ChartView::setColors(const ChartPalette& onScreen, const ChartPalette& light) {
    onScreen_ = onScreen;
    light_ = light;
    updateColors();
}

void ChartView::setStale(bool stale) {
    if (stale == stale_) return;
    stale_ = stale;
    updateColors();
}

void ChartView::updateColors() {
    canvas_->setColors(stale_ ? greyed(onScreen_) : onScreen_);
    QPalette palette = table_->palette();
    palette.setColor(QPalette::Text, stale_ ? onScreen_.secondaryText : onScreen_.text);
    table_->setPalette(palette);
}

void ChartView::exportAs(ChartFormat format) {
    emit exportWanted(exportedChart(canvas_->chart(), format, canvas_->size(), canvas_->font(), light_));
}

void ChartView::copyTable() const {
    QGuiApplication::clipboard()->setText(tabSeparated(canvas_->chart().table));
}

QToolButton* chartMenuButton(ChartView& view) {
    auto* button = new QToolButton;
    const QString name = ChartView::tr("Table, copy and export");
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->addActions(view.chartActions());
    button->setMenu(menu);
    return button;
}

void useThemeColors(ChartView& view) {
    view.setColors(chartPalette(app::currentTheme()), chartPalette(app::lightTheme()));
}

}  // namespace throughline::gui
